// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>

#include "engine/claims/claim_extractor.h"
#include "engine/divergence/article_pairs.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

// What is set against each other of two reports of one story, or of two stories.
std::string told(const std::string& sentence, const std::string& other, bool one_story = true) {
  Comparison comparison =
      test::comparison_of({{"الساحل", {sentence}, "2031-03-05", {}}, {"الجبل", {other}, "2031-03-05", {}}});
  ClaimTable table = extract_claims(comparison.corpus, comparison.sentences, 1);
  comparison.claims = std::move(table.claims);
  comparison.attributions = std::move(table.attributions);
  comparison.stories.push_back({"", {ArticleId(0), ArticleId(1)}});
  std::vector<ArticlePair> pairs = article_pairs(comparison);
  pairs.front().one_story = one_story;
  std::string text;
  for (const Finding& finding : compare_losses(ground_of(comparison, pairs), pairs.front())) {
    CHECK(finding.kind == DivergenceKind::polarity);
    for (const DivergenceSpan& span : finding.spans) {
      text += (text.empty() ? "" : " | ") + std::string(comparison.text_of(span.article, span.span));
    }
  }
  return text;
}

}  // namespace

TEST_CASE("that nobody was lost stands against somebody who was") {
  CHECK(told("ولم تسجل أي وفيات في الحريق", "توفي عامل في مخزن القمح") == "ولم تسجل أي وفيات | توفي");
  CHECK(told("أصيب حارسان في الحريق", "لم يصب أي حارس في المخزن") == "لم يصب أي حارس | أصيب حارسان");
}

TEST_CASE("losses of another kind, of others, or in another story are no contradiction") {
  CHECK(told("ولم تسجل أي وفيات في الحريق", "أصيب عامل في مخزن القمح").empty());
  CHECK(told("ولم يصب أي حارس في الحريق", "أصيب سائقان في مخزن القمح").empty());
  CHECK(told("ولم تسجل أي وفيات في الحريق", "توفي عامل في مخزن القمح", false).empty());
  CHECK(told("ولم تسجل أي مخالفات في الميناء", "توفي عامل في مخزن القمح").empty());
}

TEST_CASE("a loss that is denied or only expected contradicts nobody") {
  CHECK(told("ولم تسجل أي وفيات في الحريق", "لم يتوف أحد في المخزن ولم تقع وفيات").empty());
  CHECK(told("ولم تسجل أي وفيات في الحريق", "قد تكون هناك وفيات في المخزن").empty());
}
