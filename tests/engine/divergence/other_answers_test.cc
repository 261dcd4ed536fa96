// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <vector>

#include "engine/divergence/finding_merger.h"

using namespace tawatur;

namespace {

constexpr Span kClaim{10, 60};

Finding omission(ArticleId teller, ArticleId silent, std::optional<ClusterId> cluster = std::nullopt) {
  Finding made;
  made.kind = DivergenceKind::omission;
  made.topic = "silence";
  made.cluster = cluster;
  made.spans = {{teller, kClaim}};
  made.missing_in = {silent};
  return made;
}

Finding difference(DivergenceKind kind, Span in_first) {
  Finding made;
  made.kind = kind;
  made.spans = {{ArticleId(0), in_first}, {ArticleId(1), {200, 230}}};
  return made;
}

std::size_t left(std::vector<Finding> findings) {
  drop_answered(findings);
  return findings.size();
}

}  // namespace

TEST_CASE("an article that gives another answer omits nothing") {
  struct Row {
    DivergenceKind kind;
    Span span;
    ArticleId silent;
    std::size_t left;
  };
  for (const Row& row : {Row{DivergenceKind::polarity, {20, 30}, ArticleId(1), 1},
                         Row{DivergenceKind::number, {50, 70}, ArticleId(1), 1},
                         Row{DivergenceKind::polarity, {60, 70}, ArticleId(1), 2},     // beside the claim
                         Row{DivergenceKind::terminology, {20, 30}, ArticleId(1), 2},  // no answer
                         Row{DivergenceKind::polarity, {20, 30}, ArticleId(2), 2}}) {  // of another article
    CAPTURE(row.span.begin);

    CHECK(left({omission(ArticleId(0), row.silent), difference(row.kind, row.span)}) == row.left);
  }
}

TEST_CASE("an answer to one member of a cluster answers all who tell it") {
  const Finding answer = difference(DivergenceKind::polarity, {20, 30});
  const Finding answered = omission(ArticleId(0), ArticleId(1), ClusterId(4));

  CHECK(left({answer, answered, omission(ArticleId(2), ArticleId(1), ClusterId(4))}) == 1);
  CHECK(left({answer, answered, omission(ArticleId(2), ArticleId(1), ClusterId(5))}) == 2);
}

TEST_CASE("words that are missing from a claim are missed although the claim has another figure") {
  Finding words = omission(ArticleId(0), ArticleId(1));
  words.topic.clear();

  CHECK(left({words, difference(DivergenceKind::number, {20, 30})}) == 2);
}

TEST_CASE("who is answered still tells what somebody else leaves out") {
  std::vector<Finding> findings = {difference(DivergenceKind::polarity, {20, 30}),
                                   omission(ArticleId(0), ArticleId(1), ClusterId(4)),
                                   omission(ArticleId(2), ArticleId(3), ClusterId(4))};

  drop_answered(findings);

  REQUIRE(findings.size() == 3);
  CHECK(findings[1].missing_in == std::vector<ArticleId>{ArticleId(3)});
}
