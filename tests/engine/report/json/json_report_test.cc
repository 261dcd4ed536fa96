// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>

#include "engine/report/format_writers.h"
#include "tests/support/comparison_builder.h"

using namespace tawatur;
using nlohmann::json;

namespace {

json parsed(const Comparison& comparison) {
  std::ostringstream out;
  write_json(comparison, {}, out);
  return json::parse(out.str());
}

struct Fire {
  testing::ComparisonBuilder builder;
  ArticleId first = builder.article("وكالة ألف", {"قالت الوزارة إن 12 شخصا أصيبوا."}, "2024-03-05");
  ArticleId second = builder.article("", {"أصيب 15 شخصا في الحريق."});
  ClaimId twelve = builder.claim(first, "12 شخصا أصيبوا");
  ClaimId fifteen = builder.claim(second, "أصيب 15 شخصا في الحريق");
  ClusterId injured = builder.cluster("عدد المصابين", {twelve, fifteen}, Relation::numeric_or_date_divergence);
  Divergence& numbers =
      builder.divergence(injured, DivergenceKind::number, Weight::hard, {twelve, fifteen}, {"12 شخصا", "15 شخصا"});
};

}  // namespace

TEST_CASE("every slice of comparison.json is the bytes between its offsets") {
  Fire fire;
  const Comparison& comparison = fire.builder.result;
  const std::string& text = comparison.corpus.documents[0].text;

  const json result = parsed(comparison);

  const json& claim = result["claims"][0];
  CHECK(claim["text"] ==
        text.substr(claim["start"], claim["end"].get<std::size_t>() - claim["start"].get<std::size_t>()));
  CHECK(claim["text"] == "12 شخصا أصيبوا");
  CHECK(result["divergences"][0]["spans"][1]["text"] == "15 شخصا");
  CHECK(result["divergences"][0]["spans"][1]["file"] == "2.txt");
  CHECK(result["articles"][0]["end"] == text.size() - 1);
}

TEST_CASE("unknown things are null, never left out") {
  Fire fire;

  const json article = parsed(fire.builder.result)["articles"][1];

  for (const char* key : {"title", "publisher", "origin", "credit", "dateline", "url", "input_id"}) {
    CAPTURE(key);
    REQUIRE(article.contains(key));
    CHECK(article[key].is_null());
  }
  CHECK(article["published"]["value"].is_null());
  CHECK(article["provenance"] == "unknown");
}

TEST_CASE("a speaker who is only in the verb has no span, one without a name is named by the words") {
  Fire fire;
  fire.builder.at(fire.twelve).attribution.speakers = {
      {"الوزارة", std::nullopt}, {"", fire.builder.find(fire.first, "الوزارة")}, {"", std::nullopt}};

  const json speakers = parsed(fire.builder.result)["claims"][0]["speakers"];

  REQUIRE(speakers.size() == 2);
  CHECK(speakers[0]["start"].is_null());
  CHECK(speakers[0]["text"].is_null());
  CHECK(speakers[1]["name"] == "الوزارة");
}

TEST_CASE("open bounds and missing units of quantities are null") {
  Fire fire;
  const Span words = fire.builder.find(fire.first, "12");
  fire.builder.at(fire.twelve).quantities = {{words, 12, std::nullopt, "شخص"}, {words, std::nullopt, 0.5, ""}};

  const json quantities = parsed(fire.builder.result)["claims"][0]["quantities"];

  CHECK(quantities[0]["minimum"] == 12);
  CHECK(quantities[0]["maximum"].is_null());
  CHECK(quantities[0]["unit"] == "شخص");
  CHECK(quantities[1]["maximum"] == 0.5);
  CHECK(quantities[1]["unit"].is_null());
}

TEST_CASE("a cluster names its outlets, its origins and how many they are") {
  Fire fire;

  const json cluster = parsed(fire.builder.result)["clusters"][0];

  CHECK(cluster["outlets"] == json::array({"a2", "وكالة ألف"}));
  CHECK(cluster["origins"][1] == json{{"name", nullptr}, {"articles", {"a2"}}});
  CHECK(cluster["independent_sources"] == 2);
  CHECK(cluster["relation"] == "numeric_or_date_divergence");
}

TEST_CASE("what could not be read, pairs, stories and copies are told") {
  Fire fire;
  Comparison& comparison = fire.builder.result;
  comparison.corpus.problems = {{"broken.html", "", "not a page"}};
  comparison.pairs = {{fire.twelve, fire.fifteen, 0.75, PairDecision::partial}};
  comparison.stories = {{"حريق", {fire.first, fire.second}}};
  comparison.copies = {{fire.first, fire.second, 0.5, 0.25, true, "credit"}};

  const json result = parsed(comparison);

  CHECK(result["run"]["problems"][0] == json{{"file", "broken.html"}, {"place", nullptr}, {"reason", "not a page"}});
  CHECK(result["pairs"][0] == json{{"a", "c1"}, {"b", "c2"}, {"similarity", 0.75}, {"decision", "partial"}});
  CHECK(result["stories"][0]["articles"] == json::array({"a1", "a2"}));
  CHECK(result["copies"][0]["direction_known"] == true);
  CHECK_FALSE(result["run"]["options"].contains("threads"));
}

TEST_CASE("texts that were extracted are written beside the result, inputs are not") {
  Fire fire;
  fire.builder.result.corpus.documents[1].is_input = false;

  const std::vector<SideFile> texts = document_texts(fire.builder.result, {});

  REQUIRE(texts.size() == 1);
  CHECK(texts[0].name == "texts/a2.txt");
  std::ostringstream out;
  texts[0].write(out);
  CHECK(out.str() == fire.builder.result.corpus.documents[1].text);
}

TEST_CASE("a comparison of nothing is still a whole file") {
  const json result = parsed(Comparison{});

  CHECK(result["format"] == "tawatur.comparison");
  CHECK(result["articles"].empty());
  CHECK(result["copies"].empty());
}
