// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "engine/divergence/silence.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

constexpr const char* kFirst = "اجتمع سامي الحداد بليلى منصور في المرفأ";
constexpr const char* kSecond = "وبحثا فتح الرصيف الشمالي أمام السفن التجارية";
constexpr const char* kThird = "وسبق أن أغلق الرصيف عامين";

Comparison two_articles(const std::string& day) {
  return test::comparison_of(
      {{"الساحل", {kFirst, kSecond, kThird}, "2031-03-05", {}}, {"الجبل", {kFirst, kSecond, kThird}, day, {}}});
}

bool covered(const Comparison& comparison) {
  return cover_one_event(coverage_of(comparison), ArticleId(0), ArticleId(1));
}

bool known_to_second(const Comparison& comparison) {
  return could_have_known(coverage_of(comparison), ArticleId(1), ClaimId(0));
}

}  // namespace

TEST_CASE("articles cover one event when the lead of one and the opening of the other make one claim") {
  struct Row {
    std::size_t first;  // claims of the two articles that make the cluster
    std::size_t second;
    bool covered;
  };
  for (const Row row : {Row{0, 3, true}, Row{0, 4, true}, Row{1, 3, true}, Row{1, 4, false}, Row{0, 5, false}}) {
    Comparison comparison = two_articles("2031-03-05");
    comparison.clusters.push_back({"", {ClaimId(row.first), ClaimId(row.second)}, {}, {}, {}});
    CAPTURE(row.first);
    CAPTURE(row.second);

    CHECK(covered(comparison) == row.covered);
  }
}

TEST_CASE("background in the openings is no event") {
  Comparison comparison = two_articles("2031-03-05");
  comparison.clusters.push_back({"", {ClaimId(0), ClaimId(3)}, {}, {}, {}});
  comparison.claims[3].head = false;

  CHECK(!covered(comparison));
}

TEST_CASE("two people or bodies in both leads make one event only within days, places never") {
  struct Row {
    const char* day;
    NameKind kind;
    bool covered;
  };
  for (const Row row : {Row{"2031-03-06", NameKind::person, true}, Row{"2031-03-05", NameKind::body, true},
                        Row{"2031-03-20", NameKind::person, false}, Row{"2031-03-06", NameKind::place, false}}) {
    Comparison comparison = two_articles(row.day);
    for (const std::size_t claim : {0U, 3U}) {
      comparison.claims[claim].names = {{{}, "سامي الحداد", row.kind}, {{}, "ليلى منصور", row.kind}};
    }
    CAPTURE(row.day);

    CHECK(covered(comparison) == row.covered);
  }
}

TEST_CASE("an article that is older beyond doubt could not have known, an undated one could") {
  CHECK(!known_to_second(two_articles("2031-03-04")));
  CHECK(known_to_second(two_articles("2031-03-05")));
  CHECK(known_to_second(two_articles("")));
}

TEST_CASE("a copy without a certain day knows what was known when its text was written") {
  struct Row {
    const char* source;  // day of the text that the second article carries
    double shared;
    bool guessed;  // is the day of the copy no more than a guess?
    bool known;
  };
  for (const Row row : {Row{"2031-03-04", 0.9, true, false}, Row{"2031-03-05", 0.9, true, true},
                        Row{"2031-03-04", 0.3, true, true}, Row{"2031-03-04", 0.9, false, true}}) {
    Comparison comparison = two_articles("2031-03-05");
    const ArticleId source = test::add_article(comparison, {"السهل", {kFirst, kSecond}, row.source, {}});
    std::optional<DayRange>& days = comparison.corpus.articles[1].published.range;
    if (row.guessed) days = DayRange{days->first - std::chrono::days(7), days->last + std::chrono::days(7)};
    comparison.copies.push_back({source, ArticleId(1), row.shared, 1, true, "credit"});
    CAPTURE(row.source);
    CAPTURE(row.shared);
    CAPTURE(row.guessed);

    CHECK(known_to_second(comparison) == row.known);
  }
}

TEST_CASE("an older article could have known what an outlet tells of a day that had come by then") {
  struct Row {
    const char* day;
    Voice voice;
    bool known;
  };
  for (const Row row : {Row{"2031-03-03", Voice::own, true}, Row{"2031-03-05", Voice::own, false},
                        Row{"2031-03-03", Voice::attributed, false}}) {
    Comparison comparison = two_articles("2031-03-04");
    const Day day = *parse_iso_day(row.day);
    comparison.claims[0].dates.push_back({{}, row.day, DayRange{day, day}});
    comparison.claims[0].attribution.voice = row.voice;
    CAPTURE(row.day);

    CHECK(known_to_second(comparison) == row.known);
  }
}

TEST_CASE("a claim is there in some form when one sentence holds most of its words") {
  const Comparison comparison =
      test::comparison_of({{"الساحل", {kSecond}, "", {}},
                           {"الجبل", {"قريبا يبدأ فتح الرصيف الشمالي أمام السفن"}, "", {}},
                           {"السهل", {"فتح الرصيف", "وصلت السفن", "وعادت التجارية"}, "", {}}});

  CHECK(holds_a_form(words_by_sentence(comparison, ArticleId(1)), comparison, ClaimId(0)));
  CHECK(!holds_a_form(words_by_sentence(comparison, ArticleId(2)), comparison, ClaimId(0)));
}

TEST_CASE("an article is cut when reading stopped, or when it ends with dots") {
  Comparison comparison =
      test::comparison_of({{"الساحل", {"وصلت السفن..."}, "", {}}, {"الجبل", {"وصلت السفن"}, "", {}}});
  CHECK(is_cut(comparison, comparison.article(ArticleId(0))));
  CHECK(!is_cut(comparison, comparison.article(ArticleId(1))));

  comparison.corpus.articles[1].flags = {"truncated:html_nodes"};
  CHECK(is_cut(comparison, comparison.article(ArticleId(1))));
}
