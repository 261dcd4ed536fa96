// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/publication_day.h"

#include <doctest/doctest.h>

namespace tawatur {
namespace {

std::string stated(const std::string& line) {
  const std::optional<Day> day = stated_day(line, {0, static_cast<std::uint32_t>(line.size())});
  return day ? iso_day(*day) : "";
}

TEST_CASE("a date line is read in every usual form") {
  const std::pair<std::string, std::string> cases[] = {
      {"2024-03-05", "2024-03-05"},
      {"2024/3/5 10:30", "2024-03-05"},
      {"05-03-2024", "2024-03-05"},
      {"5/3/2024", "2024-03-05"},
      {"03/25/2024", "2024-03-25"},
      {"05.03.2024", "2024-03-05"},
      {"٥ مارس ٢٠٢٤", "2024-03-05"},
      {"الثلاثاء 5 آذار 2024", "2024-03-05"},
      {"الثلاثاء, 05 آذار/مارس 2024 16:20", "2024-03-05"},
      {"5 تشرين الثاني 2023", "2023-11-05"},
      {"12 كانون الأول/ديسمبر 2020", "2020-12-12"},
      {"14 جويلية 2019", "2019-07-14"},
      {"3 غشت 2022", "2022-08-03"},
      {"March 3, 2021", "2021-03-03"},
      {"Published on 3 Mar 2021", "2021-03-03"},
      {"أبها 10 صفر 1444 هـ الموافق 06 سبتمبر 2022 م", "2022-09-06"},
      {"30 شباط 2024", ""},
      {"5 مارس", ""},
      {"الثلاثاء", ""},
      {"الساعة 16:20", ""},
      {"1200x676", ""},
  };
  for (const auto& [line, day] : cases) {
    CAPTURE(line);
    CHECK(stated(line) == day);
  }
}

PublicationDay day_of(const std::string& text) {
  const Block block{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::paragraph};
  return find_publication_day(text, {}, {&block, 1});
}

TEST_CASE("the month that a text calls its own, a weekday and a year give the day") {
  const PublicationDay day = day_of(
      "قال الوزير الأربعاء إن المؤتمر سيعقد يومي 19 و20 من يونيو الجاري، بعد عام من مؤتمر يونيو 2019. "
      "وكان القرار قد صدر عام 2020.");

  REQUIRE(day.range.has_value());
  CHECK(iso_day(day.range->first) == "2020-06-01");
  CHECK(iso_day(day.range->last) == "2020-06-30");
  REQUIRE(day.value.has_value());
  CHECK(std::chrono::weekday(*day.value) == std::chrono::Wednesday);
  CHECK(day.basis.find("weekday") != std::string::npos);
}

TEST_CASE("holders of offices bound the day, former holders from below") {
  const PublicationDay serving =
      day_of("استقبل المستشار الألماني أولاف شولتس رئيسة الوزراء البريطانية ليز تراس يوم الجمعة في برلين.");
  const PublicationDay former = day_of("قال الرئيس السابق ميشال عون إن الاتفاق في نوفمبر الجاري لم يكن كافيا.");

  REQUIRE(serving.range.has_value());
  CHECK(iso_day(serving.range->first) == "2022-09-06");
  CHECK(iso_day(serving.range->last) == "2022-10-25");
  REQUIRE(former.range.has_value());
  CHECK(iso_day(former.range->first) == "2022-11-01");
}

TEST_CASE("a text without a year stays undated") {
  CHECK_FALSE(day_of("قال الوزير الأربعاء إن المؤتمر سيعقد في يونيو الجاري.").value.has_value());
  CHECK_FALSE(day_of("").range.has_value());
}

TEST_CASE("a stated day comes before what the text lets infer") {
  const std::string text = "6 آذار 2024\nقال الرئيس السابق ميشال عون إن نوفمبر الجاري حاسم.";
  const Block block{{static_cast<std::uint32_t>(text.find('\n') + 1), static_cast<std::uint32_t>(text.size())},
                    BlockKind::paragraph};
  const Span line{0, static_cast<std::uint32_t>(text.find('\n'))};

  const PublicationDay day = find_publication_day(text, {&line, 1}, {&block, 1});

  REQUIRE(day.value.has_value());
  CHECK(iso_day(*day.value) == "2024-03-06");
  CHECK(day.basis == "date line");
}

}  // namespace
}  // namespace tawatur
