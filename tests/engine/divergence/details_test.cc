// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/divergence/article_pairs.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

constexpr const char* kFull = "وقع الوزيران الاتفاق بمدينة صفاقس أمس";
constexpr const char* kShort = "وقع الوزيران الاتفاق أمس";

// One cluster of the first sentences of articles; the place is a name in those that hold it.
Comparison signing(const std::vector<std::vector<std::string>>& texts) {
  Comparison comparison;
  std::vector<test::MemberSpec> members;
  for (std::size_t i = 0; i < texts.size(); ++i) {
    const ArticleId article = test::add_article(comparison, {"صحيفة " + std::to_string(i), texts[i], "2031-03-05", {}});
    members.push_back({article, texts[i].front()});
  }
  test::add_cluster(comparison, members);
  for (Claim& claim : comparison.claims) {
    const std::string_view text = comparison.text_of(comparison.sentence_of(claim).article, claim.span);
    if (text.find("صفاقس") == std::string_view::npos) continue;
    const Span place = test::span_of(comparison, comparison.sentence_of(claim).article, "صفاقس");
    claim.names.push_back({place, "صفاقس", NameKind::place});
  }
  return comparison;
}

// "kind: phrase | phrase #silent".
std::string told(const Comparison& comparison) {
  const std::vector<ArticlePair> pairs = article_pairs(comparison);
  std::string text;
  for (const Finding& finding : details_of_some(ground_of(comparison, pairs))) {
    text += finding.kind == DivergenceKind::addition ? "addition:" : "omission:";
    for (const DivergenceSpan& span : finding.spans) {
      text += " " + std::string(comparison.text_of(span.article, span.span));
    }
    for (const ArticleId silent : finding.missing_in) text += " #" + std::to_string(silent.value);
  }
  return text;
}

}  // namespace

TEST_CASE("a place that one article names and another nowhere is an addition, one that several name an omission") {
  CHECK(told(signing({{kFull}, {kShort}})) == "addition: بمدينة صفاقس #1");
  CHECK(told(signing({{kFull}, {kShort}, {kFull}})) == "omission: بمدينة صفاقس بمدينة صفاقس #1");
}

TEST_CASE("nothing is missing from a claim that tells something else of the cluster") {
  CHECK(told(signing({{kFull}, {"تأخرت الطائرة عن موعدها طويلا"}})).empty());
}

TEST_CASE("a name after a conjunction hangs on no preposition") {
  CHECK(told(signing({{"وقع الوزيران الاتفاق لكن صفاقس رفضته"}, {kShort}})).empty());
}

TEST_CASE("a name that stands anywhere in the other article is not missing, in whatever form") {
  CHECK(told(signing({{kFull}, {kShort, "وعاد الوفد من صفاقس ليلا"}})).empty());
  CHECK(told(signing({{kFull}, {kFull}})).empty());
}

TEST_CASE("a name that hangs on no preposition is no detail, nor is who speaks") {
  CHECK(told(signing({{"صفاقس تستقبل الوزيرين اليوم"}, {kShort}})).empty());

  Comparison comparison = signing({{kFull}, {kShort}});
  comparison.claims.front().attribution.speakers = {{"صفاقس", comparison.claims.front().names.front().span}};
  CHECK(told(comparison).empty());
}
