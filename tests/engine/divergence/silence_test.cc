// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/divergence/silence.h"

#include <doctest/doctest.h>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

constexpr const char* kLead = "انهار سقف السوق القديم فجر اليوم";
constexpr const char* kClaim = "وأعلنت البلدية تعويض التجار المتضررين نقدا";
constexpr const char* kElse = "وأغلقت الشرطة الطرق المؤدية إليه";

// Two outlets lead with one event; the first goes on with the claim, the second with `other`.
Comparison market(const std::string& other, const std::string& day = "2031-03-05") {
  Comparison comparison =
      test::comparison_of({{"الساحل", {kLead, kClaim}, "2031-03-05", {}}, {"الجبل", {kLead, other}, day, {}}});
  comparison.stories.push_back({"", {ArticleId(0), ArticleId(1)}});
  test::add_cluster(comparison, {{ArticleId(0), kLead}, {ArticleId(1), kLead}});
  comparison.claims[1].attribution.voice = Voice::attributed;
  return comparison;
}

std::string told(const Comparison& comparison) {
  const std::vector<ArticlePair> pairs = article_pairs(comparison);
  std::string text;
  for (const Finding& finding : omissions(ground_of(comparison, pairs))) {
    text += (text.empty() ? "" : "; ") +
            std::string(comparison.text_of(finding.spans[0].article, finding.spans[0].span)) + " #" +
            std::to_string(finding.missing_in.front().value);
  }
  return text;
}

const std::string kOmitted = std::string(kClaim) + " #1";

}  // namespace

TEST_CASE("an article that covers the event and has no form of a reported claim omits it") {
  CHECK(told(market(kElse)) == kOmitted);
}

TEST_CASE("an article that has the claim in some form omits nothing") {
  CHECK(told(market("البلدية تعلن تعويض التجار المتضررين")).empty());
}

TEST_CASE("what somebody did not say cannot be left out") {
  const std::string unsaid = "ولم تعلن البلدية أسماء التجار المتضررين";
  Comparison comparison =
      test::comparison_of({{"الساحل", {kLead, unsaid}, "2031-03-05", {}}, {"الجبل", {kLead, kElse}, "2031-03-05", {}}});
  comparison.stories.push_back({"", {ArticleId(0), ArticleId(1)}});
  test::add_cluster(comparison, {{ArticleId(0), kLead}, {ArticleId(1), kLead}});
  comparison.claims[1].attribution.voice = Voice::attributed;
  CHECK(told(comparison) == unsaid + " #1");
  comparison.claims[1].attribution.cue = test::span_of(comparison, ArticleId(0), "تعلن");
  CHECK(told(comparison).empty());
}

TEST_CASE("an older article omits nothing") {
  CHECK(told(market(kElse, "2031-03-04")).empty());
}

TEST_CASE("comment in the outlet's own voice and background need not be carried") {
  Comparison comparison = market(kElse);
  comparison.claims[1].attribution.voice = Voice::own;
  CHECK(told(comparison).empty());

  comparison = market(kElse);
  comparison.claims[1].head = false;
  CHECK(told(comparison).empty());
}

TEST_CASE("an article that leads with the same actors covers the event") {
  for (const std::size_t actors : {1U, 2U}) {
    Comparison comparison = market(kElse);
    comparison.clusters.clear();
    test::add_cluster(
        comparison,
        {{ArticleId(0), kLead},
         {test::add_article(comparison, {"السهل", {kLead, "تعويض التجار المتضررين نقدا"}, "", {}}), kLead}});
    test::add_cluster(comparison, {{ArticleId(1), kElse}, {ArticleId(2), kLead}});
    for (const std::size_t claim : {0U, 2U}) {
      comparison.claims[claim].names = {{{}, "سامي الحداد", NameKind::person}};
      if (actors == 2) comparison.claims[claim].names.push_back({{}, "ليلى منصور", NameKind::person});
    }
    CAPTURE(actors);

    CHECK(told(comparison) == (actors == 2 ? kOmitted : ""));
  }
}

TEST_CASE("an article that refers to an event of the same kind omits what another tells of it, softly") {
  struct Row {
    const char* told;
    const char* mentioned;
    bool missed;
  };
  const Row rows[] = {{"attack", "attack", true},
                      {"attack", "disaster", false},
                      {"capture", "attack", true},  // what the attack came to
                      {"attack", "capture", false}};
  for (const Row& row : rows) {
    Comparison comparison = test::comparison_of({{"الساحل", {"اجتمع الوزيران", "قصف الجيش الميناء ليلا"}, "", {}},
                                                 {"الجبل", {"زار الوفد", "ندد الوفد بالهجوم على المدينة"}, "", {}}});
    comparison.stories.push_back({"", {ArticleId(0), ArticleId(1)}});
    comparison.copies.push_back({ArticleId(0), ArticleId(1), 0.3, 0.3, false, ""});
    comparison.claims[1].act = row.told;
    comparison.claims[3].act = row.mentioned;
    comparison.claims[3].attribution.voice = Voice::attributed;
    CAPTURE(row.told);
    CAPTURE(row.mentioned);

    CHECK(told(comparison) == (row.missed ? "قصف الجيش الميناء ليلا #1" : ""));
  }
}

TEST_CASE("who tells another capture gives another account of an attack and omits none") {
  Comparison comparison =
      test::comparison_of({{"الساحل", {"اجتمع الوزيران", "سيطر الجيش على الميناء كله"}, "", {}},
                           {"الجبل", {"زار الوفد", "ندد الوفد بالهجوم", "مع تقدم القوات شمالا"}, "", {}}});
  comparison.stories.push_back({"", {ArticleId(0), ArticleId(1)}});
  comparison.copies.push_back({ArticleId(0), ArticleId(1), 0.3, 0.3, false, ""});
  comparison.claims[1].act = "capture";
  comparison.claims[3].act = "attack";
  CHECK(told(comparison) == "سيطر الجيش على الميناء كله #1");
  comparison.claims[4].act = "capture";
  comparison.claims[4].head = false;
  CHECK(told(comparison).empty());
}

TEST_CASE("a claim that another article tells as a circumstance is missed in the words of both") {
  Comparison comparison = test::comparison_of(
      {{"الساحل", {kLead, "الاجتماع جاء بدعوة من رئيسة البلدية"}, "2031-03-05", {}},
       {"الجبل", {kLead, kElse}, "2031-03-05", {}},
       {"السهل", {kLead, "بدعوة من رئيسة البلدية التي جاءت إلى الاجتماع، قالت"}, "2031-03-05", {}}});
  comparison.stories.push_back({"", {ArticleId(0), ArticleId(1), ArticleId(2)}});
  test::add_cluster(comparison, {{ArticleId(0), kLead}, {ArticleId(1), kLead}, {ArticleId(2), kLead}});
  comparison.claims[1].attribution.voice = Voice::attributed;
  const std::vector<ArticlePair> pairs = article_pairs(comparison);
  const std::vector<Finding> findings = omissions(ground_of(comparison, pairs));
  REQUIRE(findings.size() == 1);
  REQUIRE(findings.front().spans.size() == 2);
  CHECK(findings.front().missing_in == std::vector<ArticleId>{ArticleId(1)});
  CHECK(comparison.text_of(ArticleId(0), findings.front().spans[0].span) == "بدعوة من رئيسة البلدية");
  CHECK(comparison.text_of(ArticleId(2), findings.front().spans[1].span) == "بدعوة من رئيسة البلدية");
}

TEST_CASE("of an omitted claim is shown what it tells, not that it is told") {
  Comparison comparison =
      test::comparison_of({{"الساحل", {kLead, "واتفق التجار على أن البلدية ستعوض المتضررين نقدا"}, "2031-03-05", {}},
                           {"الجبل", {kLead, kElse}, "2031-03-05", {}}});
  comparison.stories.push_back({"", {ArticleId(0), ArticleId(1)}});
  test::add_cluster(comparison, {{ArticleId(0), kLead}, {ArticleId(1), kLead}});
  comparison.claims[1].attribution.voice = Voice::attributed;
  comparison.claims[1].attribution.cue = test::span_of(comparison, ArticleId(0), "واتفق");
  CHECK(told(comparison) == "البلدية ستعوض المتضررين نقدا #1");
}

TEST_CASE("an article that tells of a talk omits what was said there, softly") {
  constexpr const char* kTalk = "اتصل الوزير سامي الحداد بنظيرته ليلى منصور";
  constexpr const char* kSaid = "وطالبت منصور بفتح المعبر الشمالي فورا";
  for (const char* speaker : {"ليلى منصور", "عمر الشامي"}) {
    Comparison comparison = test::comparison_of(
        {{"الساحل", {"عاد التلاميذ", kTalk, kSaid}, "", {}}, {"الجبل", {"هطلت الأمطار", kTalk}, "", {}}});
    test::add_cluster(comparison, {{ArticleId(0), kTalk}, {ArticleId(1), kTalk}});
    for (const std::size_t claim : {1U, 4U}) {
      comparison.claims[claim].act = "call";
      comparison.claims[claim].names = {{{}, "سامي الحداد", NameKind::person}, {{}, "ليلى منصور", NameKind::person}};
    }
    comparison.claims[2].attribution.voice = Voice::attributed;
    comparison.claims[2].attribution.speakers = {{speaker, {}}};
    CAPTURE(speaker);

    CHECK(told(comparison) == (std::string(speaker) == "ليلى منصور" ? std::string(kSaid) + " #1" : ""));
  }
}

TEST_CASE("what a paraphrase has beyond a statement that the other quotes was added, what a quotation has is omitted") {
  for (const QuoteMode mode : {QuoteMode::direct, QuoteMode::paraphrase}) {
    Comparison comparison = market(kElse);
    for (const std::size_t claim : {0U, 2U}) comparison.claims[claim].attribution.voice = Voice::attributed;
    comparison.attributions[2].mode = mode;
    const std::vector<ArticlePair> pairs = article_pairs(comparison);
    CAPTURE(static_cast<int>(mode));

    const std::vector<Finding> findings = omissions(ground_of(comparison, pairs));

    REQUIRE(!findings.empty());
    CHECK(findings.front().kind == (mode == QuoteMode::direct ? DivergenceKind::addition : DivergenceKind::omission));
  }
}

TEST_CASE("a claim that several tell is missed once, beside all who tell it") {
  Comparison comparison = market(kElse);
  const ArticleId third = test::add_article(comparison, {"السهل", {kLead, kClaim}, "", {}});
  comparison.stories.front().articles.push_back(third);
  comparison.clusters.clear();
  test::add_cluster(comparison, {{ArticleId(0), kLead}, {ArticleId(1), kLead}, {third, kLead}});
  const ClusterId claim = test::add_cluster(comparison, {{ArticleId(0), kClaim}, {third, kClaim}});
  for (Claim& one : comparison.claims) one.attribution.voice = Voice::attributed;

  std::size_t found = 0;
  for (const Divergence& divergence : detect_divergences(comparison)) {
    if (divergence.cluster != claim || divergence.kind != DivergenceKind::omission) continue;
    ++found;
    CHECK(divergence.spans.size() == 2);
    CHECK(divergence.missing_in == std::vector{ArticleId(1)});
  }
  CHECK(found == 1);
}

TEST_CASE("in a large story a claim that many outlets tell is missed once in each other outlet") {
  Comparison comparison;
  std::vector<test::MemberSpec> lead;
  std::vector<test::MemberSpec> claim;
  Story story;
  for (std::size_t i = 0; i <= kLargestStory; ++i) {
    const bool tells = i < kFewestTellers;
    const std::string outlet = tells ? "صحيفة " + std::to_string(i) : i % 2 == 0 ? "الجبل" : "السهل";
    const ArticleId article = test::add_article(comparison, {outlet, {kLead, tells ? kClaim : kElse}, "", {}});
    story.articles.push_back(article);
    lead.push_back({article, kLead});
    if (tells) claim.push_back({article, kClaim});
  }
  comparison.stories.push_back(story);
  test::add_cluster(comparison, lead);
  test::add_cluster(comparison, claim);
  for (Claim& one : comparison.claims) one.attribution.voice = Voice::attributed;

  CHECK(told(comparison) == std::string(kClaim) + " #4; " + kClaim + " #3");

  comparison.clusters[1].claims.pop_back();
  CHECK(told(comparison).empty());
}
