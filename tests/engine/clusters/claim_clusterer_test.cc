// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/clusters/claim_clusterer.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "tests/support/comparison_builder.h"

namespace tawatur {
namespace {

using testing::ComparisonBuilder;

// Articles of one claim each.
ComparisonBuilder claims(const std::vector<std::string>& texts) {
  ComparisonBuilder builder;
  for (const std::string& text : texts) builder.claim(builder.article("", {text}), text);
  return builder;
}

void pair(ComparisonBuilder& builder, std::size_t a, std::size_t b, double similarity,
          PairDecision decision = PairDecision::same) {
  builder.result.pairs.push_back({ClaimId(a), ClaimId(b), similarity, decision});
}

std::vector<std::vector<std::uint32_t>> members(const Comparison& comparison) {
  std::vector<std::vector<std::uint32_t>> result;
  for (const Cluster& cluster : cluster_claims(comparison)) {
    result.emplace_back();
    for (const ClaimId claim : cluster.claims) result.back().push_back(claim.value);
  }
  return result;
}

using Expected = std::vector<std::vector<std::uint32_t>>;

}  // namespace

TEST_CASE("claims that agree pairwise are one cluster, labelled by the shortest") {
  ComparisonBuilder builder = claims({"one two three four five", "one two three", "one two three four"});
  pair(builder, 0, 1, 0.9);
  pair(builder, 0, 2, 0.8);
  pair(builder, 1, 2, 0.7);
  const std::vector<Cluster> clusters = cluster_claims(builder.result);
  REQUIRE(clusters.size() == 1);
  CHECK(clusters[0].label == "one two three");
  CHECK(clusters[0].claims == std::vector<ClaimId>{ClaimId(0), ClaimId(1), ClaimId(2)});
}

TEST_CASE("a claim between two others is in two clusters; the others are not brought together") {
  ComparisonBuilder builder = claims({"a a a", "b b b", "c c c"});
  pair(builder, 0, 1, 0.9);
  pair(builder, 1, 2, 0.7);
  CHECK(members(builder.result) == Expected{{0, 1}, {1, 2}});
}

TEST_CASE("two clusters that share their shortest claim go by different labels") {
  ComparisonBuilder builder = claims({"a a a a a", "b b b", "c c c c"});
  pair(builder, 0, 1, 0.9);
  pair(builder, 1, 2, 0.7);
  const std::vector<Cluster> clusters = cluster_claims(builder.result);
  REQUIRE(clusters.size() == 2);
  CHECK(clusters[0].label == "b b b");
  CHECK(clusters[1].label == "c c c c");
}

TEST_CASE("a further claim that is like most members joins them") {
  ComparisonBuilder builder = claims({"a a a", "b b b", "c c c", "d d d"});
  pair(builder, 0, 1, 0.95);
  pair(builder, 0, 2, 0.9);
  pair(builder, 0, 3, 0.7);
  pair(builder, 1, 2, 0.95);
  pair(builder, 1, 3, 0.7);
  CHECK(members(builder.result) == Expected{{0, 1, 2, 3}});
}

TEST_CASE("short claims and titles found no cluster, they only join one") {
  ComparisonBuilder builder = claims({"agreed", "a a a", "b b b", "c c c"});
  pair(builder, 0, 1, 0.9);
  pair(builder, 0, 2, 0.9);
  CHECK(cluster_claims(builder.result).empty());
  pair(builder, 1, 3, 0.9);
  pair(builder, 0, 3, 0.8);
  CHECK(members(builder.result) == Expected{{0, 1, 3}});
  builder.result.sentences[3].kind = SentenceKind::title;
  CHECK(cluster_claims(builder.result).empty());
}

TEST_CASE("clusters that share most members become one") {
  ComparisonBuilder builder = claims({"a a a", "b b b", "c c c", "d d d", "e e e"});
  pair(builder, 0, 1, 0.9);
  pair(builder, 0, 2, 0.9);
  pair(builder, 1, 2, 0.9);
  pair(builder, 0, 3, 0.8);
  pair(builder, 1, 3, 0.6);
  pair(builder, 0, 4, 0.8);
  CHECK(members(builder.result) == Expected{{0, 1, 2, 3}, {0, 4}});
}

TEST_CASE("pairs decided to be different bring nothing together") {
  ComparisonBuilder builder = claims({"a a a", "b b b"});
  pair(builder, 0, 1, 0.45, PairDecision::different);
  CHECK(cluster_claims(builder.result).empty());
}

TEST_CASE("conflicting claims, partial pairs, stay together") {
  ComparisonBuilder builder = claims({"a a a", "b b b"});
  pair(builder, 0, 1, 0.6, PairDecision::partial);
  CHECK(members(builder.result) == Expected{{0, 1}});
}

TEST_CASE("an unrelated article leaves the clusters as they are") {
  ComparisonBuilder builder = claims({"a a a", "b b b", "c c c", "d d d"});
  pair(builder, 0, 1, 0.9);
  pair(builder, 1, 2, 0.8);
  const Expected before = members(builder.result);
  const ArticleId other = builder.article("", {"e"});
  builder.claim(other, "e");
  CHECK(members(builder.result) == before);
}

TEST_CASE("claims decided different share no cluster, whoever else is like both") {
  ComparisonBuilder builder = claims({"a a a", "b b b", "c c c"});
  pair(builder, 0, 1, 0.9);
  pair(builder, 0, 2, 0.9);
  const std::vector<ClaimLink> decided = {{ClaimId(1), ClaimId(2), false}};

  for (const Cluster& cluster : cluster_claims(builder.result, decided)) {
    CHECK(std::count(cluster.claims.begin(), cluster.claims.end(), ClaimId(1)) +
              std::count(cluster.claims.begin(), cluster.claims.end(), ClaimId(2)) <
          2);
  }
  CHECK(cluster_claims(builder.result, decided).size() == 2);
}

TEST_CASE("claims decided the same share a cluster, however short they are") {
  ComparisonBuilder builder = claims({"a", "b", "c c c"});
  pair(builder, 0, 1, 1.0);
  const std::vector<ClaimLink> decided = {{ClaimId(0), ClaimId(1), true}};

  CHECK(cluster_claims(builder.result).empty());
  REQUIRE(cluster_claims(builder.result, decided).size() == 1);
  CHECK(cluster_claims(builder.result, decided)[0].claims == std::vector<ClaimId>{ClaimId(0), ClaimId(1)});
}

TEST_CASE("a cluster that a slightly higher threshold would break says at which") {
  ComparisonBuilder builder = claims({"a a a", "b b b", "c c c", "d d d"});
  pair(builder, 0, 1, 0.43);
  pair(builder, 2, 3, 0.9);

  const std::vector<Cluster> clusters = cluster_claims(builder.result);

  REQUIRE(clusters.size() == 2);
  REQUIRE(clusters[0].breaks_at.has_value());
  CHECK(*clusters[0].breaks_at == doctest::Approx(0.44));
  CHECK_FALSE(clusters[1].breaks_at.has_value());
}

}  // namespace tawatur
