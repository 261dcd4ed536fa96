// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <map>
#include <set>
#include <sstream>

#include "engine/hashing.h"
#include "tests/support/fire_comparison.h"
#include "tests/support/report_html.h"

using namespace tawatur;
using namespace tawatur::testing;

TEST_CASE("each id stands once and each link inside the page leads somewhere, in both languages") {
  const testing::FireFindings fire;
  for (const ReportLanguage language : {ReportLanguage::arabic, ReportLanguage::english}) {
    const std::string html = report(fire.result, language);
    std::set<std::string> ids;
    for (const std::string& id : all(html, " id=\"([^\"]+)\"")) {
      CAPTURE(id);
      CHECK(ids.insert(id).second);
    }
    for (const std::string& target : all(html, " href=\"#([^\"]+)\"")) {
      CAPTURE(target);
      CHECK(ids.contains(target));
    }
    CHECK(ids.size() > 40);
  }
}

TEST_CASE("the page has the direction of its interface") {
  const testing::FireComparison fire;

  CHECK(holds(report(fire.result, ReportLanguage::arabic), "<html lang=\"ar\" dir=\"rtl\">"));
  CHECK(holds(report(fire.result, ReportLanguage::english), "<html lang=\"en\" dir=\"ltr\">"));
}

TEST_CASE("the policy names exactly the style and the script of the page, and nothing is fetched") {
  const testing::FireComparison fire;
  const std::string html = report(fire.result);
  const std::string policy = between(html, "Content-Security-Policy\" content=\"", "\"");

  CHECK(holds(policy, "default-src &#39;none&#39;"));
  CHECK(holds(policy, "style-src &#39;sha256-" + sha256_base64(between(html, "<style>", "</style>")) + "&#39;"));
  CHECK(holds(policy, "script-src &#39;sha256-" + sha256_base64(between(html, "<script>", "</script>")) + "&#39;"));
  CHECK(between(html, "<script>", "</script>").size() < 20'000);
  CHECK(all(html, " (style=|src=|on[a-z]+=)").empty());
  for (const std::string& target : all(html, "(?:<a|<link|<use)[^>]* href=\"([^\"]+)\"")) {
    const bool stays = target.starts_with("#") || target == "data:,";
    CHECK(stays);
  }
}

TEST_CASE("a card says who says what in which words, and how many sources there are") {
  const testing::FireComparison fire;

  const std::string injured = card(report(fire.result), "k1");

  CHECK(holds(injured, "differ in a number or date"));
  CHECK(holds(injured, "3 outlets · <strong>1 independent source</strong>"));
  CHECK(holds(injured,
              "<mark class=\"k-number w-hard\">12 شخصا<sup><a href=\"#d1\" title=\"number\">1</a></sup></mark>"));
  CHECK(holds(injured, "12 against 15, both from the ministry."));
  CHECK(holds(injured, "<strong><bdi>وزارة الصحة</bdi></strong>"));
  CHECK(holds(injured,
              "<li><bdi lang=\"ar\">وزارة الصحة</bdi></li><li><bdi>قناة باء</bdi></li><li><bdi>منتدى جيم</bdi></li>"));
  CHECK(holds(injured, ">0.62</td><td>the same claim</td>"));
  CHECK(holds(injured, "href=\"#s1\""));
}

TEST_CASE("sides that say the same are one reading") {
  const testing::FireComparison fire;
  const std::string injured = card(report(fire.result), "k1");

  CHECK(all(injured, "(<q><bdi lang=\"ar\">15 شخصا</bdi></q>)").size() == 1);
}

TEST_CASE("compatible differences are kept apart from those that count") {
  testing::FireComparison fire;
  fire.result.divergences[0].weight = Weight::compatible;

  const std::string injured = card(report(fire.result), "k1");

  CHECK(holds(injured, "<summary>1 difference in form, not in content</summary>"));
}

TEST_CASE("the matrix says each state in words") {
  const testing::FireComparison fire;
  const std::string matrix = between(report(fire.result), "<table class=\"matrix\">", "</table>");

  CHECK(holds(matrix, "text of <bdi>قناة باء</bdi>"));
  for (const char* word : {"diverges", "worded otherwise", "omits it", "not covering"}) CHECK(holds(matrix, word));
}

TEST_CASE("members that are worded alike stand as one text with their readings") {
  const testing::FireFindings fire;
  const std::string aligned = between(card(report(fire.result), "k1"), "<div class=\"aligned\"", "</div>");

  CHECK(holds(aligned, "<span class=\"common\">أصيب</span>"));
  CHECK(holds(aligned, "<bdi class=\"words\">15</bdi>"));
  CHECK(holds(aligned, "<span class=\"nothing\" dir=\"auto\">(not here)</span>"));
  CHECK(holds(aligned, "variant-place k-number w-hard"));
  CHECK(holds(aligned, "<a href=\"#d1\">number 1</a>"));
  CHECK(holds(aligned, "href=\"#k1-c5\""));
}

TEST_CASE("a card tells where a text comes from that its article does not name, and how firm the cluster is") {
  const testing::FireFindings fire;
  const std::string injured = card(report(fire.result), "k1");

  const std::string note = between(injured, "somebody the article does not name:", "</p>");
  CHECK(note.find("href=\"#a2\"") < note.find("href=\"#a3\""));
  CHECK(holds(injured, "at a threshold of similarity of 0.71"));
}

TEST_CASE("each difference tells how well its kind was found, and the method tells all") {
  testing::FireFindings fire;
  MeasuredQuality quality{"tawatur tried", {{DivergenceKind::number, 40, 30, 1}}, 20, 2, false};
  std::ostringstream out;
  write_html(fire.result, {.language = ReportLanguage::english, .quality = quality}, out);

  CHECK(holds(card(out.str(), "k1"), "<a class=\"measured\" href=\"#quality\">measured: 30 of 40 found</a>"));
  CHECK_FALSE(holds(card(out.str(), "k2"), "class=\"measured\""));
  CHECK(holds(out.str(), "<td>30 of 40 (60 to 86%)</td>"));
  CHECK(holds(out.str(), "2 of 20 were wrongly reported"));
  CHECK(holds(out.str(), "<bdi lang=\"en\">tawatur tried</bdi>"));
}

TEST_CASE("findings about outlets and statements have their parts") {
  testing::FireFindings fire;
  fire.result.reuses.push_back({SentenceId(0), SentenceId(3), ReuseVerdict::chance});
  const std::string html = report(fire.result);

  const std::string styles = between(html, "<table class=\"styles\">", "</table>");
  CHECK(holds(styles, "<q><bdi>الحريق</bdi></q>"));
  CHECK(holds(styles, "1 of 2"));
  CHECK(holds(styles, "<mark class=\"k-terminology\">النيران</mark>"));
  CHECK(holds(styles, "(dropped)"));
  const std::string drifts = between(html, "<table class=\"drifts\">", "</table>");
  CHECK(holds(drifts, "fullest form"));
  CHECK(holds(drifts, "quotation marks lost"));
  CHECK(holds(drifts, "<mark class=\"k-attribution\">12 شخصا</mark>"));
  CHECK(holds(between(html, "<table class=\"headlines\">", "</table>"), "The headline has a figure"));
  CHECK(holds(between(html, "Circles of citing", "</ul>"), "href=\"#a3\""));
  const std::string reuses = between(html, "<table class=\"reuses\">", "</table>");
  CHECK(holds(reuses, "direct copy"));
  CHECK_FALSE(holds(reuses, "chance"));
}

TEST_CASE("every kind of silence is told apart, in the matrix too") {
  const testing::FireFindings fire;
  const std::string html = report(fire.result);
  const std::string kinds = between(html, "<dl class=\"silence-kinds\">", "</dl>");

  for (const char* words : {"event not covered", "this alone is an omission", "published before it was made",
                            "text is cut", "page unreadable", "nothing was collected"}) {
    CAPTURE(words);
    CHECK(holds(kinds, words));
  }
  CHECK(holds(kinds, "إذاعة دال"));
  CHECK(holds(kinds, "href=\"#k1\""));
}

TEST_CASE("a figure that grows from day to day is told to be revised, one that differs on a day is not") {
  testing::FireComparison fire;
  const std::string timeline = between(report(fire.result), "<table class=\"matrix timeline\">", "</table>");
  CHECK(holds(timeline, "revised from day to day"));
  CHECK(holds(timeline, "first told"));
  CHECK(holds(timeline, "day unknown"));
  CHECK(holds(timeline, "<b class=\"figure\"><bdi lang=\"ar\">12 شخصا</bdi></b>"));

  fire.at(fire.wire).published = fire.at(fire.channel).published;

  CHECK(holds(report(fire.result), "figures differ"));
}

TEST_CASE("figures that can both be true are no disagreement") {
  testing::FireComparison fire;
  fire.at(fire.wire).published = fire.at(fire.channel).published;
  fire.at(ClaimId(0)).quantities[0].maximum.reset();  // twelve or more

  CHECK_FALSE(holds(report(fire.result), "figures differ"));

  fire.at(ClaimId(0)).quantities[0].maximum = 14;
  CHECK(holds(report(fire.result), "figures differ"));
  fire.at(ClaimId(0)).quantities[0].approximate = true;
  CHECK_FALSE(holds(report(fire.result), "figures differ"));
}

TEST_CASE("what stages name by codes is told in words, and unknown codes as they stand") {
  testing::FireComparison fire;
  fire.at(fire.wire).published.basis = "month in the text, a hunch";
  fire.at(fire.wire).flags = {"hidden_text:51", "odd"};
  fire.result.corpus.boilerplate = {{DocumentId(0), fire.find(fire.wire, "الحريق"), "site_name"}};

  const std::string html = report(fire.result);

  CHECK(holds(html, "basis: a month in the text, <code dir=\"ltr\">a hunch</code>"));
  CHECK(holds(html, "hidden text on the page (<code dir=\"ltr\">51</code>), <code dir=\"ltr\">odd</code>"));
  CHECK(holds(html, "<b>name of the site</b>: <bdi>الحريق</bdi>"));
  CHECK(holds(html, "direction known: by a credit"));
}

TEST_CASE("an explanation does not repeat what its readings say") {
  testing::FireComparison fire;
  fire.result.divergences[0].explanation = "Different figures: «12 شخصا» (وكالة ألف) / «15 شخصا» (قناة باء)";

  CHECK(holds(card(report(fire.result), "k1"), "<p class=\"explanation\"><bdi>Different figures</bdi></p>"));
}

TEST_CASE("articles of a story stand by day") {
  testing::FireComparison fire;
  fire.at(fire.forum).published.value = parse_iso_day("2024-03-01").value();

  const std::string list = between(report(fire.result), "<ul class=\"story-articles\">", "</ul>");

  CHECK(list.find("#a3\"") < list.find("#a1\""));
  CHECK(list.find("#a2\"") < list.find("#a4\""));
}

TEST_CASE("names are counted by outlet and voice") {
  testing::FireComparison fire;
  for (const ClaimId claim : {ClaimId(0), ClaimId(2)}) {
    const Span span = fire.at(claim).attribution.speakers.front().span.value();
    fire.at(claim).names = {{span, "وزارة الصحة", NameKind::body}};
  }

  const std::string names = between(report(fire.result), "<table class=\"matrix names\">", "</table>");

  CHECK(holds(names, "<bdi>وزارة الصحة</bdi> <span class=\"quiet\">body</span>"));
  CHECK(holds(names, "<b>1</b> attributed"));
}

TEST_CASE("a claim that one outlet lacks is not told again in the words of all the others") {
  testing::FireComparison fire;
  Divergence& silence = fire.result.divergences[3];
  silence.spans.push_back({fire.channel, fire.find(fire.channel, "اندلعت النيران بسبب مواد كيميائية"), 1});

  const std::string html = report(fire.result);

  CHECK(holds(card(html, "k2"),
              "<strong>Told in:</strong> <span class=\"outlet\"><bdi class=\"outlet-name\">وكالة ألف</bdi>"));
  CHECK(holds(between(html, "<table class=\"left-out\">", "</table>"), "k2</a> <bdi>سبب الحريق</bdi>"));
}

TEST_CASE("what the same articles leave out stands in one row") {
  testing::FireComparison fire;
  Divergence more = fire.result.divergences[3];
  more.spans[0].span = fire.find(fire.wire, "نجم الحريق");
  fire.result.divergences.push_back(more);

  const std::string table = between(report(fire.result), "<table class=\"left-out\">", "</table>");

  CHECK(all(table, "(<th scope=\"row\">)").size() == 1);
  CHECK(holds(table, "<q><bdi lang=\"ar\">نجم الحريق</bdi></q>"));
}

TEST_CASE("a page that names nobody goes by whose text it carries") {
  testing::FireComparison fire;
  fire.at(fire.page).origin = "وكالة ألف";

  CHECK(holds(report(fire.result), "<bdi class=\"outlet-name\">text of وكالة ألف</bdi> <a class=\"id\" href=\"#a4\">"));
}

TEST_CASE("a claim that is told in other words as a whole is not said to be without difference") {
  testing::FireComparison fire;
  fire.result.divergences.clear();

  CHECK(holds(card(report(fire.result), "k1"), "no single words carry the difference"));
  fire.at(fire.injured).relation = Relation::agree;
  CHECK(holds(card(report(fire.result), "k1"), "No difference worth telling."));
}

TEST_CASE("large figures are written out, and figures that all give alike make no table") {
  testing::FireComparison fire;
  fire.at(ClaimId(0)).quantities[0].minimum.reset();
  fire.at(ClaimId(0)).quantities[0].maximum = 1200000;
  CHECK(holds(report(fire.result), "≤ 1,200,000"));

  for (const ClaimId claim : {ClaimId(0), ClaimId(2), ClaimId(4)}) {
    fire.at(claim).quantities[0].minimum = fire.at(claim).quantities[0].maximum = 15;
  }
  CHECK_FALSE(holds(report(fire.result), "Figures by day"));
}

TEST_CASE("figures, copies, silence, problems and articles have their parts") {
  const testing::FireComparison fire;
  const std::string html = report(fire.result);

  CHECK(holds(html, "<svg class=\"chart\""));
  CHECK(holds(html, "<svg class=\"network\""));
  CHECK(holds(html, "<td class=\"number\" dir=\"ltr\">90%</td>"));
  CHECK(holds(between(html, "What outlets leave out", "</table>"), "منتدى جيم"));
  CHECK(holds(html, "not a page: give another file"));
  CHECK(holds(html, fire.result.corpus.inputs[0].sha256));
  CHECK(holds(html, "<span class=\"sentence shared\" id=\"s1\">"));
}

TEST_CASE("an explanation is given in the language of the report, where it exists") {
  testing::FireComparison fire;
  CHECK(holds(report(fire.result, ReportLanguage::arabic), "12 مقابل 15، وكلاهما عن الوزارة."));

  fire.result.divergences[0].explanation_arabic.clear();

  CHECK(holds(report(fire.result, ReportLanguage::arabic), "12 against 15, both from the ministry."));
}

TEST_CASE("a comparison of nothing is a page that says so") {
  Comparison nothing;
  nothing.program = "tawatur test";

  const std::string html = report(nothing);

  CHECK(holds(html, "No difference of content was found"));
  CHECK(html.ends_with("</html>"));
}

TEST_CASE("claims of no story and naming across shared claims are shown") {
  testing::FireComparison fire;
  fire.result.stories.clear();
  fire.result.divergences[2].cluster.reset();

  const std::string html = report(fire.result);

  CHECK(holds(html, "Claims that belong to no story"));
  CHECK(holds(between(html, "Names and terms by outlet", "</table>"), "id=\"d3\""));
}

TEST_CASE("a large run has further pages whose links lead to each other") {
  testing::FireComparison fire;
  for (int i = 0; i < 1500; ++i) {
    fire.result.clusters.push_back(fire.result.clusters[0]);
  }
  std::map<std::string, std::string> pages = {{"report.html", report(fire.result)}};
  for (const SideFile& file : html_pages(fire.result, {ReportLanguage::english})) {
    std::ostringstream out;
    file.write(out);
    pages[file.name] = out.str();
  }
  REQUIRE(pages.size() > 3);
  for (const auto& [name, html] : pages) {
    CHECK(html.size() < 5'000'000);
    for (const std::string& target : all(html, " href=\"([^\"#]*)#")) {
      if (target.empty()) continue;
      const bool below = name.starts_with("pages/");
      const std::string file = target.starts_with("../") ? target.substr(3) : (below ? "pages/" + target : target);
      REQUIRE(pages.contains(file));
    }
  }
  CHECK(holds(pages["report.html"], "href=\"pages/p0001.html#t1\""));
  CHECK(holds(pages["pages/p0002.html"], "href=\"p0001.html\""));
}
