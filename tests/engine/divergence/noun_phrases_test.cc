// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/divergence/noun_phrases.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/passages.h"

using namespace tawatur;

namespace {

std::string words(Units units, UnitRange range) {
  std::string text;
  for (std::size_t i = range.begin; i < range.end; ++i) {
    if (!text.empty()) text += ' ';
    text += units[i].folded;
  }
  return text;
}

}  // namespace

TEST_CASE("attributes agree with their noun in the article") {
  CHECK(attributes_after(test::passage_from("الجسر الحجري القديم انهار").units, 0) == 2);
  CHECK(attributes_after(test::passage_from("الجسر غير المكتمل انهار").units, 0) == 2);
  CHECK(attributes_after(test::passage_from("جسر حجري انهار").units, 0) == 1);
  CHECK(attributes_after(test::passage_from("الجسر انهار").units, 0) == 0);
}

TEST_CASE("a noun that the next one defines is no attribute") {
  CHECK(attributes_after(test::passage_from("حماية مباني المدينة").units, 0) == 0);
}

TEST_CASE("two stretches give one noun other attributes") {
  const Passage a = test::passage_from("وعدت البلدية بالإصلاح السريع للجسر");
  const Passage b = test::passage_from("ينتظر السكان الإصلاح الشامل للجسر");
  const auto found = other_attributes(a.units, b.units);
  REQUIRE(found.size() == 1);
  CHECK(words(a.units, found.front().first) == "السريع");
  CHECK(words(b.units, found.front().second) == "الشامل");
  CHECK(other_attributes(a.units, a.units).empty());
}

TEST_CASE("neighbouring words of one class are one contested name with its attributes") {
  const Passage passage = test::passage_from("هاجمت الجماعات والعصابات الإرهابية ميناء الصيد");
  const std::vector<ContestedName> names = contested_names(passage.units);
  REQUIRE(names.size() >= 1);
  CHECK(names.front().names == "fighters");
  CHECK(words(passage.units, names.front().range) == "الجماعات والعصابات الارهابيه");
}

TEST_CASE("an aim runs from its marker to the end") {
  const Passage passage = test::passage_from("أغلقت البلدية الجسر من أجل إصلاح الدعامات");
  const std::optional<UnitRange> aim = aim_in(passage.units);
  REQUIRE(aim.has_value());
  CHECK(words(passage.units, *aim) == "من اجل اصلاح الدعامات");
  CHECK_FALSE(aim_in(test::passage_from("أغلقت البلدية الجسر").units).has_value());
}
