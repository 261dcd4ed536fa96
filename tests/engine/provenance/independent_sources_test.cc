// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/provenance/independent_sources.h"

#include <doctest/doctest.h>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

constexpr const char* kWords[] = {"سيفتح الجسر الجديد أمام السيارات مطلع الشهر", "الجسر يدخل الخدمة قريبا",
                                  "بدء العمل بالجسر بعد أيام"};

Comparison three_outlets() {
  return test::comparison_of(
      {{"الساحل", {kWords[0]}, "", {}}, {"الجبل", {kWords[1]}, "", {}}, {"السهل", {kWords[2]}, "", {}}});
}

void let_speak(Comparison& comparison, std::size_t article, const char* speaker, const char* relay = nullptr) {
  Attribution& attribution = comparison.claims[article].attribution;
  attribution.voice = Voice::attributed;
  if (speaker != nullptr) attribution.speakers.push_back({speaker, {}});
  if (relay != nullptr) attribution.relays.push_back({relay, {}});
  comparison.attributions[article] = attribution;
}

std::vector<Origin> sources(Comparison& comparison) {
  test::add_cluster(comparison, {{ArticleId(0), "الجسر"}, {ArticleId(1), "الجسر"}, {ArticleId(2), "بالجسر"}});
  return independent_sources(comparison, comparison.clusters.front());
}

}  // namespace

TEST_CASE("three outlets in their own voice are three sources") {
  Comparison comparison = three_outlets();

  const std::vector<Origin> origins = sources(comparison);

  REQUIRE(origins.size() == 3);
  CHECK(origins[1].name == "الجبل");
}

TEST_CASE("one speaker is one source, whoever carries the words and however he is named") {
  Comparison comparison = three_outlets();
  let_speak(comparison, 0, "سامي الحداد");
  let_speak(comparison, 1, "الحداد");

  const std::vector<Origin> origins = sources(comparison);

  REQUIRE(origins.size() == 2);
  CHECK(origins[0].articles == std::vector{ArticleId(0), ArticleId(1)});
}

TEST_CASE("one statement is one source although it quotes two people") {
  Comparison comparison = three_outlets();
  let_speak(comparison, 0, "المدير", "بيان البلدية");
  let_speak(comparison, 1, "النائب", "بيان البلدية");
  let_speak(comparison, 2, "خبير", nullptr);

  CHECK(sources(comparison).size() == 2);
}

TEST_CASE("sources that are nobody in particular are not one source") {
  Comparison comparison = three_outlets();
  let_speak(comparison, 0, "مصادر مطلعة");
  let_speak(comparison, 1, "مصادر مطلعة");

  CHECK(sources(comparison).size() == 3);
}

TEST_CASE("own voice that a credit gives to another outlet is that outlet's") {
  Comparison comparison = three_outlets();
  comparison.corpus.articles[1].origin = "الساحل";

  CHECK(sources(comparison).size() == 2);
}

TEST_CASE("copied text is one source") {
  Comparison comparison = three_outlets();
  comparison.copies.push_back({ArticleId(1), ArticleId(2), 0.8, 0.8, false, ""});

  CHECK(sources(comparison).size() == 2);
}

TEST_CASE("a run of eight equal words in the passage is copied text, a run of seven is not") {
  for (const bool eight : {true, false}) {
    const std::string run = eight ? "ربط الجسر ضفتي النهر بعد عامين من العمل" : "ربط الجسر ضفتي النهر بعد عامين من";
    Comparison comparison = test::comparison_of(
        {{"الساحل", {"أخيرا " + run + " كما وعد الجميع"}, "", {}}, {"الجبل", {"هكذا " + run + " دون تأخير"}, "", {}}});
    const ClusterId cluster = test::add_cluster(comparison, {{ArticleId(0), "الجسر"}, {ArticleId(1), "الجسر"}});
    CAPTURE(eight);

    CHECK(independent_sources(comparison, comparison.clusters[cluster.value]).size() == (eight ? 1 : 2));
  }
}

TEST_CASE("an article that names a document rests on it for what it tells beside it") {
  Comparison comparison =
      test::comparison_of({{"الساحل", {"وقال بيان البلدية إن العمل اكتمل", "سيفتح الجسر الشهر المقبل"}, "", {}},
                           {"الجبل", {"الجسر يفتح قريبا"}, "", {}}});
  comparison.attributions[0].voice = Voice::attributed;
  comparison.attributions[0].speakers.push_back({"بيان البلدية", {}});
  comparison.claims[2].attribution = comparison.attributions[0];
  const ClusterId cluster = test::add_cluster(comparison, {{ArticleId(0), "سيفتح"}, {ArticleId(1), "الجسر"}});

  const std::vector<Origin> origins = independent_sources(comparison, comparison.clusters[cluster.value]);

  REQUIRE(origins.size() == 1);
  CHECK(origins[0].name == "بيان البلدية");
}

TEST_CASE("a copied run joins a claim to the sentence beside the other, not two sentences beside") {
  const std::string run = "ربط الجسر ضفتي النهر بعد عامين من العمل";
  for (const bool in_claim : {true, false}) {
    const std::string second = in_claim ? "دشن المعبر بعدما " + run : "دشن المعبر مساء";
    Comparison comparison = test::comparison_of(
        {{"الساحل", {"افتتح المعبر أمس", run + " الشاق"}, "", {}}, {"الجبل", {second, "أخيرا " + run}, "", {}}});
    const ClusterId cluster = test::add_cluster(comparison, {{ArticleId(0), "المعبر"}, {ArticleId(1), "المعبر"}});
    CAPTURE(in_claim);

    CHECK(independent_sources(comparison, comparison.clusters[cluster.value]).size() == (in_claim ? 1 : 2));
  }
}

TEST_CASE("an article that says a thing twice, once in copied words, is no source of its own") {
  const std::string run = "ربط الجسر ضفتي النهر بعد عامين من العمل";
  for (const bool copied : {true, false}) {
    Comparison comparison = test::comparison_of(
        {{"الساحل", {"افتتح المعبر الطويل أمس أمام أهل الساحل", "جاء الخبر", "وصل الزوار", run}, "", {}},
         {"الجبل", {copied ? "أخيرا " + run : "افتتح المعبر"}, "", {}}});
    test::add_cluster(comparison,
                      {{ArticleId(0), "افتتح"}, {ArticleId(0), "ربط"}, {ArticleId(1), copied ? "ربط" : "افتتح"}});

    CHECK(independent_sources(comparison, comparison.clusters.front()).size() == (copied ? 1 : 2));
  }
}

TEST_CASE("what two parties say together rests on the document named just before") {
  for (const bool together : {true, false}) {
    Comparison comparison =
        test::comparison_of({{"الساحل", {"وجاء في بيان البلدية أن اللقاء انتهى", "اتفقا على فتح الجسر"}, "", {}},
                             {"الجبل", {"اتفاق على إعادة تشغيل المعبر"}, "", {}}});
    comparison.attributions[0] = {Voice::attributed, QuoteMode::paraphrase, {{"بيان البلدية", {}}}, {}, {}, ""};
    comparison.claims[1].attribution = {Voice::attributed, QuoteMode::paraphrase, {{"المدير", {}}}, {}, {}, ""};
    if (together) comparison.claims[1].attribution.speakers.push_back({"النائب", {}});
    comparison.claims[2].attribution = comparison.attributions[0];
    const ClusterId cluster = test::add_cluster(comparison, {{ArticleId(0), "اتفقا"}, {ArticleId(1), "اتفاق"}});
    CAPTURE(together);

    CHECK(independent_sources(comparison, comparison.clusters[cluster.value]).size() == (together ? 1 : 2));
  }
}

TEST_CASE("a document stands behind what is told near it and behind the lead, not behind background further down") {
  struct Row {
    std::size_t sentence;
    std::size_t sources;
  };
  for (const Row row : {Row{0, 1}, Row{4, 1}, Row{7, 2}}) {
    Comparison comparison = test::comparison_of(
        {{"الساحل", {"أول", "ثان", "ثالث", "وجاء في بيان البلدية", "رابع", "خامس", "سادس", "سابع"}, "", {}},
         {"الجبل", {"الجسر يفتح قريبا"}, "", {}}});
    comparison.attributions[3] = {Voice::attributed, QuoteMode::paraphrase, {{"بيان البلدية", {}}}, {}, {}, ""};
    comparison.claims[8].attribution = comparison.attributions[3];
    comparison.clusters.push_back({"", {ClaimId(row.sentence), ClaimId(8)}, {}, {}, {}});
    CAPTURE(row.sentence);

    CHECK(independent_sources(comparison, comparison.clusters[0]).size() == row.sources);
  }
}
