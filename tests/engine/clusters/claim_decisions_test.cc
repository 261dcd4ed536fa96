// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/clusters/claim_decisions.h"

#include <doctest/doctest.h>

#include <sstream>

#include "engine/model/error.h"
#include "tests/support/comparison_builder.h"

namespace tawatur {
namespace {

using testing::ComparisonBuilder;

std::vector<ClaimDecision> read(const std::string& text) {
  std::istringstream in(text);
  return read_decisions(in);
}

Comparison with_two_articles(std::vector<ClaimDecision> decisions) {
  ComparisonBuilder builder;
  const ArticleId first = builder.article("A", {"the bridge was closed on monday", "it was closed"});
  builder.claim(first, "the bridge was closed on monday");
  builder.claim(first, "it was closed");
  const ArticleId second = builder.article("B", {"the old bridge is shut"});
  builder.claim(second, "the old bridge is shut");
  builder.result.corpus.articles[first.value].url = "https://a.example/1";
  builder.result.corpus.articles[second.value].input_id = "b-17";
  builder.result.options.decisions = std::move(decisions);
  return builder.result;
}

}  // namespace

TEST_CASE("decisions are read line by line; comments and empty lines are skipped") {
  const std::vector<ClaimDecision> decisions =
      read("# by hand\n\nsame\ta.txt\tthe bridge\tb.txt\tthe old bridge\r\ndifferent\ta\tb\tc\td\n");

  REQUIRE(decisions.size() == 2);
  CHECK(decisions[0] == ClaimDecision{true, "a.txt", "the bridge", "b.txt", "the old bridge", 3});
  CHECK(decisions[1] == ClaimDecision{false, "a", "b", "c", "d", 4});
}

TEST_CASE("a line that is no decision is refused by its number") {
  CHECK_THROWS_WITH_AS((void)read("same\ta\tb\tc\n"), doctest::Contains("line 1 of the decisions: it has 4 columns"),
                       ConfigError);
  CHECK_THROWS_WITH_AS((void)read("\nmaybe\ta\tb\tc\td\n"),
                       doctest::Contains("line 2 of the decisions: it begins with 'maybe'"), ConfigError);
  CHECK_THROWS_WITH_AS((void)read("same\ta\t\tc\td\n"), doctest::Contains("column 3 is empty"), ConfigError);
}

TEST_CASE("the shortest claim with the words is meant, in the article of that address or id") {
  const Comparison comparison =
      with_two_articles({{true, "https://a.example/1", "was closed", "b-17", "old bridge", 1}});
  std::vector<IngestProblem> unused;

  const std::vector<ClaimLink> links = linked_claims(comparison, unused);

  REQUIRE(links.size() == 1);
  CHECK(links[0].a == ClaimId(1));
  CHECK(links[0].b == ClaimId(2));
  CHECK(links[0].same);
  CHECK(unused.empty());
}

TEST_CASE("a decision that finds no claim is told, not dropped") {
  const Comparison comparison = with_two_articles(
      {{true, "https://a.example/1", "was opened", "b-17", "old", 7}, {true, "b-17", "old", "b-17", "bridge is", 8}});
  std::vector<IngestProblem> unused;

  CHECK(linked_claims(comparison, unused).empty());
  REQUIRE(unused.size() == 2);
  CHECK(unused[0].place == "line 7");
  CHECK(unused[0].reason.find("\"was opened\"") != std::string::npos);
  CHECK(unused[1].reason.find("both sides are one claim") != std::string::npos);
}

TEST_CASE("decisions outweigh scores and add pairs that nothing had proposed") {
  const std::vector<ScoredPair> scored = {{ClaimId(0), ClaimId(2), 0.9, PairDecision::same}};

  const std::vector<ScoredPair> decided =
      with_decisions(scored, {{ClaimId(0), ClaimId(2), false}, {ClaimId(1), ClaimId(2), true}});

  REQUIRE(decided.size() == 2);
  CHECK(decided[0].decision == PairDecision::different);
  CHECK(decided[0].similarity == 0);
  CHECK(decided[1].a == ClaimId(1));
  CHECK(decided[1].decision == PairDecision::same);
  CHECK(decided[1].similarity == 1);
}

}  // namespace tawatur
