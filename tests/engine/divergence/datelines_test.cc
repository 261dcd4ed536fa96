// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>

#include "engine/divergence/article_pairs.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

// "date: in one | in the other" for each finding between articles whose first sentences are their datelines.
std::string told(const std::string& first, const std::string& second) {
  Comparison comparison = test::comparison_of({{"صحيفة الوادي", {first}, "", {}}, {"صحيفة الجبل", {second}, "", {}}});
  for (std::size_t i = 0; i < 2; ++i) {
    Article& article = comparison.corpus.articles[i];
    article.dateline = Dateline{article.blocks.front().span, std::nullopt, std::nullopt};
  }
  std::string text;
  for (const Finding& finding : compare_datelines(comparison, {ArticleId(0), ArticleId(1), true, true})) {
    CHECK(finding.kind == DivergenceKind::date);
    text += finding.weight == Weight::hard ? "hard:" : "soft:";
    for (const DivergenceSpan& span : finding.spans) {
      text += " " + std::string(comparison.text_of(span.article, span.span));
    }
  }
  return text;
}

}  // namespace

TEST_CASE("another day in the dateline of a copy is told, in either calendar") {
  CHECK(told("صفاقس 3 رجب 1440 هـ الموافق 10 مارس 2019 م", "صفاقس 3 رجب 1440 هـ الموافق 14 مارس 2019 م") ==
        "hard: 10 مارس 2019 م 14 مارس 2019 م");
  CHECK(told("صفاقس 3 رجب 1440 هـ الموافق 10 مارس 2019 م", "صفاقس 9 رجب 1440 هـ الموافق 10 مارس 2019 م") ==
        "hard: 3 رجب 1440 هـ 9 رجب 1440 هـ");
}

TEST_CASE("datelines of one day, or of which one gives no day, are not told") {
  CHECK(told("صفاقس 10 مارس 2019", "صفاقس 10 آذار 2019") == "");
  CHECK(told("صفاقس 10 مارس 2019", "صفاقس") == "");
  CHECK(told("صفاقس", "طنجة") == "");
}

TEST_CASE("articles without a dateline have none to compare") {
  const Comparison comparison = test::comparison_of({{"أ", {"بدأ الحصاد."}, "", {}}, {"ب", {"بدأ الحصاد."}, "", {}}});
  CHECK(compare_datelines(comparison, {ArticleId(0), ArticleId(1), true, true}).empty());
}
