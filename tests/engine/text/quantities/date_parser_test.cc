// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/quantities/date_parser.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "engine/text/tokenizer.h"
#include "tests/support/claims/readings.h"

using namespace tawatur;
using tawatur::testing::date_readings;

namespace {

std::vector<TimeExpression> dates_of(std::string_view text, std::string_view published) {
  return parse_dates(tokenize(text, {0, static_cast<std::uint32_t>(text.size())}), parse_iso_day(published));
}

std::string days_of(std::string_view text, std::string_view published) {
  const std::vector<TimeExpression> dates = dates_of(text, published);
  if (dates.size() != 1 || !dates[0].days) return "none";
  return iso_day(dates[0].days->first) + ".." + iso_day(dates[0].days->last);
}

}  // namespace

TEST_CASE("a date has the days it names, wider where it is not sharp") {
  CHECK(days_of("2 ديسمبر 2024", "") == "2024-12-02..2024-12-02");
  CHECK(days_of("فبراير 2024", "") == "2024-02-01..2024-02-29");
  CHECK(days_of("عام 2023", "") == "2023-01-01..2023-12-31");
  CHECK(days_of("منتصف يوليو 2018", "") == "2018-07-11..2018-07-21");
  CHECK(days_of("مطلع يوليو 2018", "") == "2018-07-01..2018-07-11");
  CHECK(days_of("أواخر يوليو 2018", "") == "2018-07-21..2018-07-31");
  // Hijri: a day more on each side.
  CHECK(days_of("1 محرم 1440 هـ", "") == "2018-09-10..2018-09-12");
  // A week may begin on Saturday, Sunday or Monday.
  CHECK(days_of("الأسبوع الجاري", "2024-12-04") == "2024-11-30..2024-12-08");
}

TEST_CASE("what hangs on the day of publication stays unresolved without it, and says so") {
  for (const char* text : {"أمس", "الاثنين الماضي", "الشهر المقبل", "5 مايو", "قبل يومين", "الأيام الثلاثة الماضية"}) {
    CAPTURE(text);
    const std::vector<TimeExpression> dates = dates_of(text, "");
    REQUIRE(dates.size() == 1);
    CHECK(dates[0].value.empty());
    CHECK_FALSE(dates[0].days.has_value());
    CHECK(dates[0].needs_publication_day);
  }
}

TEST_CASE("the expression covers its leading words and ends with its last") {
  const std::string text = "وصل الوفد خلال الأسبوع الجاري إلى المدينة";

  const std::vector<TimeExpression> dates = dates_of(text, "2024-12-04");

  REQUIRE(dates.size() == 1);
  CHECK(dates[0].first == 2);
  CHECK(dates[0].last == 5);
}

TEST_CASE("every weekday is the nearest one not after the day of publication") {
  const char* names[] = {"الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"};
  const Day start = *parse_iso_day("2024-02-26");
  for (int offset = 0; offset < 14; ++offset) {
    const Day published = start + std::chrono::days(offset);
    for (unsigned iso = 1; iso <= 7; ++iso) {
      const std::string name = names[iso - 1];
      const auto resolved = [&](const std::string& text) {
        return dates_of(text, iso_day(published)).at(0).days->first;
      };
      const Day plain = resolved(name);
      CHECK(std::chrono::weekday(plain).iso_encoding() == iso);
      CHECK((plain <= published && published - plain < std::chrono::days(7)));
      CHECK((resolved(name + " الماضي") < published));
      CHECK((resolved(name + " المقبل") > published));
    }
  }
}

TEST_CASE("expressions are ascending, disjoint and inside the row, whatever the tokens") {
  const char* pieces[] = {"من",        "5",          "مايو",  "إلى",     "و",        "9",         "يونيو",
                          "2018",      "الماضي",     "يوم",   "الاثنين", "/",        "-",         "عام",
                          "الأسبوع",   "منتصف",      "قبل",   "منذ",     "ثلاثة",    "أيام",      "هـ",
                          "رمضان",     "1439",       "الأول", "كانون",   "الربع",    "صيف",       "الـ",
                          "،",         "اليوم",      "غدا",   "السابع",  "والعشرين", "ثمانينيات", "القرن",
                          "2011-2015", "12.10.2024", "(",     ")",       "الموافق",  "شهر",       "الأيام"};
  std::mt19937 random(11);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (int j = 0; j < 12; ++j) {
      text += pieces[random() % std::size(pieces)];
      if (random() % 3 != 0) text += ' ';
    }
    const std::vector<Token> tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
    std::size_t last = 0;
    for (const TimeExpression& time : parse_dates(tokens, parse_iso_day("2018-05-10"))) {
      CAPTURE(text);
      REQUIRE(last <= time.first);
      REQUIRE(time.first < time.last);
      REQUIRE(time.last <= tokens.size());
      REQUIRE(time.value.empty() == !time.days.has_value());
      if (time.days) REQUIRE(time.days->first <= time.days->last);
      last = time.last;
    }
  }
}
