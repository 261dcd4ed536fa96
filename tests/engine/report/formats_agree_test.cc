// SPDX-License-Identifier: GPL-3.0-or-later
// All formats are written from one comparison. What they tell is read back from each and must be the same: who carries
// a claim, on how many sources it rests, and who has which words on each side of a difference.
#include <doctest/doctest.h>

#include <functional>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <tuple>

#include "engine/report/format_writers.h"
#include "tests/support/fire_comparison.h"
#include "tests/support/report_html.h"

using namespace tawatur;
using namespace tawatur::testing;

namespace {

using nlohmann::json;
using Carriers = std::map<std::string, std::set<std::string>>;      // articles of each claim
using Reading = std::tuple<std::string, std::string, std::string>;  // difference, article, words
using Row = std::map<std::string, std::string>;

std::string written(void (*write)(const Comparison&, const ReportOptions&, std::ostream&),
                    const Comparison& comparison) {
  std::ostringstream out;
  write(comparison, {ReportLanguage::english}, out);
  return out.str();
}

// RFC 4180.
std::vector<Row> csv_rows(const std::string& text) {
  std::vector<std::vector<std::string>> lines = {{""}};
  bool quoted = false;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char letter = text[i];
    if (letter == '"' && quoted && i + 1 < text.size() && text[i + 1] == '"') {
      lines.back().back() += text[++i];
    } else if (letter == '"') {
      quoted = !quoted;
    } else if (!quoted && letter == ',') {
      lines.back().emplace_back();
    } else if (!quoted && letter == '\n') {
      lines.push_back({""});
    } else if (quoted || letter != '\r') {
      lines.back().back() += letter;
    }
  }
  lines.pop_back();
  std::vector<Row> rows;
  for (std::size_t line = 1; line < lines.size(); ++line) {
    rows.emplace_back();
    for (std::size_t i = 0; i < lines[line].size(); ++i) rows.back()[lines[0].at(i)] = lines[line][i];
  }
  return rows;
}

// The pieces of a text that begin with a mark.
std::vector<std::string> pieces(const std::string& text, const std::string& mark) {
  std::vector<std::string> found;
  for (std::size_t at = text.find(mark); at != std::string::npos;) {
    const std::size_t next = text.find(mark, at + mark.size());
    found.push_back(text.substr(at, next == std::string::npos ? next : next - at));
    at = next;
  }
  return found;
}

std::string first(const std::string& text, const char* pattern) {
  const std::vector<std::string> found = all(text, pattern);
  REQUIRE_FALSE(found.empty());
  return found.front();
}

Carriers carriers_in_json(const Comparison& comparison) {
  const json book = json::parse(written(write_json, comparison));
  std::map<std::string, std::string> article_of;
  for (const json& claim : book["claims"]) {
    for (const json& sentence : book["sentences"]) {
      if (sentence["id"] == claim["sentence"]) article_of[claim["id"]] = sentence["article"];
    }
  }
  Carriers carriers;
  for (const json& cluster : book["clusters"]) {
    for (const std::string claim : cluster["claims"]) carriers[cluster["id"]].insert(article_of.at(claim));
  }
  return carriers;
}

Carriers carriers_in_csv(const Comparison& comparison) {
  Carriers carriers;
  for (const Row& row : csv_rows(written(write_clusters_csv, comparison))) {
    for (const std::string& article : all(row.at("article_ids"), "(a[0-9]+)"))
      carriers[row.at("cluster")].insert(article);
  }
  return carriers;
}

Carriers carriers_in_collatex(const Comparison& comparison) {
  Carriers carriers;
  for (const json& cluster : json::parse(written(write_collatex, comparison))) {
    for (const json& witness : cluster["witnesses"])
      carriers[cluster["id"]].insert(first(witness["id"].get<std::string>(), "^(a[0-9]+)"));
  }
  return carriers;
}

Carriers carriers_in_reviews(const Comparison& comparison) {
  Carriers carriers;
  for (const json& review : json::parse(written(write_claim_reviews, comparison))) {
    for (const json& article : review["itemReviewed"]["appearance"])
      carriers[review["identifier"]].insert(article["identifier"].get<std::string>());
  }
  return carriers;
}

Carriers carriers_in_tei(const Comparison& comparison) {
  Carriers carriers;
  for (const std::string& claim : pieces(written(write_tei, comparison), "<div xml:id=\"k")) {
    for (const std::string& article : all(claim, "<ref target=\"#(a[0-9]+)\""))
      carriers[first(claim, "xml:id=\"(k[0-9]+)\"")].insert(article);
  }
  return carriers;
}

Carriers carriers_in_html(const Comparison& comparison) {
  Carriers carriers;
  for (const std::string& claim : pieces(written(write_html, comparison), "<article class=\"claim\"")) {
    for (const std::string& member : pieces(claim, "<section class=\"member\""))
      carriers[first(claim, "id=\"(k[0-9]+)\"")].insert(first(member, "href=\"#(a[0-9]+)\""));
  }
  return carriers;
}

std::set<Reading> readings_in_json(const Comparison& comparison) {
  std::set<Reading> readings;
  const json book = json::parse(written(write_json, comparison));
  for (const json& divergence : book["divergences"]) {
    for (const json& part : divergence["spans"]) {
      readings.emplace(divergence["id"].get<std::string>(), part["article"].get<std::string>(),
                       part["text"].get<std::string>());
    }
  }
  return readings;
}

std::set<Reading> readings_in_csv(const Comparison& comparison) {
  std::set<Reading> readings;
  for (const Row& row : csv_rows(written(write_divergences_csv, comparison)))
    if (!row.at("text").empty()) readings.emplace(row.at("divergence"), row.at("article"), row.at("text"));
  return readings;
}

std::set<Reading> readings_in_tei(const Comparison& comparison) {
  std::set<Reading> readings;
  for (const std::string& entry : pieces(written(write_tei, comparison), "<app ")) {
    for (const std::string& reading : pieces(entry, "<rdg wit=")) {
      if (reading.find("type=\"missing\"") != std::string::npos) continue;
      for (const std::string& article : all(first(reading, "wit=\"([^\"]+)\""), "#(a[0-9]+)"))
        readings.emplace(first(entry, "xml:id=\"(d[0-9]+)\""), article, first(reading, ">([^<]+)</rdg>"));
    }
  }
  return readings;
}

std::set<Reading> readings_in_html(const Comparison& comparison) {
  std::set<Reading> readings;
  for (const std::string& entry : pieces(written(write_html, comparison), "<li id=\"d")) {
    const std::string list = between(entry, "<ul class=\"readings\">", "</ul>");
    for (const std::string& wording : pieces(list, "<span class=\"wording\">")) {
      for (const std::string& article : all(wording, "href=\"#(a[0-9]+)\""))
        readings.emplace(first(entry, "id=\"(d[0-9]+)\""), article, first(wording, "<q><bdi[^>]*>([^<]+)</bdi>"));
    }
  }
  return readings;
}

}  // namespace

TEST_CASE("every format names the same articles as carriers of a claim") {
  const FireFindings fire;
  const Carriers told = carriers_in_json(fire.result);
  REQUIRE(told == Carriers{{"k1", {"a1", "a2", "a3"}}, {"k2", {"a1", "a2", "a4"}}});

  CHECK(carriers_in_csv(fire.result) == told);
  CHECK(carriers_in_collatex(fire.result) == told);
  CHECK(carriers_in_reviews(fire.result) == told);
  CHECK(carriers_in_tei(fire.result) == told);
  CHECK(carriers_in_html(fire.result) == told);
}

TEST_CASE("every format gives each article the same words in a difference") {
  FireFindings fire;
  for (DivergenceSpan& part : fire.result.divergences[0].spans) part.side = 0;
  const std::set<Reading> told = readings_in_json(fire.result);
  REQUIRE(told.contains({"d1", "a1", "12 شخصا"}));
  REQUIRE(told.contains({"d1", "a3", "15 شخصا"}));
  REQUIRE(told.size() == 8);

  CHECK(readings_in_csv(fire.result) == told);
  CHECK(readings_in_tei(fire.result) == told);
  CHECK(readings_in_html(fire.result) == told);
  std::multiset<std::string> quoted, words;
  const json page = json::parse(written(write_annotations, fire.result));
  for (const json& item : page["items"]) {
    for (const json& target : item["target"]) quoted.insert(target["selector"][0]["exact"].get<std::string>());
  }
  for (const auto& [divergence, article, text] : told) words.insert(text);
  CHECK(quoted == words);
}

TEST_CASE("every format counts the same independent sources") {
  const FireFindings fire;
  const json clusters = json::parse(written(write_json, fire.result))["clusters"];
  const std::vector<Row> rows = csv_rows(written(write_clusters_csv, fire.result));
  const std::string html = written(write_html, fire.result);
  const std::string markdown = written(write_markdown, fire.result);
  REQUIRE(rows.size() == clusters.size());
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const std::size_t sources = fire.result.clusters[i].origins.size();
    const std::string words = std::to_string(sources) + (sources == 1 ? " independent source" : " independent sources");
    CAPTURE(i);
    CHECK(clusters[i]["independent_sources"] == sources);
    CHECK(rows[i].at("independent_sources") == std::to_string(sources));
    CHECK(holds(card(html, "k" + std::to_string(i + 1)), "<strong>" + words + "</strong>"));
    CHECK(holds(pieces(markdown, "\n#### k")[i], "**" + words + "**"));
  }
}
