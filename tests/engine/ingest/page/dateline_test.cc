// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/dateline.h"

#include <doctest/doctest.h>

#include <string>

namespace tawatur {
namespace {

struct DatelineCase {
  std::string line;
  std::string own_name;
  std::string dateline;  // empty: none
  std::string place;
  std::string agency;
  std::string rest;  // where the article begins
};

std::optional<Dateline> dateline_of(const DatelineCase& example) {
  return find_dateline(example.line, {0, static_cast<std::uint32_t>(example.line.size())}, example.own_name);
}

TEST_CASE("a dateline gives place and agency and ends before the article") {
  const DatelineCase cases[] = {
      {"موسكو-سانا", "", "موسكو-سانا", "موسكو", "سانا", ""},
      {"القاهرة (رويترز) - قال مسؤول إن", "", "القاهرة (رويترز)", "القاهرة", "رويترز", "قال مسؤول إن"},
      {"بيروت - أ ف ب: أعلن الجيش أن", "", "بيروت - أ ف ب", "بيروت", "فرانس برس", "أعلن الجيش أن"},
      {"بيروت ـ أ.ف.ب", "", "بيروت ـ أ.ف.ب", "بيروت", "فرانس برس", ""},
      {"واس - الرياض: صدر اليوم قرار", "", "واس - الرياض", "الرياض", "واس", "صدر اليوم قرار"},
      {"(د ب أ) - أرجأ المجلس البلدي التصويت مرة أخرى", "", "(د ب أ)", "", "د ب أ",
       "أرجأ المجلس البلدي التصويت مرة أخرى"},
      {"عواصم - وكالات", "", "عواصم - وكالات", "عواصم", "", ""},
      {"دمشق-سانا أكد الوزير أن الوزارة ماضية", "", "دمشق-سانا", "دمشق", "سانا", "أكد الوزير أن الوزارة ماضية"},
      {"نيويورك – (رويترز): ارتفع الدولار", "", "نيويورك – (رويترز)", "نيويورك", "رويترز", "ارتفع الدولار"},
      {"واشنطن، لندن - رويترز، أ ف ب", "", "واشنطن، لندن - رويترز، أ ف ب", "واشنطن، لندن", "رويترز", ""},
      {"المنارة - نجود", "وكالة نجود للأنباء", "المنارة - نجود", "المنارة", "نجود", ""},
      {"الحصن (وكالة الجبل) 2 مارس 2024 - قتل", "", "الحصن (وكالة الجبل) 2 مارس 2024", "الحصن", "وكالة الجبل", "قتل"},
      {"CAIRO (Reuters) - Exports fell", "", "CAIRO (Reuters)", "CAIRO", "رويترز", "Exports fell"},
      {"أبها 10 صفر 1444 هـ الموافق 06 سبتمبر 2022 م واس", "", "أبها 10 صفر 1444 هـ الموافق 06 سبتمبر 2022 م واس",
       "أبها", "واس", ""},
      {"لندن ـ «القدس العربي»: توقفت المحادثات", "", "لندن ـ «القدس العربي»", "لندن", "القدس العربي",
       "توقفت المحادثات"},
      {"قالت «وكالة الجبل» إن الاتفاق وقع", "", "", "", "", ""},
      {"قالت وكالة رويترز إن الاتفاق وقع أمس", "", "", "", "", ""},
      {"ذكرت قناة (رويترز) أن الأسعار ارتفعت", "", "", "", "", ""},
      {"أعلن الوزير - الذي وصل أمس - أن المفاوضات انتهت", "", "", "", "", ""},
      {"استقبل الملك، مساء أمس، ملتقى الشعراء", "", "", "", "", ""},
      {"المنارة - نجود", "", "", "", "", ""},
      {"مقتل 7 في انفجار", "", "", "", "", ""},
  };
  for (const DatelineCase& example : cases) {
    CAPTURE(example.line);
    const std::optional<Dateline> found = dateline_of(example);

    CHECK(found.has_value() == !example.dateline.empty());
    if (!found) continue;
    CHECK(slice(example.line, found->span) == example.dateline);
    CHECK(found->place.value_or("") == example.place);
    CHECK(found->agency.value_or("") == example.agency);
    const auto end = static_cast<std::uint32_t>(example.line.size());
    CHECK(example.line.substr(behind_dateline(example.line, found->span, end)) == example.rest);
  }
}

TEST_CASE("a long line is judged by its opening and cut on a code point") {
  std::string line = "القاهرة (رويترز) - ";
  for (int i = 0; i < 100; ++i) line += "كلمةٌ ";

  const std::optional<Dateline> found = find_dateline(line, {0, static_cast<std::uint32_t>(line.size())}, "");

  REQUIRE(found.has_value());
  CHECK(slice(line, found->span) == "القاهرة (رويترز)");
}

TEST_CASE("a sentence is seen to have no dateline, and a mark late in the opening is not overlooked") {
  const std::string words = "كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة كلمة";
  CHECK_FALSE(find_dateline(words, {0, static_cast<std::uint32_t>(words.size())}, "").has_value());
  // An agency's name may be followed by nine words and a mark.
  for (const std::string_view opening : {"رويترز - ", "القاهرة ـ رويترز ـ ", "القاهرة، رويترز: "}) {
    const std::string line = std::string(opening) + words;
    CAPTURE(line);
    CHECK(find_dateline(line, {0, static_cast<std::uint32_t>(line.size())}, "").has_value());
  }
}

TEST_CASE("an empty line has no dateline") {
  CHECK_FALSE(find_dateline("", {0, 0}, "").has_value());
  CHECK_FALSE(find_dateline("---", {0, 3}, "").has_value());
}

}  // namespace
}  // namespace tawatur
