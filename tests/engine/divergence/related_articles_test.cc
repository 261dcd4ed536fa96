// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/divergence/article_pairs.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

TEST_CASE("articles are related over clusters as long as the circle is small") {
  const char* kElse = "وأغلقت الشرطة الطرق المؤدية إليه";
  const std::vector<std::string> text = {"انهار سقف السوق القديم فجر اليوم", kElse};
  Comparison comparison = test::comparison_of(
      {{"الساحل", text, "", {}}, {"الجبل", text, "", {}}, {"السهل", text, "", {}}, {"النهر", text, "", {}}});
  comparison.stories.push_back({"", {ArticleId(0), ArticleId(1)}});
  test::add_cluster(comparison, {{ArticleId(1), kElse}, {ArticleId(2), kElse}});
  using Circles = std::vector<std::vector<ArticleId>>;

  CHECK(related_articles(comparison) == Circles{{ArticleId(0), ArticleId(1), ArticleId(2)}});

  for (std::size_t i = 0; i < kLargestCircle; ++i) {
    const ArticleId article = test::add_article(comparison, {"صحيفة " + std::to_string(i), text, "", {}});
    test::add_cluster(comparison, {{ArticleId(1), kElse}, {article, kElse}});
  }
  CHECK(related_articles(comparison) == Circles{{ArticleId(0), ArticleId(1)}});
}
