// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/html/page_plan.h"

#include <doctest/doctest.h>

#include "tests/support/fire_comparison.h"

using namespace tawatur;
using namespace tawatur::html;

namespace {

PagePlan plan(const Comparison& comparison, std::size_t single, std::size_t part) {
  const FindingIndex index = index_findings(comparison);
  return plan_pages(comparison, index, clusters_by_story(comparison, index), single, part);
}

}  // namespace

TEST_CASE("a usual run is one page") {
  const tawatur::testing::FireComparison fire;

  const PagePlan pages = plan(fire.result, kSinglePageBytes, kPartPageBytes);

  REQUIRE(pages.is_single());
  CHECK(pages.pages[0].chapters.size() == 1);
  CHECK(pages.pages[0].articles.size() == 4);
}

TEST_CASE("a large run is an index and pages of bounded size on which everything has its place once") {
  const tawatur::testing::FireComparison fire;

  const PagePlan pages = plan(fire.result, 1, 1);

  CHECK(pages.pages[0].file == "report.html");
  CHECK(pages.pages[0].chapters.empty());
  CHECK(pages.pages[1].file == "pages/p0001.html");
  std::size_t clusters = 0;
  std::size_t articles = 0;
  for (std::size_t number = 1; number < pages.pages.size(); ++number) {
    for (const Chapter& chapter : pages.pages[number].chapters) {
      for (const ClusterId cluster : chapter.clusters) {
        CHECK(pages.page_of_cluster[cluster.value] == number);
        ++clusters;
      }
    }
    for (const ArticleId article : pages.pages[number].articles) {
      CHECK(pages.page_of_article[article.value] == number);
      ++articles;
    }
  }
  CHECK(clusters == 2);
  CHECK(articles == 4);
}

TEST_CASE("a story that does not fit on a page goes on, and only its first part is its place") {
  const tawatur::testing::FireComparison fire;

  const PagePlan pages = plan(fire.result, 1, 1);

  REQUIRE(pages.page_of_story[0] == 1);
  CHECK(pages.pages[1].chapters[0].first_part);
  CHECK_FALSE(pages.pages[2].chapters[0].first_part);
  CHECK(pages.pages[2].chapters[0].story == 0);
}

TEST_CASE("claims of no story have a chapter of their own") {
  tawatur::testing::FireComparison fire;
  fire.result.stories.clear();

  const PagePlan pages = plan(fire.result, kSinglePageBytes, kPartPageBytes);

  REQUIRE(pages.pages[0].chapters.size() == 1);
  CHECK_FALSE(pages.pages[0].chapters[0].story.has_value());
}
