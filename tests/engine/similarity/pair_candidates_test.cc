// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/pair_candidates.h"

#include <doctest/doctest.h>

#include "tests/support/comparison_builder.h"

namespace tawatur {
namespace {

using testing::ComparisonBuilder;

ComparisonBuilder articles(const std::vector<std::string>& texts, const std::string& day = "2024-03-05") {
  ComparisonBuilder builder;
  for (const std::string& text : texts) {
    const std::string outlet = "outlet" + std::to_string(builder.result.corpus.articles.size());
    builder.claim(builder.article(outlet, {text}, day), text);
  }
  return builder;
}

std::vector<std::pair<std::uint32_t, std::uint32_t>> pairs_of(const Comparison& comparison) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> result;
  for (const ArticlePairCandidates& candidates : pair_candidates(comparison, claim_evidence(comparison))) {
    for (const auto& [a, b] : candidates.claims) result.emplace_back(a.value, b.value);
  }
  return result;
}

using Expected = std::vector<std::pair<std::uint32_t, std::uint32_t>>;

}  // namespace

TEST_CASE("claims with words in common are candidates, others are not") {
  const ComparisonBuilder builder = articles({"fire harbour smoke crews", "fire harbour water", "budget vote deficit"});
  CHECK(pairs_of(builder.result) == Expected{{0, 1}});
}

TEST_CASE("claims of one article are no candidates") {
  ComparisonBuilder builder;
  const ArticleId article = builder.article("alif", {"fire harbour smoke", "fire harbour crews"});
  builder.claim(article, "fire harbour smoke");
  builder.claim(article, "fire harbour crews");
  CHECK(pairs_of(builder.result).empty());
}

TEST_CASE("claims of a story are compared though they share little, and the story is told") {
  ComparisonBuilder builder = articles({"fire harbour smoke crews north", "fire budget vote deficit minister"});
  builder.result.stories.push_back({"fire", {ArticleId(0), ArticleId(1)}});
  const auto candidates = pair_candidates(builder.result, claim_evidence(builder.result));
  REQUIRE(candidates.size() == 1);
  CHECK(candidates[0].same_story);
  CHECK(candidates[0].claims.size() == 1);
}

TEST_CASE("listed articles are compared whole") {
  const ComparisonBuilder builder = articles({"fire", "vote", "match"});
  const std::vector<std::pair<ArticleId, ArticleId>> listed = {{ArticleId(0), ArticleId(2)}};
  const auto candidates = all_candidates(builder.result, listed);
  REQUIRE(candidates.size() == 1);
  CHECK(candidates[0].claims == std::vector<std::pair<ClaimId, ClaimId>>{{ClaimId(0), ClaimId(2)}});
}

}  // namespace tawatur
