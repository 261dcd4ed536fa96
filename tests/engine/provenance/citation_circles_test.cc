// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/provenance/citation_circles.h"

#include <doctest/doctest.h>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

constexpr const char* kOutlets[] = {"الساحل", "الجبل", "السهل", "الوادي"};

// One claim in each of four outlets; each pair of `cites` gives the claim of the first to the second.
Comparison citing(const std::vector<std::pair<std::size_t, std::size_t>>& cites) {
  Comparison comparison;
  std::vector<test::MemberSpec> members;
  for (const char* outlet : kOutlets) {
    members.push_back({test::add_article(comparison, {outlet, {"فتح الجسر"}, "", {}}), "الجسر"});
  }
  for (const auto& [from, to] : cites) comparison.claims[from].attribution.relays.push_back({kOutlets[to], {}});
  test::add_cluster(comparison, members);
  return comparison;
}

std::vector<ArticleId> circle(const std::vector<std::size_t>& articles) {
  std::vector<ArticleId> ids;
  for (const std::size_t article : articles) ids.emplace_back(article);
  return ids;
}

}  // namespace

TEST_CASE("outlets that give a claim to each other are a circle") {
  const std::vector<CitationCircle> circles = citation_circles(citing({{1, 3}, {3, 1}}));

  REQUIRE(circles.size() == 1);
  CHECK(circles[0].articles == circle({1, 3}));
}

TEST_CASE("a longer circle is told in the order of citing, the smallest first") {
  const std::vector<CitationCircle> circles = citation_circles(citing({{2, 1}, {1, 0}, {0, 2}}));

  REQUIRE(circles.size() == 1);
  CHECK(circles[0].articles == circle({0, 2, 1}));
}

TEST_CASE("of several circles through an article the shortest is told") {
  const std::vector<CitationCircle> circles =
      citation_circles(citing({{0, 1}, {1, 2}, {2, 0}, {2, 3}, {3, 2}, {1, 0}}));

  REQUIRE(circles.size() == 1);
  CHECK(circles[0].articles == circle({0, 1}));
}

TEST_CASE("a chain that ends somewhere is no circle") {
  CHECK(citation_circles(citing({{0, 1}, {1, 2}, {2, 3}})).empty());
  CHECK(citation_circles(citing({{0, 2}, {1, 2}, {3, 2}, {3, 0}})).empty());
}

TEST_CASE("circles that share no article are told apart") {
  const std::vector<CitationCircle> circles = citation_circles(citing({{2, 3}, {3, 2}, {1, 0}, {0, 1}}));

  REQUIRE(circles.size() == 2);
  CHECK(circles[0].articles == circle({0, 1}));
  CHECK(circles[1].articles == circle({2, 3}));
}

TEST_CASE("an outlet that cites itself makes no circle, and other claims none for this one") {
  CHECK(citation_circles(citing({{0, 0}})).empty());

  Comparison comparison = citing({{0, 1}, {1, 0}});
  comparison.clusters.clear();
  CHECK(citation_circles(comparison).empty());
}

TEST_CASE("a credit and the agency of a dateline cite too") {
  Comparison comparison = citing({});
  comparison.corpus.articles[0].origin = "الجبل";
  comparison.corpus.articles[1].dateline = Dateline{{}, {}, "الساحل"};

  CHECK(citation_circles(comparison).size() == 1);
}
