// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/explain/pair_explanation.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>

#include "engine/similarity/evidence/claim_evidence.h"
#include "engine/similarity/pair_model.h"
#include "engine/similarity/pair_scorer.h"
#include "tests/support/comparison_builder.h"

namespace tawatur {
namespace {

using testing::ComparisonBuilder;

const std::string kInjured = "twelve people were injured in the harbour fire on tuesday";
const std::string kInjuredToo = "twelve people were injured in the harbour fire at dawn";
const std::string kVote = "parliament passed the budget with a narrow majority";

// Claims 0 and 1 of one article, 2 of a second on the same event, 3 of a third on another.
Comparison example() {
  ComparisonBuilder builder;
  const ArticleId a = builder.article("alif", {kInjured, kVote});
  builder.claim(a, kInjured);
  builder.claim(a, kVote);
  builder.claim(builder.article("ba", {kInjuredToo}), kInjuredToo);
  builder.claim(builder.article("jim", {"a goat was seen near the river"}), "a goat was seen near the river");
  builder.result.stories.push_back({"fire", {ArticleId(0), ArticleId(1)}});
  builder.result.pairs = score_pairs(builder.result);
  return builder.result;
}

}  // namespace

TEST_CASE("the parts of the explanation add up to the score that the run gave") {
  const Comparison comparison = example();
  const auto listed = std::find_if(comparison.pairs.begin(), comparison.pairs.end(),
                                   [](const ScoredPair& pair) { return pair.a == ClaimId(0) && pair.b == ClaimId(2); });
  REQUIRE(listed != comparison.pairs.end());

  const PairExplanation why = explain_pair(comparison, ClaimId(0), ClaimId(2));

  CHECK(why.gate == PairGate::none);
  CHECK(why.decision == listed->decision);
  CHECK(why.similarity == doctest::Approx(listed->similarity).epsilon(1e-6));
  double sum = why.bias;
  for (const FeatureShare& share : why.features) sum += share.adds;
  CHECK(sum == doctest::Approx(why.evidence).epsilon(1e-6));
  CHECK(1 / (1 + std::exp(-why.evidence)) == doctest::Approx(why.similarity).epsilon(1e-6));
}

TEST_CASE("the sides may be given in either order") {
  const Comparison comparison = example();

  const PairExplanation forward = explain_pair(comparison, ClaimId(0), ClaimId(2));
  const PairExplanation backward = explain_pair(comparison, ClaimId(2), ClaimId(0));

  CHECK(forward.similarity == backward.similarity);
  CHECK(forward.terms.size() == backward.terms.size());
}

TEST_CASE("shared terms are the words of both, the rare before the frequent") {
  const Comparison comparison = example();

  const PairExplanation why = explain_pair(comparison, ClaimId(0), ClaimId(2));

  REQUIRE_FALSE(why.terms.empty());
  CHECK(std::is_sorted(why.terms.begin(), why.terms.end(),
                       [](const TermShare& x, const TermShare& y) { return x.adds > y.adds; }));
  const auto has = [&](std::string_view word) {
    return std::any_of(why.terms.begin(), why.terms.end(), [&](const TermShare& term) { return term.term == word; });
  };
  CHECK(has("harbour"));
  CHECK_FALSE(has("tuesday"));
  const EvidenceTable table = claim_evidence(comparison);
  double sum = 0;
  for (const TermShare& term : why.terms) sum += term.adds;
  CHECK(sum == doctest::Approx(cosine(table.claims[0].stems, table.claims[2].stems)).epsilon(1e-6));
}

TEST_CASE("claims of one article and pairs of different events are told as such") {
  const Comparison comparison = example();

  CHECK(explain_pair(comparison, ClaimId(0), ClaimId(1)).gate == PairGate::same_article);
  const PairExplanation strangers = explain_pair(comparison, ClaimId(1), ClaimId(3));
  CHECK((strangers.gate == PairGate::not_proposed || strangers.gate == PairGate::barred));
  CHECK(strangers.decision == PairDecision::different);
}

TEST_CASE("a decision by hand has the last word") {
  Comparison comparison = example();
  for (ScoredPair& pair : comparison.pairs) {
    if (pair.a == ClaimId(0) && pair.b == ClaimId(2)) pair = {pair.a, pair.b, 0, PairDecision::different};
  }

  const PairExplanation why = explain_pair(comparison, ClaimId(0), ClaimId(2));

  CHECK(why.gate == PairGate::decided);
  CHECK(why.decision == PairDecision::different);
}

TEST_CASE("each flip would bring the similarity to the threshold it speaks of") {
  const PairExplanation why = explain_pair(example(), ClaimId(0), ClaimId(2));
  const PairModel model = article_pair_model();

  for (const DecisionFlip& flip : why.flips) {
    CAPTURE(flip.feature);
    CHECK(flip.decision != why.decision);
    CHECK(flip.to >= 0);
    CHECK(flip.to <= 1);
    const double weight = static_cast<double>(model.weights[pair_feature(flip.feature)]);
    const double similarity = 1 / (1 + std::exp(-(why.evidence + weight * (flip.to - flip.from))));
    const double nearest =
        std::min(std::abs(similarity - model.partial_threshold), std::abs(similarity - model.same_threshold));
    CHECK(nearest < 1e-6);
  }
}

}  // namespace tawatur
