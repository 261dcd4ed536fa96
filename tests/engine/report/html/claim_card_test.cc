// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/fire_comparison.h"
#include "tests/support/report_html.h"

using namespace tawatur;
using namespace tawatur::testing;

namespace {

// A claim of so many outlets, all in the same words but the last.
Comparison repeated(std::size_t outlets) {
  testing::ComparisonBuilder builder;
  std::vector<ClaimId> claims;
  for (std::size_t i = 0; i < outlets; ++i) {
    const std::string words = i + 1 < outlets ? "the harbour is closed today." : "the harbour stays shut until dawn.";
    claims.push_back(builder.claim(builder.article("outlet " + std::to_string(i + 1), {words}), words));
  }
  builder.cluster("the harbour", claims);
  return builder.result;
}

}  // namespace

TEST_CASE("of many who make a claim, those who repeat another word for word are folded to who and where") {
  const std::string html = card(report(repeated(8)), "k1");

  CHECK(all(html, "<section class=\"member\" data-outlet=\"([^\"]+)\"") ==
        std::vector<std::string>{"outlet 1", "outlet 8"});
  const std::string alike = between(html, "<details class=\"alike\">", "</details>");
  CHECK(holds(alike, "<summary>6 more articles in the same words</summary>"));
  CHECK(all(alike, "data-outlet=\"([^\"]+)\"").size() == 6);
  CHECK(holds(alike, "id=\"k1-c2\""));
  CHECK(holds(alike, "href=\"#s2\""));
  CHECK_FALSE(holds(alike, "<blockquote"));
}

TEST_CASE("a few stand side by side whatever they say") {
  const std::string html = card(report(repeated(6)), "k1");

  CHECK(all(html, "(<section class=\"member\")").size() == 6);
  CHECK_FALSE(holds(html, "class=\"alike\""));
}

TEST_CASE("the badge of a card does not call an agreement what differs below it") {
  testing::FireComparison fire;
  fire.at(fire.injured).relation = Relation::agree_with_different_wording;

  const std::string html = report(fire.result);

  CHECK(holds(card(html, "k1"), "agree on the core; difference of content: number</span>"));
  CHECK(holds(card(html, "k2"), "contradicting accounts</span>"));
}

TEST_CASE("a reading of very many is told with the first of them, and the others are folded") {
  Comparison many = repeated(12);
  Divergence words{ClusterId(0), DivergenceKind::scope, Weight::hard, {}, {}, "Other words", ""};
  for (std::size_t i = 0; i < many.claims.size(); ++i) {
    words.spans.push_back({ArticleId(i), many.claims[i].span, i + 1 < many.claims.size() ? 0 : 1});
  }
  many.divergences.push_back(words);

  const std::string readings = between(card(report(many), "k1"), "<ul class=\"readings\">", "</ul>");

  CHECK(all(between(readings, "<span class=\"wording\">", "<details"), "(href=\"#a)").size() == 6);
  CHECK(holds(readings, "<details class=\"rest\"><summary>and 5 more</summary>"));
  CHECK(all(readings, "(href=\"#a)").size() == 12);
}

TEST_CASE("an alignment of very many names the first of them and counts the others") {
  Comparison many = repeated(12);
  ClusterAlignment alignment{ClusterId(0), {}, {{{}, true}}};
  for (std::size_t i = 0; i + 1 < many.claims.size(); ++i) {
    alignment.members.emplace_back(i);
    alignment.places[0].words.push_back(many.claims[i].span);
  }
  many.alignments.push_back(alignment);

  const std::string aligned = between(card(report(many), "k1"), "<div class=\"aligned\"", "</div>");

  CHECK(all(aligned, "(href=\"#k1-c)").size() == 6);
  CHECK(holds(aligned, "+5</span>"));
}
