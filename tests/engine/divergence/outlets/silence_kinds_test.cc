// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/divergence/outlets/silence_kinds.h"

#include <doctest/doctest.h>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

constexpr const char* kLead = "انهار سقف السوق القديم فجر اليوم";
constexpr const char* kClaim = "وأعلنت البلدية تعويض التجار المتضررين نقدا";

// Two outlets tell the event and the claim; a third leads with the event on `day` and says something else.
Comparison market(const std::string& day) {
  Comparison comparison = test::comparison_of({{"الساحل", {kLead, kClaim}, "2031-03-05", {}},
                                               {"الجبل", {kLead, kClaim}, "2031-03-05", {}},
                                               {"السهل", {kLead, "وأغلقت الشرطة الطرق المؤدية إليه"}, day, {}}});
  comparison.stories.push_back({"", {ArticleId(0), ArticleId(1), ArticleId(2)}});
  test::add_cluster(comparison, {{ArticleId(0), kLead}, {ArticleId(1), kLead}, {ArticleId(2), kLead}});
  test::add_cluster(comparison, {{ArticleId(0), kClaim}, {ArticleId(1), kClaim}});
  return comparison;
}

// The only silence about the second cluster.
Silence only(const Comparison& comparison) {
  const std::vector<Silence> silences = silence_kinds(comparison);
  REQUIRE(silences.size() == 1);
  CHECK(silences[0].cluster == ClusterId(1));
  return silences[0];
}

}  // namespace

TEST_CASE("an outlet that covers the event and leaves the claim out omits it") {
  const Silence silence = only(market("2031-03-05"));

  CHECK(silence.kind == SilenceKind::claim_absent);
  CHECK(silence.outlet == "السهل");
  CHECK(silence.article == ArticleId(2));
}

TEST_CASE("an outlet whose article is older than the claim omits nothing") {
  CHECK(only(market("2031-03-04")).kind == SilenceKind::published_before);
}

TEST_CASE("a cut article omits nothing") {
  Comparison comparison = market("2031-03-05");
  comparison.corpus.articles[2].flags = {"truncated:html_nodes"};

  CHECK(only(comparison).kind == SilenceKind::text_cut);
}

TEST_CASE("an article that ends with dots is cut") {
  Comparison comparison = test::comparison_of({{"الساحل", {kLead, kClaim}, "2031-03-05", {}},
                                               {"الجبل", {kLead, kClaim}, "2031-03-05", {}},
                                               {"السهل", {kLead, "وأغلقت الشرطة الطرق..."}, "2031-03-05", {}}});
  comparison.stories.push_back({"", {ArticleId(0), ArticleId(1), ArticleId(2)}});
  test::add_cluster(comparison, {{ArticleId(0), kLead}, {ArticleId(1), kLead}, {ArticleId(2), kLead}});
  test::add_cluster(comparison, {{ArticleId(0), kClaim}, {ArticleId(1), kClaim}});

  CHECK(only(comparison).kind == SilenceKind::text_cut);
}

TEST_CASE("an outlet that has some form of the claim is not silent") {
  Comparison comparison = market("2031-03-05");
  const ArticleId late =
      test::add_article(comparison, {"السهل", {kLead, "البلدية تعلن تعويض التجار المتضررين"}, "2031-03-05", {}});
  comparison.stories[0].articles.push_back(late);
  comparison.clusters[0].claims.push_back(ClaimId(comparison.claims.size() - 2));

  CHECK(silence_kinds(comparison).empty());
}

TEST_CASE("an outlet without an article on the event does not cover it, or was not collected around that day") {
  for (const std::string day : {"2031-03-07", "2031-03-20"}) {
    Comparison comparison = market("2031-03-05");
    comparison.corpus.articles[2].publisher.reset();
    test::add_article(comparison, {"الوادي", {"فاز فريق المدينة بالكأس"}, day, {}});
    CAPTURE(day);

    const std::vector<Silence> silences = silence_kinds(comparison);

    REQUIRE(silences.size() == 2);
    CHECK(silences[0].outlet == "الوادي");
    CHECK(silences[0].kind == (day == "2031-03-07" ? SilenceKind::event_not_covered : SilenceKind::collection_gap));
  }
}

TEST_CASE("an outlet of the story that tells another event does not cover this one") {
  Comparison comparison = market("2031-03-05");
  std::erase(comparison.clusters[0].claims, ClaimId(4));

  const std::vector<Silence> silences = silence_kinds(comparison);

  REQUIRE(silences.size() == 2);
  CHECK(silences[1].kind == SilenceKind::event_not_covered);
}

TEST_CASE("a page that could not be read makes its outlet unreadable, not silent") {
  Comparison comparison = market("2031-03-05");
  comparison.corpus.articles[2].publisher.reset();
  for (InputFile& input : comparison.corpus.inputs) input.name = "site/" + input.name;
  test::add_article(comparison, {"الوادي", {"فاز فريق المدينة بالكأس"}, "2031-03-05", {}});
  comparison.corpus.inputs.back().name = "wadi/sport.html";
  comparison.corpus.problems = {{"wadi/market.html", "", "cannot be decoded"}};

  const std::vector<Silence> silences = silence_kinds(comparison);

  REQUIRE(silences.size() == 2);
  CHECK(silences[1].outlet == "الوادي");
  CHECK(silences[1].kind == SilenceKind::unreadable);
}

TEST_CASE("a file of no known outlet stands under its own name") {
  Comparison comparison = market("2031-03-05");
  comparison.corpus.articles[2].publisher.reset();
  comparison.corpus.problems = {{"lost.html", "", "empty"}};

  const std::vector<Silence> silences = silence_kinds(comparison);

  REQUIRE(silences.size() == 2);
  CHECK(silences[0].outlet == "lost.html");
  CHECK(silences[0].kind == SilenceKind::unreadable);
}
