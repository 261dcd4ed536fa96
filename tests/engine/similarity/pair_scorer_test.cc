// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/pair_scorer.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/comparison_builder.h"

namespace tawatur {
namespace {

using testing::ComparisonBuilder;

const std::string kInjured = "twelve people were injured in the harbour fire on tuesday";
const std::string kInjuredToo = "twelve people were injured in the harbour fire at dawn";
const std::string kVote = "parliament passed the budget with a narrow majority";

// Three articles of one story and one that is none of it.
ComparisonBuilder example() {
  ComparisonBuilder builder;
  const ArticleId a = builder.article("alif", {kInjured, kVote});
  builder.claim(a, kInjured);
  builder.claim(a, kVote);
  builder.claim(builder.article("ba", {kInjuredToo}), kInjuredToo);
  builder.claim(builder.article("jim", {kVote}), kVote);
  builder.result.stories.push_back({"fire", {ArticleId(0), ArticleId(1)}});
  return builder;
}

const ScoredPair* find(const std::vector<ScoredPair>& pairs, std::size_t a, std::size_t b) {
  const auto found = std::find_if(pairs.begin(), pairs.end(),
                                  [&](const ScoredPair& p) { return p.a == ClaimId(a) && p.b == ClaimId(b); });
  return found == pairs.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("like claims of two articles are a pair, unlike ones and those of one article are not") {
  const ComparisonBuilder builder = example();
  const std::vector<ScoredPair> pairs = score_pairs(builder.result);
  const ScoredPair* injured = find(pairs, 0, 2);
  REQUIRE(injured != nullptr);
  CHECK(injured->decision != PairDecision::different);
  CHECK(find(pairs, 1, 3) != nullptr);
  CHECK(find(pairs, 0, 1) == nullptr);
  const ScoredPair* unlike = find(pairs, 2, 3);
  CHECK((unlike == nullptr || unlike->similarity < injured->similarity));
}

TEST_CASE("pairs are ascending, inside [0, 1], at or above the floor, of related articles a quarter of it") {
  ComparisonBuilder builder = example();
  for (const double floor : {0.0, 0.2, 0.6}) {
    builder.result.options.pair_floor = floor;
    const std::vector<ScoredPair> pairs = score_pairs(builder.result);
    CHECK(std::is_sorted(pairs.begin(), pairs.end(),
                         [](const ScoredPair& x, const ScoredPair& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; }));
    for (const ScoredPair& pair : pairs) {
      CHECK(pair.similarity >= floor / 4);
      CHECK(pair.similarity <= 1);
      CHECK(pair.a < pair.b);
    }
  }
}

TEST_CASE("a weak likeness is listed in articles about the same and nowhere else") {
  const std::string guests = "every guest of the harbour inn left early";
  const std::string ships = "harbour masters counted empty ships";
  ComparisonBuilder builder;
  builder.claim(builder.article("alif", {guests}), guests);
  builder.claim(builder.article("ba", {ships}), ships);
  builder.result.options.pair_floor = 0;
  const std::vector<ScoredPair> apart = score_pairs(builder.result);
  REQUIRE(apart.size() == 1);
  builder.result.options.pair_floor = 2 * apart.front().similarity;
  CHECK(score_pairs(builder.result).empty());
  builder.result.stories.push_back({"harbour", {ArticleId(0), ArticleId(1)}});
  CHECK(score_pairs(builder.result).size() == 1);
}

TEST_CASE("of weak likenesses each claim keeps the best in the other article") {
  const std::vector<std::string> left = {"masters of the old stone port counted empty ships",
                                         "masters of the old stone port fed every sailor"};
  const std::vector<std::string> right = {"guards of the old stone port watched empty ships",
                                          "guards of the old stone port treated every sailor"};
  ComparisonBuilder builder;
  const ArticleId a = builder.article("alif", left);
  for (const std::string& claim : left) builder.claim(a, claim);
  const ArticleId b = builder.article("ba", right);
  for (const std::string& claim : right) builder.claim(b, claim);
  builder.result.stories.push_back({"port", {a, b}});
  builder.result.options.pair_floor = 0;
  const std::vector<ScoredPair> all = score_pairs(builder.result);
  REQUIRE(all.size() == 4);
  builder.result.options.pair_floor = 0.99;
  // No third claim can lift them to the floor, and all are above the lower one.
  for (const ScoredPair& pair : all) REQUIRE((pair.similarity > 0.25 && pair.similarity < 0.85));

  const std::vector<ScoredPair> kept = score_pairs(builder.result);

  CHECK(kept.size() == 2);
  CHECK(find(kept, 0, 2) != nullptr);
  CHECK(find(kept, 1, 3) != nullptr);
}

TEST_CASE("the number of threads changes nothing") {
  ComparisonBuilder builder = example();
  builder.result.options.pair_floor = 0;
  builder.result.options.threads = 1;
  const std::vector<ScoredPair> one = score_pairs(builder.result);
  builder.result.options.threads = 3;
  const std::vector<ScoredPair> three = score_pairs(builder.result);
  REQUIRE(one.size() == three.size());
  for (std::size_t i = 0; i < one.size(); ++i) CHECK(one[i].similarity == three[i].similarity);
}

TEST_CASE("the evidence lists every candidate with all features") {
  const ComparisonBuilder builder = example();
  const std::vector<PairEvidence> evidence = pair_evidence(builder.result);
  CHECK(evidence.size() >= score_pairs(builder.result).size());
  for (const PairEvidence& pair : evidence) {
    for (const float value : pair.values) {
      CHECK(value >= 0);
      CHECK(value <= 1.00001F);
    }
  }
}

TEST_CASE("an empty comparison has no pairs") {
  CHECK(score_pairs(Comparison{}).empty());
}

}  // namespace tawatur
