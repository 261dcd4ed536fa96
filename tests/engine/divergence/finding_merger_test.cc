// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/divergence/finding_merger.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>
#include <string>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

// Four articles of one sentence each; spans of a finding are the words themselves.
Comparison four_articles() {
  return test::comparison_of({{"الساحل", {"غرق عشرون زورقا"}, "", {}},
                              {"الجبل", {"غرق ثلاثون زورقا"}, "", {}},
                              {"السهل", {"غرق ثلاثون زورقا"}, "", {}},
                              {std::nullopt, {"غرق أربعون زورقا"}, "", {}}});
}

Finding finding(const Comparison& comparison, std::size_t a, std::string_view words_a, std::size_t b,
                std::string_view words_b, Weight weight = Weight::hard) {
  Finding made;
  made.cluster = ClusterId(0);
  made.kind = DivergenceKind::number;
  made.weight = weight;
  made.message = "number_conflict";
  made.spans = {{ArticleId(a), test::span_of(comparison, ArticleId(a), words_a)},
                {ArticleId(b), test::span_of(comparison, ArticleId(b), words_b)}};
  made.said = {std::string(words_a), std::string(words_b)};
  return made;
}

// "weight: words(side) ..." of each divergence.
std::string shown(const Comparison& comparison, const std::vector<Divergence>& divergences) {
  std::string text;
  for (const Divergence& divergence : divergences) {
    text += divergence.weight == Weight::hard ? "hard" : divergence.weight == Weight::soft ? "soft" : "compatible";
    for (const DivergenceSpan& span : divergence.spans) {
      text += " " + std::string(comparison.text_of(span.article, span.span)) + std::to_string(span.side);
    }
    text += ";";
  }
  return text;
}

}  // namespace

TEST_CASE("findings that say the same two things are one divergence, whoever says them") {
  const Comparison comparison = four_articles();
  const std::vector<Divergence> merged_ones =
      merged(comparison, {finding(comparison, 0, "عشرون", 1, "ثلاثون"), finding(comparison, 2, "ثلاثون", 0, "عشرون")});
  CHECK(shown(comparison, merged_ones) == "hard عشرون0 ثلاثون1 ثلاثون1;");
}

TEST_CASE("outside of clusters only findings with common words are one") {
  const Comparison comparison = four_articles();
  Finding one = finding(comparison, 0, "غرق", 1, "زورقا");
  Finding other = finding(comparison, 2, "غرق", 3, "زورقا");
  one.cluster = other.cluster = std::nullopt;
  CHECK(merged(comparison, {one, other}).size() == 2);
  Finding link = finding(comparison, 1, "زورقا", 2, "غرق");
  link.cluster = std::nullopt;
  CHECK(merged(comparison, {one, other, link}).size() == 1);
}

TEST_CASE("on a topic there is a side for each answer, and a compatible finding makes two answers one side") {
  const Comparison comparison = four_articles();
  std::vector<Finding> findings = {finding(comparison, 0, "عشرون", 1, "ثلاثون"),
                                   finding(comparison, 0, "عشرون", 3, "أربعون"),
                                   finding(comparison, 1, "ثلاثون", 3, "أربعون")};
  for (Finding& one : findings) one.topic = "boats";
  CHECK(shown(comparison, merged(comparison, findings)) == "hard عشرون0 ثلاثون1 أربعون2;");
  findings.back().weight = Weight::compatible;
  CHECK(shown(comparison, merged(comparison, findings)) == "hard عشرون0 ثلاثون1 أربعون1;");
}

TEST_CASE("an answer that fits two that exclude each other joins only one of them") {
  const Comparison comparison = four_articles();
  std::vector<Finding> findings = {finding(comparison, 0, "عشرون", 1, "ثلاثون"),
                                   finding(comparison, 0, "عشرون", 3, "أربعون", Weight::compatible),
                                   finding(comparison, 1, "ثلاثون", 3, "أربعون", Weight::compatible)};
  for (Finding& one : findings) one.topic = "boats";
  CHECK(shown(comparison, merged(comparison, findings)) == "hard عشرون0 ثلاثون1;");
}

TEST_CASE("what is only compatible stays, what only joins answers is not told") {
  const Comparison comparison = four_articles();
  Finding compatible = finding(comparison, 0, "عشرون", 1, "ثلاثون", Weight::compatible);
  compatible.topic = "boats";
  CHECK(shown(comparison, merged(comparison, {compatible})) == "compatible عشرون0 ثلاثون1;");
  compatible.message = {};
  CHECK(merged(comparison, {compatible}).empty());
}

TEST_CASE("soft differences on a topic are told beside the hard ones") {
  const Comparison comparison = four_articles();
  std::vector<Finding> findings = {finding(comparison, 0, "عشرون", 1, "ثلاثون"),
                                   finding(comparison, 1, "ثلاثون", 3, "أربعون", Weight::soft)};
  for (Finding& one : findings) one.topic = "boats";
  CHECK(shown(comparison, merged(comparison, findings)) == "hard عشرون0 ثلاثون1;soft ثلاثون0 أربعون1;");
}

TEST_CASE("what two clusters tell of the same words is told once, by the one that tells more") {
  const Comparison comparison = four_articles();
  Finding part = finding(comparison, 0, "عشرون", 1, "ثلاثون");
  part.cluster = ClusterId(1);
  const Finding whole = finding(comparison, 0, "عشرون", 1, "ثلاثون");
  const Finding more = finding(comparison, 0, "عشرون", 2, "ثلاثون");
  CHECK(shown(comparison, merged(comparison, {part, whole, more})) == "hard عشرون0 ثلاثون1 ثلاثون1;");
  part.weight = Weight::soft;
  CHECK(merged(comparison, {part, whole}).size() == 1);
  part.kind = DivergenceKind::date;
  CHECK(merged(comparison, {part, whole}).size() == 2);
}

TEST_CASE("what a cluster tells is not left to what is told of a whole story") {
  const Comparison comparison = four_articles();
  const Finding in_cluster = finding(comparison, 0, "عشرون", 1, "ثلاثون");
  Finding of_story = in_cluster;
  of_story.cluster.reset();
  of_story.kind = DivergenceKind::terminology;
  Finding claim = in_cluster;
  claim.kind = DivergenceKind::terminology;
  CHECK(merged(comparison, {claim, of_story}).size() == 1);
  CHECK(merged(comparison, {claim, of_story}).front().cluster == ClusterId(0));
  Finding more = of_story;
  more.spans.push_back({ArticleId(2), test::span_of(comparison, ArticleId(2), "ثلاثون")});
  more.said.emplace_back("ثلاثون");
  CHECK(merged(comparison, {claim, more}).size() == 2);
}

TEST_CASE("who has the missing words stands before who has the rest of the phrase") {
  const Comparison comparison = four_articles();
  Finding one = finding(comparison, 3, "أربعون زورقا", 1, "زورقا");
  one.kind = DivergenceKind::omission;
  one.cluster.reset();
  one.said = {"أربعون", ""};
  one.missing_in = {ArticleId(1)};
  Finding other = one;
  other.spans[1] = {ArticleId(2), test::span_of(comparison, ArticleId(2), "زورقا")};
  other.missing_in = {ArticleId(2)};
  const std::vector<Divergence> told = merged(comparison, {one, other});
  CHECK(shown(comparison, told) == "hard أربعون زورقا1 زورقا0 زورقا0;");
}

TEST_CASE("the same words missing in several articles are one divergence") {
  const Comparison comparison = four_articles();
  Finding one = finding(comparison, 0, "زورقا", 1, "زورقا");
  one.kind = DivergenceKind::omission;
  one.spans.pop_back();
  one.said.pop_back();
  one.missing_in = {ArticleId(1)};
  Finding other = one;
  other.missing_in = {ArticleId(3)};
  const std::vector<Divergence> told = merged(comparison, {other, one});
  REQUIRE(told.size() == 1);
  CHECK(told.front().missing_in == std::vector<ArticleId>{ArticleId(1), ArticleId(3)});
}

TEST_CASE("of two absences that hold each other the narrower words are told for all who lack them") {
  const Comparison comparison = four_articles();
  const auto absence = [&](std::string_view words, std::size_t silent, DivergenceKind kind) {
    Finding made;
    made.kind = kind;
    made.weight = Weight::hard;
    made.message = kind == DivergenceKind::omission ? "omission" : "addition";
    made.spans = {{ArticleId(0), test::span_of(comparison, ArticleId(0), words)}};
    made.said = {std::string(words)};
    made.missing_in = {ArticleId(silent)};
    return made;
  };
  const Finding whole = absence("غرق عشرون زورقا", 1, DivergenceKind::addition);

  const std::vector<Divergence> most = merged(comparison, {whole, absence("عشرون زورقا", 2, DivergenceKind::omission)});
  CHECK(shown(comparison, most) == "hard عشرون زورقا0;");
  CHECK(most.front().missing_in == std::vector<ArticleId>{ArticleId(1), ArticleId(2)});

  CHECK(merged(comparison, {whole, absence("غرق", 1, DivergenceKind::omission)}).size() == 1);
  CHECK(merged(comparison, {whole, absence("غرق", 2, DivergenceKind::omission)}).size() == 2);
}

TEST_CASE("the order of findings does not matter") {
  const Comparison comparison = four_articles();
  std::vector<Finding> findings = {
      finding(comparison, 0, "عشرون", 1, "ثلاثون"), finding(comparison, 0, "عشرون", 3, "أربعون", Weight::soft),
      finding(comparison, 1, "ثلاثون", 3, "أربعون", Weight::compatible), finding(comparison, 2, "ثلاثون", 0, "عشرون")};
  for (std::size_t i = 1; i < findings.size(); ++i) findings[i].topic = "boats";
  const std::string expected = shown(comparison, merged(comparison, findings));
  std::mt19937 random(7);
  for (int round = 0; round < 20; ++round) {
    std::shuffle(findings.begin(), findings.end(), random);
    CHECK(shown(comparison, merged(comparison, findings)) == expected);
  }
}

TEST_CASE("an explanation names the outlets, and one without a name by its address or file") {
  Comparison comparison = four_articles();
  Divergence named = merged(comparison, {finding(comparison, 0, "عشرون", 1, "ثلاثون")}).front();
  CHECK(named.explanation == "Different figures for the same thing: «عشرون» (الساحل) / «ثلاثون» (الجبل)");
  Divergence nameless = merged(comparison, {finding(comparison, 0, "عشرون", 3, "أربعون")}).front();
  CHECK(nameless.explanation.find("(article-3.txt)") != std::string::npos);
  comparison.corpus.documents[2].input = comparison.corpus.documents[3].input;
  nameless = merged(comparison, {finding(comparison, 0, "عشرون", 3, "أربعون")}).front();
  CHECK(nameless.explanation.find("(article-3.txt, a4)") != std::string::npos);
  comparison.corpus.articles[3].url = "https://www.akhbar.example/boats?id=4";
  nameless = merged(comparison, {finding(comparison, 0, "عشرون", 3, "أربعون")}).front();
  CHECK(nameless.explanation.find("(akhbar.example)") != std::string::npos);
}

TEST_CASE("figures told in a cluster are not told again outside of it") {
  const Comparison comparison = four_articles();
  Finding outside = finding(comparison, 0, "عشرون", 1, "ثلاثون");
  outside.cluster.reset();
  CHECK(merged(comparison, {finding(comparison, 0, "عشرون", 1, "ثلاثون"), outside}).size() == 1);

  outside = finding(comparison, 0, "عشرون", 3, "أربعون");
  outside.cluster.reset();
  CHECK(merged(comparison, {finding(comparison, 0, "عشرون", 1, "ثلاثون"), outside}).size() == 2);
}
