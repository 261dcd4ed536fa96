// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "engine/claims/claim_extractor.h"
#include "engine/divergence/article_pairs.h"
#include "engine/model/value_names.h"
#include "tests/support/passages.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

// Two reports whose claims are read by the program; no cluster joins them.
Comparison reports(const std::vector<std::string>& text, const std::vector<std::string>& other) {
  Comparison comparison = test::comparison_of({{"الساحل", text, "2031-03-05", {}}, {"الجبل", other, "2031-03-05", {}}});
  ClaimTable table = extract_claims(comparison.corpus, comparison.sentences, 1);
  comparison.claims = std::move(table.claims);
  comparison.attributions = std::move(table.attributions);
  comparison.stories.push_back({"", {ArticleId(0), ArticleId(1)}});
  return comparison;
}

std::string shown(const Comparison& comparison, const std::vector<Finding>& findings) {
  std::string text;
  for (const Finding& finding : findings) {
    text += (text.empty() ? "" : "; ") + std::string(name_of(finding.kind)) + ":";
    for (const DivergenceSpan& span : finding.spans) {
      text +=
          (&span == &finding.spans.front() ? " " : " | ") + std::string(comparison.text_of(span.article, span.span));
    }
  }
  return text;
}

std::string told(const std::string& sentence, const std::string& other) {
  const Comparison comparison = reports({sentence}, {other});
  const std::vector<ArticlePair> pairs = article_pairs(comparison);
  return shown(comparison, compare_occurrences(ground_of(comparison, pairs), pairs.front(), {}, {}));
}

}  // namespace

TEST_CASE("two accounts of one beginning conflict in their dates and in what it came out of") {
  CHECK(told("وانطلق مهرجان القلعة في مايو 2009 بمشاركة تجار المدينة",
             "وتم إطلاق مهرجان القلعة من قبل طلاب الجامعة في أكتوبر 2012") ==
        "date: مايو 2009 | أكتوبر 2012; entity: بمشاركة تجار المدينة | من قبل طلاب الجامعة");
}

TEST_CASE("accounts whose dates meet, or of another thing or occurrence, are silent") {
  CHECK(told("وانطلق مهرجان القلعة في مايو 2009", "وتم إطلاق مهرجان القلعة في ربيع 2009").empty());
  CHECK(told("وانطلق مهرجان القلعة في مايو 2009", "وانطلق مهرجان الميناء في أكتوبر 2012").empty());
  CHECK(told("وانطلق مهرجان القلعة في مايو 2009", "وانتهى مهرجان القلعة في أكتوبر 2012").empty());
}

TEST_CASE("reports of one talk that name another main subject differ in scope") {
  for (const bool one_talk : {true, false}) {
    Comparison comparison = reports({"التقى الوزيران أمس", "وركزت المباحثات على تطوير الموانئ"},
                                    {"التقى الوزيران أمس", "وتم التركيز خلال الزيارة على تجارة القمح"});
    SharedCluster lead{ClusterId(0), {ClaimId(0)}, {ClaimId(2)}};
    if (one_talk) comparison.claims[0].act = comparison.claims[2].act = "meeting";
    if (!one_talk) comparison.claims[0].act = comparison.claims[2].act = "attack";
    const std::vector<ArticlePair> pairs = article_pairs(comparison);
    CAPTURE(one_talk);

    CHECK(shown(comparison, compare_focus(ground_of(comparison, pairs), pairs.front(), {lead})) ==
          (one_talk ? "scope: وركزت المباحثات على تطوير الموانئ | التركيز خلال الزيارة على تجارة القمح" : ""));
  }
}

TEST_CASE("reports of one talk that give it to another initiator are told, a person and a side are not set against") {
  const auto initiators = [](const std::string& by, const std::string& other, bool one_talk) {
    Comparison comparison = reports({"أجرى الوزيران اتصالا هاتفيا اليوم", "وجاء الاتصال بمبادرة من " + by + "."},
                                    {"أجرى الوزيران اتصالا هاتفيا اليوم", "وتم الاتصال بطلب من " + other + "."});
    Cluster cluster;
    for (std::size_t i = 0; i < comparison.claims.size(); ++i) cluster.claims.push_back(ClaimId(i));
    for (Claim& claim : comparison.claims) claim.act = one_talk ? "call" : "attack";
    comparison.clusters.push_back(cluster);
    const std::vector<ArticlePair> pairs = article_pairs(comparison);
    const Ground ground = ground_of(comparison, pairs);
    const std::vector<SharedCluster> shared = {
        {ClusterId(0), ground.clusters[0].at(ClusterId(0)), ground.clusters[1].at(ClusterId(0))}};
    return shown(comparison, compare_initiators(ground, pairs.front(), shared));
  };
  CHECK(initiators("الجانب التونسي", "الحكومة المغربية", true) == "entity: الجانب التونسي | الحكومة المغربية");
  CHECK(initiators("الجانب التونسي", "الحكومة المغربية", false).empty());
  CHECK(initiators("الجانب التونسي", "تونس", true).empty());
  CHECK(initiators("الوزير سامي الحداد", "الجانب التونسي", true).empty());
}
