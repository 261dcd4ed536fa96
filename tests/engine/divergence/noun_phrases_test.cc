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
  CHECK(attributes_after(test::passage_from("الجسر عالي الكلفة انهار").units, 0) == 2);
  CHECK(attributes_after(test::passage_from("الوزير زار المدينة").units, 0) == 0);
}

TEST_CASE("a noun that the next one defines is no attribute") {
  CHECK(attributes_after(test::passage_from("حماية مباني المدينة").units, 0) == 0);
}

TEST_CASE("a participle that is nothing without what follows is no attribute") {
  CHECK(attributes_after(test::passage_from("المخازن الحجرية التابعة للبلدية").units, 0) == 1);
  CHECK(attributes_after(test::passage_from("المخازن التابعة للبلدية").units, 0) == 0);
}

TEST_CASE("nouns in two forms, or with adjectives of two genders, are not compared") {
  const auto other = [](const char* a, const char* b) {
    return other_attributes(test::passage_from(a).units, test::passage_from(b).units).size();
  };
  CHECK(other("رممت البلدية المخازن القديمة", "رممت البلدية المخازن الكبيرة") == 1);
  CHECK(other("رممت البلدية المخازن القديمة", "رممت البلدية باب المخازن الكبير") == 0);
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

TEST_CASE("where it is from closes a contested name") {
  const Passage passage = test::passage_from("بحث الوفد الأزمة الليبية المستمرة منذ أعوام");
  const std::vector<ContestedName> names = contested_names(passage.units);
  REQUIRE(names.size() == 1);
  CHECK(words(passage.units, names.front().range) == "الازمه الليبيه");
}

TEST_CASE("a pronoun at its end makes a noun somebody's") {
  CHECK(has_possessor(test::passage_from("دعمهما").units[0]));
  CHECK(has_possessor(test::passage_from("التزامهما").units[0]));
  CHECK_FALSE(has_possessor(test::passage_from("المتهم").units[0]));
  CHECK_FALSE(has_possessor(test::passage_from("الدعم").units[0]));
}

TEST_CASE("an aim runs from its marker to the end of the clause") {
  const Passage passage = test::passage_from("أغلقت البلدية الجسر من أجل إصلاح الدعامات");
  const std::optional<UnitRange> aim = aim_in(passage.units);
  REQUIRE(aim.has_value());
  CHECK(words(passage.units, *aim) == "من اجل اصلاح الدعامات");
  const Passage longer = test::passage_from("أغلقت البلدية الجسر لتأمين الدعامات التي تضررت، ووعدت بفتحه");
  CHECK(words(longer.units, aim_in(longer.units).value_or(UnitRange{})) == "لتامين الدعامات");
  CHECK(aim_in(test::passage_from("أغلقت البلدية الجسر بهدف إصلاح الدعامات").units).has_value());
  CHECK_FALSE(aim_in(test::passage_from("أغلقت البلدية الجسر").units).has_value());
  CHECK_FALSE(aim_in(test::passage_from("سجل اللاعب الهدف الأول للفريق").units).has_value());
}

TEST_CASE("an attribute that only one side has is told with its noun") {
  const Passage a = test::passage_from("تهدد الأزمة استقرارها منذ أعوام");
  const Passage b = test::passage_from("تهدد الأزمة استقرارها السياسي والاجتماعي");
  const auto found = lone_attributes(a.units, b.units);
  REQUIRE(found.size() == 1);
  CHECK(words(a.units, found.front().first) == "استقرارها");
  CHECK(words(b.units, found.front().second) == "استقرارها السياسي والاجتماعي");
  CHECK(lone_attributes(b.units, b.units).empty());
}

TEST_CASE("an adjective that agrees with the noun before, or that stands elsewhere, is no lone attribute") {
  const auto found = [](const std::string& a, const std::string& b) {
    return lone_attributes(test::passage_from(a).units, test::passage_from(b).units).size();
  };
  CHECK(found("رفع المصرف سعر الفائدة", "رفع المصرف سعر الفائدة الرئيسي") == 0);
  CHECK(found("انهار الجسر وهو قديم", "انهار الجسر القديم") == 0);
  CHECK(found("رممت البلدية جسر القنوات", "رممت البلدية جسر القنوات العميقة") == 1);
  CHECK(found("زار الوفد الموانئ الملاحية", "زار الوفد القنوات الملاحية الجديدة") == 0);
}

TEST_CASE("a noun phrase ends at a particle, a mark or a joined preposition") {
  CHECK(noun_phrase_end(test::passage_from("زار الوزير الجديد للميناء").units, 1) == 3);
  CHECK(noun_phrase_end(test::passage_from("زار الوزير في الميناء").units, 1) == 2);
  CHECK(noun_phrase_end(test::passage_from("زار في الميناء").units, 1) == 1);
}

TEST_CASE("what a talk is mainly about follows a word of focus and a particle") {
  const Passage passage = test::passage_from("تم التركيز خلال الزيارة على تجارة القمح في الميناء");
  const std::optional<Focus> focus = focus_in(passage.units);
  REQUIRE(focus);
  CHECK(words(passage.units, focus->thing) == "تجاره القمح");
  CHECK_FALSE(focus_in(test::passage_from("زار الوفد القاعة على عجل").units));
}
