// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/evidence/word_substitutes.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/comparison_builder.h"

namespace tawatur {
namespace {

// Sentences of one article each.
std::vector<Sentence> sentences(const std::vector<std::string>& texts) {
  testing::ComparisonBuilder builder;
  for (const std::string& text : texts) builder.article("", {text});
  return builder.result.sentences;
}

// Three surroundings, in each of which every one of `words` is met.
std::vector<std::string> in_places(const std::vector<std::string>& words) {
  std::vector<std::string> texts;
  for (const std::string& word : words) {
    texts.push_back("late on monday " + word + " left the harbour");
    texts.push_back("nobody saw how " + word + " reached that island");
    texts.push_back("they asked whether " + word + " would come back");
  }
  return texts;
}

}  // namespace

TEST_CASE("words in the same place of sentences that are the same around them stand for each other") {
  CHECK(word_substitutes(sentences(in_places({"ships", "vessels"}))) == std::set<WordPair>{{"ships", "vessels"}});
}

TEST_CASE("twice is chance") {
  std::vector<std::string> texts = in_places({"ships", "vessels"});
  texts.pop_back();
  CHECK(word_substitutes(sentences(texts)).empty());
}

TEST_CASE("copies of one sentence are one surrounding") {
  const std::string ships = "late on monday ships left the harbour";
  const std::string vessels = "late on monday vessels left the harbour";
  CHECK(word_substitutes(sentences({ships, ships, ships, vessels, vessels, vessels})).empty());
}

TEST_CASE("a place where many words are met tells nothing of them") {
  CHECK(word_substitutes(sentences(in_places({"ships", "vessels", "boats", "trains", "buses"}))).empty());
}

TEST_CASE("no sentences, no words") {
  CHECK(word_substitutes({}).empty());
}

}  // namespace tawatur
