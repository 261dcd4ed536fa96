// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <map>
#include <regex>
#include <set>
#include <sstream>

#include "engine/hashing.h"
#include "engine/report/format_writers.h"
#include "tests/support/fire_comparison.h"

using namespace tawatur;

namespace {

std::string report(const Comparison& comparison, ReportLanguage language = ReportLanguage::english) {
  std::ostringstream out;
  write_html(comparison, {language}, out);
  return out.str();
}

std::vector<std::string> all(const std::string& html, const char* pattern) {
  std::vector<std::string> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator i(html.begin(), html.end(), expression), end; i != end; ++i) found.push_back((*i)[1]);
  return found;
}

std::string between(const std::string& html, const std::string& begin, const std::string& end) {
  const std::size_t from = html.find(begin) + begin.size();
  return html.substr(from, html.find(end, from) - from);
}

// Everything from an element with this id to the next claim card.
std::string card(const std::string& html, const std::string& id) {
  const std::size_t from = html.find("<article class=\"claim\" id=\"" + id + "\"");
  REQUIRE(from != std::string::npos);
  return html.substr(from, html.find("</article>", from) - from);
}

bool holds(const std::string& html, std::string_view words) {
  return html.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("each id stands once and each link inside the page leads somewhere, in both languages") {
  const testing::FireComparison fire;
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

TEST_CASE("two differing quotations of one source are told to be not both verbatim") {
  testing::FireComparison fire;
  const std::string note = "at least one is not verbatim";
  CHECK_FALSE(holds(card(report(fire.result), "k1"), note));

  fire.at(ClaimId(0)).attribution.mode = QuoteMode::mixed;

  CHECK(holds(card(report(fire.result), "k1"), note));
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

  CHECK(holds(injured, "No difference worth telling."));
  CHECK(holds(injured, "<summary>1 difference in form, not in content</summary>"));
}

TEST_CASE("the matrix says each state in words") {
  const testing::FireComparison fire;
  const std::string matrix = between(report(fire.result), "<table class=\"matrix\">", "</table>");

  CHECK(holds(matrix, "text of <bdi>قناة باء</bdi>"));
  for (const char* word : {"diverges", "worded otherwise", "omits it", "not covering"}) CHECK(holds(matrix, word));
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
