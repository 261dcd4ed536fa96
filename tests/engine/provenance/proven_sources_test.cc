// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/provenance/proven_sources.h"

#include <doctest/doctest.h>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

Comparison four_outlets() {
  return test::comparison_of({{"الوكالة", {"خبر", "آخر"}, "", {}},
                              {"الساحل", {"خبر"}, "", {}},
                              {"الجبل", {"خبر", "ثان", "ثالث"}, "", {}},
                              {"السهل", {"خبر"}, "", {}}});
}

}  // namespace

TEST_CASE("an article comes from the copy of known direction that makes up half of it") {
  Comparison comparison = four_outlets();
  comparison.copies = {{ArticleId(0), ArticleId(1), 0.5, 0.5, true, "credit"},
                       {ArticleId(0), ArticleId(2), 0.49, 0.9, true, "credit"},
                       {ArticleId(0), ArticleId(3), 0.9, 0.9, false, ""}};

  const std::vector<std::optional<ArticleId>> sources = proven_sources(comparison);

  CHECK(sources == std::vector<std::optional<ArticleId>>{{}, ArticleId(0), {}, {}});
}

TEST_CASE("of several sources evidence beats time, then the larger share counts") {
  Comparison comparison = four_outlets();
  comparison.copies = {{ArticleId(0), ArticleId(3), 0.6, 0.6, true, "agency"},
                       {ArticleId(1), ArticleId(3), 0.7, 0.7, true, "credit"},
                       {ArticleId(2), ArticleId(3), 1, 1, true, "time"}};

  CHECK(proven_sources(comparison)[3] == ArticleId(1));
}

TEST_CASE("an outlet is no source of its own") {
  Comparison comparison = four_outlets();
  comparison.corpus.articles[1].publisher = "الوكالة";
  comparison.copies = {{ArticleId(0), ArticleId(1), 1, 1, true, "time"}};

  CHECK(!proven_sources(comparison)[1]);
}

TEST_CASE("a copy is found from both ends") {
  Comparison comparison = four_outlets();
  comparison.copies = {{ArticleId(0), ArticleId(2), 0.6, 0.6, false, ""},
                       {ArticleId(3), ArticleId(1), 0.6, 0.6, true, "time"}};

  CHECK(copy_between(comparison, ArticleId(2), ArticleId(0)) == &comparison.copies[0]);
  CHECK(copy_between(comparison, ArticleId(1), ArticleId(3)) == &comparison.copies[1]);
  CHECK(copy_between(comparison, ArticleId(0), ArticleId(1)) == nullptr);
}

TEST_CASE("the sentences of an article are its own") {
  const Comparison comparison = four_outlets();

  CHECK(sentences_of_article(comparison, ArticleId(2)).size() == 3);
  CHECK(sentences_of_article(comparison, ArticleId(2)).data() == &comparison.sentences[3]);
}
