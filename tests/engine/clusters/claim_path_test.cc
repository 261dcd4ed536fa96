// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/clusters/claim_path.h"

#include <doctest/doctest.h>

#include "tests/support/comparison_builder.h"

namespace tawatur {
namespace {

using testing::ComparisonBuilder;

// Four claims in one cluster: 0 and 3 hang together by 1 (0.9, 0.6), by 2 (0.8, 0.7), and weakly at once (0.5).
Comparison example() {
  ComparisonBuilder builder;
  std::vector<ClaimId> claims;
  for (const char* text : {"a a a", "b b b", "c c c", "d d d", "e e e"}) {
    claims.push_back(builder.claim(builder.article("", {text}), text));
  }
  builder.cluster("", {claims[0], claims[1], claims[2], claims[3]});
  builder.result.pairs = {
      {claims[0], claims[1], 0.9, PairDecision::same},    {claims[0], claims[2], 0.8, PairDecision::same},
      {claims[0], claims[3], 0.5, PairDecision::partial}, {claims[1], claims[3], 0.6, PairDecision::partial},
      {claims[2], claims[3], 0.7, PairDecision::partial}, {claims[3], claims[4], 0.9, PairDecision::same}};
  return builder.result;
}

}  // namespace

TEST_CASE("the path whose weakest pair is strongest is taken") {
  const std::vector<ScoredPair> path = path_in_cluster(example(), ClaimId(0), ClaimId(3));

  REQUIRE(path.size() == 2);
  CHECK(path[0].similarity == 0.8);
  CHECK(path[1].similarity == 0.7);
}

TEST_CASE("a direct pair that is as strong as any way around is the path") {
  Comparison comparison = example();
  comparison.pairs[2].similarity = 0.7;

  const std::vector<ScoredPair> path = path_in_cluster(comparison, ClaimId(3), ClaimId(0));

  REQUIRE(path.size() == 1);
  CHECK(path[0].similarity == 0.7);
}

TEST_CASE("claims without a common cluster, or a claim and itself, have no path") {
  CHECK(path_in_cluster(example(), ClaimId(0), ClaimId(4)).empty());
  CHECK(path_in_cluster(example(), ClaimId(1), ClaimId(1)).empty());
}

TEST_CASE("a pair that is decided different is no step") {
  Comparison comparison = example();
  for (ScoredPair& pair : comparison.pairs) pair.decision = PairDecision::different;

  CHECK(path_in_cluster(comparison, ClaimId(0), ClaimId(3)).empty());
}

}  // namespace tawatur
