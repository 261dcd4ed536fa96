// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/day_evidence.h"

#include <doctest/doctest.h>

#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

DayEvidence evidence_of(const std::string& text) {
  const Block block{{0, static_cast<std::uint32_t>(text.size())}, BlockKind::paragraph};
  return find_day_evidence(text, {&block, 1});
}

std::string text_of(const std::optional<Day>& day) {
  return day ? iso_day(*day) : "";
}

TEST_CASE("the latest year that has begun is a lower bound, a year to come is none") {
  CHECK(text_of(evidence_of("بعد اتفاق عام 2015 وحرب 2019 في الجنوب").not_before) == "2019-01-01");
  CHECK(text_of(evidence_of("تستهدف الخطة مضاعفة الإنتاج بحلول عام 2040").not_before).empty());
  CHECK(text_of(evidence_of("بلغ العدد 1999 شخصا تقريبا و12 جريحا").not_before) == "1999-01-01");
}

TEST_CASE("a name without its office bounds nothing") {
  CHECK_FALSE(evidence_of("زار أولاف شولتس المصنع").not_before.has_value());
  CHECK(text_of(evidence_of("زار المستشار الألماني أولاف شولتس المصنع").not_before) == "2021-12-08");
  CHECK(text_of(evidence_of("زار المستشار الألماني أولاف شولتس المصنع").not_after) == "2025-05-06");
}

TEST_CASE("a name may be written in one word or two and carry a conjunction") {
  CHECK(text_of(evidence_of("التقى الرئيس عبدالمجيد تبون الوفد").not_before) == "2019-12-19");
  CHECK(text_of(evidence_of("التقى الرئيس عبد المجيد تبون الوفد").not_before) == "2019-12-19");
  CHECK(text_of(evidence_of("اجتمع الرئيسان قيس سعيد وعبد المجيد تبون").not_before) == "2019-12-19");
}

TEST_CASE("a term that ended before another began is history") {
  const DayEvidence evidence = evidence_of("قال الرئيس قيس سعيد إن سياسة الرئيس المنصف المرزوقي لم تنجح");

  CHECK(text_of(evidence.not_before) == "2019-10-23");
  CHECK_FALSE(evidence.not_after.has_value());
}

TEST_CASE("weekdays of the lead count when they are not put into another week") {
  CHECK(evidence_of("وصل الوفد الخميس إلى المدينة").weekday == 4U);
  CHECK_FALSE(evidence_of("وصل الوفد الخميس الماضي إلى المدينة").weekday.has_value());
  CHECK_FALSE(evidence_of("يصل الوفد الخميس المقبل إلى المدينة").weekday.has_value());
}

TEST_CASE("months keep their day and their place in time") {
  const DayEvidence evidence =
      evidence_of("منذ 17 تشرين الأول الجاري وبعد كانون الأول الماضي ومنتصف يوليو وقبل أيار المقبل");

  REQUIRE(evidence.months.size() == 3);
  CHECK(evidence.months[0].month == 10);
  CHECK(evidence.months[0].day == 17U);
  CHECK(evidence.months[0].current);
  CHECK(evidence.months[1].month == 12);
  CHECK(evidence.months[1].past);
  CHECK(evidence.months[2].month == 7);
  CHECK(evidence.months[2].day == 15U);
}

TEST_CASE("what stands far behind the beginning of a long text bounds nothing") {
  const std::string filler = "كلمة ";
  std::string text;
  while (text.size() < (1U << 20U)) text += filler;

  CHECK_FALSE(evidence_of(text + "عام 2019").not_before.has_value());
  CHECK(text_of(evidence_of("عام 2019 " + text).not_before) == "2019-01-01");
}

TEST_CASE("possible days are narrowed by the month and stay open where nothing bounds them") {
  DayEvidence evidence;
  CHECK_FALSE(possible_days(evidence).first.has_value());
  evidence.not_before = parse_iso_day("2021-03-10");
  CHECK_FALSE(possible_days(evidence).last.has_value());
  evidence.months.push_back({2, 5U, true, false});

  const PossibleDays days = possible_days(evidence);

  CHECK(text_of(days.first) == "2022-02-01");
  CHECK(text_of(days.last) == "2022-02-28");
  CHECK(text_of(days.near) == "2022-02-05");
  CHECK(days.by_month);
}

TEST_CASE("every term of office ends after it began and has a known office") {
  std::size_t count = 0;
  for (const LexiconRow& row : lexicon_rows("office_terms")) {
    CAPTURE(row.front());
    REQUIRE(row.size() == 4);
    const std::optional<Day> first = parse_iso_day(row[2]);
    const std::optional<Day> last = parse_iso_day(row[3]);
    REQUIRE(first.has_value());
    CHECK((row[3].empty() || (last.has_value() && *first < *last)));
    bool known = false;
    for (const LexiconRow& word : lexicon_rows("office_words")) known |= word.front() == row[1];
    CHECK(known);
    ++count;
  }
  CHECK(count >= 100);
}

}  // namespace
}  // namespace tawatur
