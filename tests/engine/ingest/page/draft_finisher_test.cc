// SPDX-License-Identifier: GPL-3.0-or-later

#include <doctest/doctest.h>

#include "engine/ingest/page/article_cutter.h"

namespace tawatur {
namespace {

ClassifiedLine line_of(LineRole role, std::size_t words, bool ends_sentence = true) {
  ClassifiedLine line;
  line.role = role;
  line.kind = "loose_line";
  line.folded.count = words;
  line.ends_sentence = ends_sentence;
  return line;
}

DraftArticle article_of(std::initializer_list<std::size_t> lines) {
  DraftArticle article;
  for (const std::size_t line : lines) article.blocks.push_back({line, BlockKind::paragraph});
  return article;
}

TEST_CASE("a short paragraph without a title beside a long article is dropped and named") {
  ClassifiedPage page;
  page.lines = {line_of(LineRole::prose, 90), line_of(LineRole::prose, 90), line_of(LineRole::prose, 20)};
  std::vector<DraftArticle> articles = {article_of({0, 1}), article_of({2})};

  finish_drafts(page, articles);

  CHECK(articles.size() == 1);
  CHECK(page.lines[2].kind == "site_description");
}

TEST_CASE("a paragraph stays that has a title or a fair share of the words") {
  ClassifiedPage page;
  page.lines = {line_of(LineRole::prose, 90), line_of(LineRole::prose, 40), line_of(LineRole::prose, 5)};
  std::vector<DraftArticle> articles = {article_of({0}), article_of({1}), article_of({2})};
  articles[2].title = 1;

  finish_drafts(page, articles);

  CHECK(articles.size() == 3);
}

TEST_CASE("the only article takes the dates of the page, several keep their own") {
  ClassifiedPage page;
  page.lines = {line_of(LineRole::date, 3), line_of(LineRole::prose, 60), line_of(LineRole::prose, 60)};
  std::vector<DraftArticle> one = {article_of({1, 2})};
  std::vector<DraftArticle> two = {article_of({1}), article_of({2})};

  finish_drafts(page, one);
  finish_drafts(page, two);

  CHECK(one.front().dates == std::vector<std::size_t>{0});
  CHECK(two.front().dates.empty());
}

}  // namespace
}  // namespace tawatur
