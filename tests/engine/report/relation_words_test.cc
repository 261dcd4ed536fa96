// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/relation_words.h"

#include <doctest/doctest.h>

#include "tests/support/fire_comparison.h"

using namespace tawatur;

namespace {

// The injured with the relation and a difference of that kind.
testing::FireComparison told(Relation relation, DivergenceKind kind, Weight weight = Weight::hard) {
  testing::FireComparison fire;
  fire.at(fire.injured).relation = relation;
  fire.result.divergences[0].kind = kind;
  fire.result.divergences[0].weight = weight;
  return fire;
}

std::string words(const testing::FireComparison& fire, ReportLanguage language = ReportLanguage::english) {
  return relation_words(InterfaceText(language), fire.result, index_findings(fire.result), fire.injured);
}

}  // namespace

TEST_CASE("an agreement tells of the differences of content that stand below it") {
  const testing::FireComparison fire = told(Relation::agree_with_different_wording, DivergenceKind::attribution);

  CHECK(words(fire) == "agree on the core; difference of content: attribution");
  CHECK(words(fire, ReportLanguage::arabic) == "متفقة في الأصل مع اختلاف جوهري: نسبة");
}

TEST_CASE("what does not change the content leaves an agreement as it is") {
  CHECK(words(told(Relation::agree, DivergenceKind::number, Weight::soft)) == "agree");
  CHECK(words(told(Relation::agree_with_different_wording, DivergenceKind::terminology)) == "agree in different words");
  CHECK(words(told(Relation::agree, DivergenceKind::terminology)) == "agree on the core; difference of content: term");
}

TEST_CASE("a relation that tells of a difference is told as it is") {
  CHECK(words(told(Relation::contradiction, DivergenceKind::number)) == "contradicting accounts");
}

TEST_CASE("what others leave out is no difference between those who make the claim") {
  testing::FireComparison fire = told(Relation::agree, DivergenceKind::omission);
  fire.result.divergences[0].missing_in = {fire.page};
  CHECK(words(fire) == "agree");

  fire.result.divergences[0].missing_in = {fire.channel};
  CHECK(words(fire) == "agree on the core; difference of content: omission");
}
