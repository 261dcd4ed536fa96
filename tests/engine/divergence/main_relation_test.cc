// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "engine/divergence/divergence_detectors.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

constexpr const char* kBridge = "أغلقت البلدية الجسر القديم أمام الشاحنات";

// Outlets with one claim each, all in one cluster.
Comparison cluster_of(const std::vector<std::string>& sentences) {
  Comparison comparison;
  std::vector<test::MemberSpec> members;
  for (const std::string& sentence : sentences) {
    const std::string outlet = "صحيفة " + std::to_string(comparison.claims.size());
    members.push_back({test::add_article(comparison, {outlet, {sentence}, "2031-03-05", {}}), sentence});
  }
  test::add_cluster(comparison, members);
  return comparison;
}

// The claims differ: each is a side of its own, over its whole words.
void differ(Comparison& comparison, DivergenceKind kind, Weight weight, const std::vector<std::size_t>& claims) {
  Divergence& divergence = comparison.divergences.emplace_back();
  divergence.cluster = ClusterId(0);
  divergence.kind = kind;
  divergence.weight = weight;
  for (const std::size_t claim : claims) {
    divergence.spans.push_back({comparison.article_of(ClaimId(claim)), comparison.claims[claim].span,
                                static_cast<int>(divergence.spans.size())});
  }
}

void let_speak(Comparison& comparison, std::size_t claim, const std::vector<std::string>& speakers) {
  comparison.claims[claim].attribution.voice = Voice::attributed;
  for (const std::string& speaker : speakers) comparison.claims[claim].attribution.speakers.push_back({speaker, {}});
}

Relation relation(const Comparison& comparison) {
  return main_relations(comparison).front();
}

}  // namespace

TEST_CASE("claims in the same words agree") {
  CHECK(relation(cluster_of({kBridge, kBridge})) == Relation::agree);
}

TEST_CASE("claims in other words agree in different wording") {
  CHECK(relation(cluster_of({kBridge, "ممنوع مرور الشاحنات الثقيلة فوق المعبر العتيق"})) ==
        Relation::agree_with_different_wording);
}

TEST_CASE("each kind of divergence has its relation") {
  struct Row {
    DivergenceKind kind;
    Weight weight;
    Relation relation;
  };
  constexpr Row kRows[] = {
      {DivergenceKind::polarity, Weight::hard, Relation::contradiction},
      {DivergenceKind::attribution, Weight::hard, Relation::attribution_divergence},
      {DivergenceKind::number, Weight::hard, Relation::numeric_or_date_divergence},
      {DivergenceKind::date, Weight::hard, Relation::numeric_or_date_divergence},
      {DivergenceKind::scope, Weight::hard, Relation::scope_divergence},
      {DivergenceKind::entity, Weight::hard, Relation::scope_divergence},
      {DivergenceKind::scope, Weight::soft, Relation::agree_with_different_wording},
      {DivergenceKind::terminology, Weight::hard, Relation::agree_with_different_wording},
      {DivergenceKind::number, Weight::compatible, Relation::agree},
      {DivergenceKind::omission, Weight::hard, Relation::agree},
  };
  for (const Row& row : kRows) {
    Comparison comparison = cluster_of({kBridge, kBridge});
    differ(comparison, row.kind, row.weight, {0, 1});
    CAPTURE(static_cast<int>(row.kind));

    CHECK(relation(comparison) == row.relation);
  }
}

TEST_CASE("a claim that one outlet reports and another makes its own is worded differently, no more") {
  Comparison comparison = cluster_of({kBridge, kBridge});
  comparison.claims[0].attribution.speakers = {{"سامي الحداد", {}}};
  differ(comparison, DivergenceKind::attribution, Weight::soft, {0, 1});
  CHECK(relation(comparison) == Relation::agree_with_different_wording);

  comparison.claims[1].attribution.speakers = {{"ليلى منصور", {}}};
  CHECK(relation(comparison) == Relation::attribution_divergence);
}

TEST_CASE("dates that cannot meet in two accounts of their own are a contradiction") {
  Comparison comparison =
      cluster_of({"بدأ بناء السد عام 2014 بعد موافقة المجلس", "تعود أعمال المشروع إلى 2009 حين وقعت الشركة العقد"});
  differ(comparison, DivergenceKind::date, Weight::hard, {0, 1});

  CHECK(relation(comparison) == Relation::contradiction);
}

TEST_CASE("the best match of two articles stands for them") {
  Comparison comparison;
  const ArticleId coast = test::add_article(comparison, {"الساحل", {kBridge, "ستغلق البلدية الجسر غدا"}, "", {}});
  const ArticleId hill = test::add_article(comparison, {"الجبل", {kBridge}, "", {}});
  test::add_cluster(comparison, {{coast, kBridge}, {coast, "ستغلق"}, {hill, kBridge}});
  differ(comparison, DivergenceKind::scope, Weight::hard, {1, 2});

  CHECK(relation(comparison) == Relation::agree);

  comparison.claims[0].head = false;
  CHECK(relation(comparison) == Relation::scope_divergence);
}

TEST_CASE("of all articles the two that agree least decide") {
  Comparison comparison = cluster_of({kBridge, kBridge, kBridge});
  differ(comparison, DivergenceKind::number, Weight::hard, {1, 2});

  CHECK(relation(comparison) == Relation::numeric_or_date_divergence);
}

TEST_CASE("an office and those whom its statement quotes are no two speakers where both rest on one source") {
  Comparison comparison = cluster_of({kBridge, kBridge});
  let_speak(comparison, 0, {"مكتب العمدة"});
  let_speak(comparison, 1, {"سامي الحداد", "ليلى منصور"});
  differ(comparison, DivergenceKind::attribution, Weight::hard, {0, 1});
  CHECK(relation(comparison) == Relation::attribution_divergence);

  comparison.clusters[0].origins = {{"مكتب العمدة", {ArticleId(0), ArticleId(1)}}};
  CHECK(relation(comparison) == Relation::agree_with_different_wording);
}

TEST_CASE("what two parties say here and one of them alone there is given to another speaker") {
  Comparison comparison = cluster_of({kBridge, kBridge});
  let_speak(comparison, 0, {"سامي الحداد"});
  let_speak(comparison, 1, {"سامي الحداد", "ليلى منصور"});

  CHECK(relation(comparison) == Relation::attribution_divergence);
}

TEST_CASE("a claim of two people with names of their own is given to another speaker") {
  Comparison comparison = cluster_of({kBridge, kBridge});
  let_speak(comparison, 0, {"المصدر"});
  let_speak(comparison, 1, {"ليلى منصور"});
  CHECK(main_relations(comparison) == std::vector<Relation>{Relation::agree});

  comparison.claims[0].attribution.speakers.front().name = "سامي الحداد";
  CHECK(main_relations(comparison) == std::vector<Relation>{Relation::attribution_divergence});
}

TEST_CASE("two participants more are another extent, one more is a detail") {
  for (const bool two : {false, true}) {
    Comparison comparison = cluster_of({kBridge, kBridge});
    comparison.claims[0].names = {{{}, "تونس", NameKind::place}};
    comparison.claims[1].names = {{{}, "تونس", NameKind::place}, {{}, "ليبيا", NameKind::place}};
    if (two) comparison.claims[1].names.push_back({{}, "مصر", NameKind::place});
    CAPTURE(two);

    CHECK(relation(comparison) == (two ? Relation::scope_divergence : Relation::agree));
  }
}
