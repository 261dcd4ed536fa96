// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/divergence/detectors.h"
#include "engine/divergence/noun_phrases.h"
#include "tests/support/edited_sentence.h"
#include "tests/support/passages.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

std::string words(Units units, UnitRange range) {
  std::string text;
  for (const Unit& unit : within(units, range)) text += (text.empty() ? "" : " ") + std::string(unit.folded);
  return text;
}

// What is shown of a claim that is the whole sentence, reported with the word `cue`.
std::string told_of(const std::string& sentence, const std::string& cue) {
  Comparison comparison = test::comparison_of({{"الساحل", {sentence}, "", {}}});
  if (!cue.empty()) comparison.claims[0].attribution.cue = test::span_of(comparison, ArticleId(0), cue);
  const Span told = without_report(passage_of(comparison, SentenceId(0)), comparison.claims[0]);
  return std::string(comparison.text_of(ArticleId(0), told));
}

}  // namespace

TEST_CASE("a word that only one version has is shown with its noun, as both have it") {
  const std::string before = "افتتحت البلدية صباح اليوم ";
  const std::string after = " أمام سكان الأحياء القريبة";
  struct Row {
    std::string a;
    std::string b;
    std::string told;
  };
  const std::vector<Row> rows = {
      {"الحدائق والملاعب القديمة", "الحدائق القديمة", "scope soft: الحدائق والملاعب القديمة | الحدائق القديمة"},
      {"الحدائق القديمة", "الحدائق والملاعب القديمة", "scope soft: الحدائق القديمة | الحدائق والملاعب القديمة"},
      {"السوق الشعبي الكبير", "السوق الكبير", "scope soft: السوق الشعبي الكبير | السوق الكبير"},
      {"السوق في بعض الأيام", "السوق في الأيام", "scope soft: في بعض الأيام | في الأيام"},
      {"السوق برفقة ممثلي النقابات المهنية", "السوق", "omission soft: برفقة ممثلي النقابات المهنية"},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a);
    CHECK(test::told(before + row.a + after, before + row.b + after) == row.told);
  }
}

TEST_CASE("words missing in a quotation are shown with what is left of their phrase, those who have them first") {
  const std::string full = "قال المدير إن \"البلدية سترمم المدارس والملاعب القديمة قبل بداية العام\"";
  const std::string less = "قال المدير إن \"البلدية سترمم المدارس القديمة قبل بداية العام\"";
  CHECK(test::told(full, less) == "omission hard: المدارس والملاعب القديمة | المدارس القديمة");
  CHECK(test::told(less, full) == "addition hard: المدارس والملاعب القديمة | المدارس القديمة");
}

TEST_CASE("an attribute in place of another is shown with its noun, unless it tells a degree") {
  const std::string before = "وعدت البلدية سكان الحي ";
  CHECK(test::told(before + "بالحديقة الواسعة في الربيع", before + "بالحديقة الجميلة في الربيع") ==
        "terminology soft: بالحديقة الواسعة | بالحديقة الجميلة");
  CHECK(test::told(before + "بالدعم الكامل في الربيع", before + "بالدعم المحدود في الربيع") ==
        "terminology soft: الكامل | المحدود");
}

TEST_CASE("of a claim is shown what it tells, not that somebody tells it") {
  CHECK(told_of("واتفق الوزيران على أن المرفأ سيفتح قريبا", "واتفق") == "المرفأ سيفتح قريبا");
  CHECK(told_of("مشيرين إلى أعمال الترميم في المرفأ", "مشيرين") == "أعمال الترميم في المرفأ");
  CHECK(told_of("وأكد الوزير أن «المرفأ سيفتح قريبا»", "وأكد") == "المرفأ سيفتح قريبا");
  CHECK(told_of("نعتقد بأن المرفأ سيفتح قريبا", "") == "المرفأ سيفتح قريبا");
  CHECK(told_of("وأكد الوزير ألا يفتح المرفأ قريبا", "وأكد") == "وأكد الوزير ألا يفتح المرفأ قريبا");
  CHECK(told_of("المرفأ سيفتح قبل أن ينتهي العام", "") == "المرفأ سيفتح قبل أن ينتهي العام");
}

TEST_CASE("a share is shown with its whole, an adverb with its verb and what follows") {
  const auto shown = [](const std::string& sentence) {
    const Comparison comparison = test::comparison_of({{"الساحل", {sentence}, "", {}}});
    const Passage passage = passage_of(comparison, SentenceId(0));
    const std::optional<Share> share = quantifier_in(passage.units);
    return share ? std::string(comparison.text_of(ArticleId(0), phrase_of_share(passage, *share))) : "";
  };
  CHECK(shown("انقطعت الكهرباء في معظم أحياء المدينة القديمة مساء") == "في معظم أحياء المدينة القديمة");
  CHECK(shown("سيطر رجال الإطفاء بشكل كامل على الحريق مساء") == "بشكل كامل على الحريق");
  CHECK(shown("أعلنت البلدية أن النار انطفأت بشكل كامل مساء") == "انطفأت بشكل كامل");
}

TEST_CASE("a contested name is shown with the noun that defines it, and with a place that the other name has") {
  const Passage fall = test::passage_from("جاء ذلك بعد سقوط الحكومة السابقة بأيام");
  CHECK(words(fall.units, whole_name(fall.units, {3, 4}, {})) == "سقوط الحكومه السابقه");
  const Passage gunmen = test::passage_from("قتل مسلحون المدير مساء");
  CHECK(words(gunmen.units, whole_name(gunmen.units, {1, 2}, {})) == "مسلحون");
  const Passage conflict = test::passage_from("مبعوث جديد لحل النزاع في السودان قريبا");
  const Passage crisis = test::passage_from("الأزمة السودانية مستمرة");
  CHECK(words(conflict.units, whole_name(conflict.units, {3, 4}, Units(crisis.units).first(2))) == "النزاع في السودان");
  CHECK(words(conflict.units, whole_name(conflict.units, {3, 4}, Units(crisis.units).first(1))) == "النزاع");
}

TEST_CASE("a joined noun with a pronoun is shown with what the pronoun stands for") {
  const Passage passage = test::passage_from("يهدد ذلك وحدة البلاد الصغيرة واستقرارها السياسي");
  CHECK(words(passage.units, with_antecedent(passage.units, {5, 7})) == "وحده البلاد الصغيره واستقرارها السياسي");
  CHECK(words(passage.units, with_antecedent(passage.units, {3, 4})) == "البلاد");
}

TEST_CASE("a place after a phrase is a preposition with a name of a place") {
  const Passage apart = test::passage_from("السلطات الشرعية في ليبيا أمس");
  CHECK(place_after(apart.units, 2) == 2);
  CHECK(place_after(apart.units, 1) == 0);
  CHECK(place_after(test::passage_from("السلطات الشرعية بليبيا أمس").units, 2) == 1);
  CHECK(place_after(test::passage_from("السلطات الشرعية في اجتماع").units, 2) == 0);
}
