// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/terminal_summary.h"

#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "tests/support/fire_comparison.h"

using namespace tawatur;

namespace {

std::string summary(const Comparison& comparison, bool color = false) {
  std::ostringstream out;
  write_terminal_summary(comparison, {ReportLanguage::english}, color, out);
  return out.str();
}

bool holds(const std::string& text, std::string_view words) {
  return text.find(words) != std::string::npos;
}

}  // namespace

TEST_CASE("a screenful tells counts, differences, echoes and what could not be read") {
  const testing::FireComparison fire;
  const std::string text = summary(fire.result);

  CHECK(text.starts_with("4 articles · 4 outlets · 1 story · 2 shared claims\n"));
  CHECK(holds(text, "  k1  number: \xE2\x81\xA8عدد المصابين في الحريق\xE2\x81\xA9\n"));
  CHECK(holds(text,
              "\xE2\x81\xA8"
              "15 شخصا\xE2\x81\xA9 — \xE2\x81\xA8قناة باء\xE2\x81\xA9, \xE2\x81\xA8منتدى جيم\xE2\x81\xA9\n"));
  CHECK(holds(text, "3 outlets · 1 independent source"));
  CHECK(holds(text, "broken.html"));
}

TEST_CASE("of many outlets with one reading the first are named and the others counted") {
  testing::ComparisonBuilder builder;
  std::vector<ClaimId> claims;
  std::vector<std::string> words;
  for (int i = 0; i < 9; ++i) {
    words.push_back(i < 8 ? "12" : "15");
    claims.push_back(builder.claim(builder.article("o" + std::to_string(i), {words.back() + " hurt"}), words.back()));
  }
  const ClusterId cluster = builder.cluster("the hurt", claims);
  Divergence& numbers = builder.divergence(cluster, DivergenceKind::number, Weight::hard, claims, words);
  for (DivergenceSpan& part : numbers.spans) part.side = part.article.value < 8 ? 0 : 1;

  CHECK(holds(summary(builder.result), "\xE2\x81\xA8o5\xE2\x81\xA9 + 2\n"));
  CHECK_FALSE(holds(summary(builder.result), "o6"));
}

TEST_CASE("a page without a publisher is called by whose text it carries, and by its article") {
  testing::FireComparison fire;
  fire.result.corpus.articles[1].publisher.reset();
  fire.result.corpus.articles[1].origin = "وكالة باء";

  CHECK(holds(summary(fire.result), "— \xE2\x81\xA8text of وكالة باء\xE2\x81\xA9 (a2), "));
}

TEST_CASE("no outlet is made to say the words of another") {
  testing::FireComparison fire;
  for (DivergenceSpan& part : fire.result.divergences[0].spans) part.side = 0;

  CHECK(holds(summary(fire.result),
              "      \xE2\x81\xA8"
              "12 شخصا\xE2\x81\xA9 — \xE2\x81\xA8وكالة ألف\xE2\x81\xA9; \xE2\x81\xA8"
              "15 شخصا\xE2\x81\xA9 — "));
}

TEST_CASE("a name that runs through a story is told with the story, in both summaries") {
  testing::FireComparison fire;
  fire.result.divergences[2].cluster.reset();
  fire.result.divergences[2].weight = Weight::hard;

  CHECK(holds(summary(fire.result), "  d3  term: \xE2\x81\xA8حريق المرفأ\xE2\x81\xA9\n"));
  std::ostringstream out;
  write_summary_json(fire.result, out);
  const nlohmann::json book = nlohmann::json::parse(out.str());
  CHECK(book["strongest"][1]["cluster"].is_null());
  CHECK(book["strongest"][1]["label"] == "حريق المرفأ");
  CHECK(book["problems"][0] ==
        nlohmann::json{{"file", "broken.html"}, {"place", "line 3"}, {"reason", "not a page: give another file"}});
}

TEST_CASE("controls of a text do not reach the terminal, with color or without") {
  testing::FireComparison fire;
  fire.at(fire.injured).label = "\x1b]0;title\x07\xE2\x80\xAE\xE2\x81\xA9";

  CHECK_FALSE(holds(summary(fire.result), "\x1b"));
  CHECK(holds(summary(fire.result), "⟦U+001B⟧]0;title⟦U+0007⟧⟦U+202E⟧⟦U+2069⟧"));
  CHECK(holds(summary(fire.result, true), "\x1b[1mStrongest differences\x1b[0m"));
}

TEST_CASE("long words are cut on a letter, many problems are counted") {
  testing::FireComparison fire;
  std::string label;
  for (int i = 0; i < 200; ++i) label += "ع";
  fire.at(fire.injured).label = label;
  fire.result.corpus.problems.assign(8, {"x", "", "y"});

  const std::string text = summary(fire.result);

  CHECK(holds(text, label.substr(0, 180) + "…"));
  CHECK_FALSE(holds(text, label.substr(0, 182)));
  CHECK(holds(text, "  + 3\n"));
}
