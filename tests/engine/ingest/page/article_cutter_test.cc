// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/page/article_cutter.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/ingest/page/page_segmenter.h"

namespace tawatur {
namespace {

// Under a heading over other articles each paragraph is compared with all that stands before it.
std::string page_of(std::size_t paragraphs) {
  std::string text = "افتتاح مكتبة عامة في المدينة القديمة بعد أعمال الترميم\n\n";
  for (std::size_t i = 0; i < paragraphs; ++i) {
    text += "افتتحت البلدية في المدينة القديمة مكتبة عامة تضم آلاف الكتب بعد أعمال ترميم دامت عامين كاملين رقم " +
            std::to_string(i) + ".\n\nاقرأ أيضا\n\n";
  }
  return text;
}

TEST_CASE("a page that asks for more comparisons than allowed is cut where they end") {
  const std::string text = page_of(60);
  const std::vector<PageLine> lines = lines_of(text);
  ClassifiedPage whole = classify_lines(text, lines);
  ClassifiedPage cut = whole;

  const std::vector<DraftArticle> all = cut_articles(text, whole, {}, {});
  const std::vector<DraftArticle> some = cut_articles(text, cut, {}, {}, 20'000);

  REQUIRE(all.size() == 1);
  REQUIRE(some.size() == 1);
  CHECK_FALSE(whole.cut);
  CHECK(whole.lines.size() == lines.size());
  CHECK(cut.cut);
  CHECK(cut.lines.size() < lines.size());
  CHECK(some.front().blocks.size() < all.front().blocks.size());
  for (std::size_t i = 0; i < some.front().blocks.size(); ++i) {
    CHECK(some.front().blocks[i].line == all.front().blocks[i].line);
  }
}

}  // namespace
}  // namespace tawatur
