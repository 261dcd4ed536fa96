// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/pair_evidence.h"

#include <doctest/doctest.h>

#include "tests/support/comparison_builder.h"

namespace tawatur {
namespace {

using testing::ComparisonBuilder;

float value(const PairEvidence& pair, std::string_view feature) {
  return pair.values[pair_feature(feature)];
}

// Two articles of three sentences; the first ones are alike, the last ones share a word that all sentences have.
ComparisonBuilder example() {
  ComparisonBuilder builder;
  for (const char* word : {"fire", "smoke"}) {
    const std::vector<std::string> sentences = {
        std::string("harbour warehouse burned ") + word, "harbour crews came quickly " + std::string(word),
        "harbour " + std::string(word == std::string("fire") ? "guards" : "birds")};
    const ArticleId article = builder.article("", sentences);
    for (const std::string& sentence : sentences) builder.claim(article, sentence);
  }
  return builder;
}

std::vector<PairEvidence> evidence_of(const ComparisonBuilder& builder, bool same_story) {
  const std::pair<ArticleId, ArticleId> articles{ArticleId(0), ArticleId(1)};
  std::vector<ArticlePairCandidates> candidates = all_candidates(builder.result, {&articles, 1});
  candidates.front().same_story = same_story;
  return evidence_between(claim_evidence(builder.result), candidates.front());
}

}  // namespace

TEST_CASE("what all sentences of both articles share tells less than what two share") {
  const std::vector<PairEvidence> pairs = evidence_of(example(), true);
  REQUIRE(pairs.size() == 9);
  CHECK(value(pairs[0], "notion_cosine") > 0.5F);  // warehouse, burned
  CHECK(value(pairs[8], "notion_cosine") < 0.1F);  // harbour
  CHECK(value(pairs[8], "stem_cosine") > 0.1F);
}

TEST_CASE("sentences beside two claims speak for them where they stand on the same side") {
  const std::vector<PairEvidence> pairs = evidence_of(example(), true);
  CHECK(value(pairs[4], "neighbours") > 0.5F);                           // the first sentences are before both
  CHECK(value(pairs[1], "neighbours") < value(pairs[0], "neighbours"));  // first and second: nothing alike behind both
}

TEST_CASE("claims of articles about other things are barred unless they are worded alike") {
  ComparisonBuilder builder;
  builder.claim(builder.article("", {"harbour fire burned all night long"}), "harbour fire burned all night long");
  builder.claim(builder.article("", {"parliament fire debate postponed again"}),
                "parliament fire debate postponed again");
  CHECK(evidence_of(builder, false).front().barred);
  CHECK_FALSE(evidence_of(builder, true).front().barred);
  ComparisonBuilder copies;
  for (int i = 0; i < 2; ++i) copies.claim(copies.article("", {"harbour fire burned"}), "harbour fire burned");
  CHECK_FALSE(evidence_of(copies, false).front().barred);
}

}  // namespace tawatur
