// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/provenance/sentence_reuse.h"

#include <doctest/doctest.h>

#include <optional>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

constexpr const char* kText = "يفتح الرصيف الشمالي أمام السفن التجارية مطلع الشهر المقبل";
constexpr const char* kOther = "تعود الحركة إلى المرفأ قريبا بعد انتهاء العمل";

Comparison pair_of(const std::string& a, const std::string& b, PairDecision decision = PairDecision::same) {
  Comparison comparison = test::comparison_of({{"الساحل", {a}, "", {}}, {"الجبل", {b}, "", {}}});
  comparison.pairs.push_back({ClaimId(0), ClaimId(1), 0.8, decision});
  return comparison;
}

std::optional<ReuseVerdict> verdict(const Comparison& comparison) {
  for (const SentenceReuse& reuse : sentence_reuses(comparison)) {
    if (reuse.a == SentenceId(0) && reuse.b == SentenceId(1)) return reuse.verdict;
  }
  return std::nullopt;
}

}  // namespace

TEST_CASE("shared text of a known direction is a direct copy, of an unknown one a shared wire") {
  Comparison comparison = pair_of(kText, kText);
  comparison.copies = {{ArticleId(0), ArticleId(1), 1, 1, true, "credit"}};
  CHECK(verdict(comparison) == ReuseVerdict::direct_copy);

  comparison.copies[0].direction_known = false;
  CHECK(verdict(comparison) == ReuseVerdict::shared_wire);
}

TEST_CASE("two copies of one source share a wire, whoever of them was first") {
  Comparison comparison = pair_of(kText, kText);
  test::add_article(comparison, {"الوكالة", {kText}, "", {}});
  comparison.copies = {{ArticleId(0), ArticleId(1), 1, 1, true, "time"},
                       {ArticleId(2), ArticleId(0), 1, 1, true, "agency"},
                       {ArticleId(2), ArticleId(1), 1, 1, true, "agency"}};

  CHECK(verdict(comparison) == ReuseVerdict::shared_wire);
}

TEST_CASE("shared words in quotation marks of articles that copy nothing are one quotation") {
  Comparison comparison = pair_of(kText, kText);
  comparison.attributions[0].mode = comparison.attributions[1].mode = QuoteMode::mixed;

  CHECK(verdict(comparison) == ReuseVerdict::same_quotation);
}

TEST_CASE("text that stands in many unrelated stories is a stock phrase") {
  for (const std::size_t others : {kStockStories - 3, kStockStories - 2}) {
    Comparison comparison = pair_of(kText, kText);
    for (std::size_t i = 0; i < others; ++i) test::add_article(comparison, {"السهل", {kText}, "", {}});
    CAPTURE(others);

    CHECK(verdict(comparison) ==
          (others + 2 >= kStockStories ? ReuseVerdict::stock_phrase : ReuseVerdict::shared_wire));
  }
}

TEST_CASE("articles of one story count once for a stock phrase") {
  Comparison comparison = pair_of(kText, kText);
  comparison.stories.push_back({"", {ArticleId(0), ArticleId(1)}});
  for (std::size_t i = 0; i < kStockStories - 2; ++i) test::add_article(comparison, {"السهل", {kText}, "", {}});

  CHECK(verdict(comparison) == ReuseVerdict::shared_wire);
}

TEST_CASE("one claim of one speaker in different words is the same statement") {
  Comparison comparison = pair_of(kText, kOther);
  CHECK(!verdict(comparison));

  comparison.attributions[0].speakers = {{"سامي الحداد", {}}};
  comparison.attributions[1].speakers = {{"الحداد", {}}};
  CHECK(verdict(comparison) == ReuseVerdict::same_statement);
}

TEST_CASE("sources that are nobody in particular make no same statement") {
  Comparison comparison = pair_of(kText, kOther);
  comparison.attributions[0].speakers = comparison.attributions[1].speakers = {{"مصادر", {}}};

  CHECK(!verdict(comparison));
}

TEST_CASE("alike sentences that make different claims are alike by chance") {
  CHECK(verdict(pair_of(kText, kOther, PairDecision::different)) == ReuseVerdict::chance);
}

TEST_CASE("a pair that is only listed because the articles are about the same is no reuse") {
  Comparison comparison = pair_of(kText, kOther, PairDecision::different);
  comparison.pairs.front().similarity = comparison.options.pair_floor / 2;

  CHECK(!verdict(comparison));
}

TEST_CASE("sentences of copied articles are found without a scored pair") {
  Comparison comparison = pair_of(kText, kText);
  comparison.pairs.clear();
  comparison.copies = {{ArticleId(0), ArticleId(1), 1, 1, true, "credit"}};

  CHECK(verdict(comparison) == ReuseVerdict::direct_copy);
}
