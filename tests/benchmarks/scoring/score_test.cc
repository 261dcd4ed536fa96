// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/scoring/score.h"

#include <doctest/doctest.h>

#include <map>
#include <nlohmann/json.hpp>

#include "engine/hashing.h"
#include "engine/model/error.h"

using namespace tawatur::scoring;
using nlohmann::json;

namespace {

const std::map<std::string, std::string> kTexts = {{"a.txt", "Ten died. Fire out."},
                                                   {"b.txt", "Nine died. Rain fell."}};

json span(const char* file, int start, int end) {
  return {{"file", file}, {"start", start}, {"end", end}, {"text", kTexts.at(file).substr(start, end - start)}};
}

json merged(json record, const json& more) {
  record.update(more);
  return record;
}

json gold_page(const char* id, const char* file) {
  const int end = static_cast<int>(kTexts.at(file).size());
  const json article = {{"id", id},
                        {"body", {{"start", 0}, {"end", end}}},
                        {"title", nullptr},
                        {"dateline", nullptr},
                        {"original_source", nullptr},
                        {"provenance", "unknown"},
                        {"publication_date", {{"range", {"2024-03-05", "2024-03-06"}}}}};
  return {{"file", file}, {"outlet", nullptr}, {"articles", json::array({article})}};
}

std::string gold_sentence(const char* id, const char* article, const char* file, int start, int end) {
  const json claim = {{"id", std::string(id) + "#1"}, {"start", start}, {"end", end}};
  return merged({{"id", id},
                 {"article", article},
                 {"unit", "sentence"},
                 {"speakers", nullptr},
                 {"claims", json::array({claim})}},
                span(file, start, end))
             .dump() +
         "\n";
}

GoldFiles gold_files() {
  GoldFiles files;
  files.name = "tiny";
  files.articles_json = json{{"pages", {gold_page("A", "a.txt"), gold_page("B", "b.txt")}}}.dump();
  files.sentences_jsonl = gold_sentence("A:1", "A", "a.txt", 0, 9) + gold_sentence("A:2", "A", "a.txt", 10, 19) +
                          gold_sentence("B:1", "B", "b.txt", 0, 10) + gold_sentence("B:2", "B", "b.txt", 11, 21);
  const json cluster = {{"id", "C1"},
                        {"relation", "numeric-or-date-divergence"},
                        {"independent_sources", 2},
                        {"members", {{{"claim", "A:1#1"}}, {{"claim", "B:1#1"}}}}};
  const json omission = {{"id", "O1"}, {"claims", json::array({"A:2#1"})}, {"omitted_by", json::array({"B"})}};
  files.clusters_json = json{{"clusters", json::array({cluster})},
                             {"omissions", json::array({omission})},
                             {"hard_negative_groups", json::array({{{"claims", {"A:2#1", "B:2#1"}}}})}}
                            .dump();
  const json number = {
      {"id", "D1"},
      {"kind", "number"},
      {"weight", "hard"},
      {"missing_in", json::array()},
      {"spans", {merged(span("a.txt", 0, 3), {{"unit", "A:1"}}), merged(span("b.txt", 0, 4), {{"unit", "B:1"}})}}};
  files.divergences_json = json{{"divergences", json::array({number})}}.dump();
  return files;
}

json run_article(const char* id, const char* file) {
  return {{"id", id},
          {"input", file},
          {"file", file},
          {"start", 0},
          {"end", kTexts.at(file).size()},
          {"title", nullptr},
          {"publisher", nullptr},
          {"origin", nullptr},
          {"provenance", "unknown"},
          {"credit", nullptr},
          {"dateline", nullptr},
          {"language", "en"},
          {"published", {{"value", "2024-03-05"}, {"earliest", nullptr}, {"latest", nullptr}, {"basis", nullptr}}}};
}

void add_sentence(json& run, int number, const char* article, const char* file, int start, int end) {
  const std::string n = std::to_string(number);
  json sentence = {{"id", "s" + n},  {"article", article},        {"kind", "sentence"},     {"voice", "own"},
                   {"mode", "none"}, {"speakers", json::array()}, {"relays", json::array()}};
  json claim = {{"id", "c" + n},          {"sentence", "s" + n},    {"quantities", json::array()},
                {"dates", json::array()}, {"names", json::array()}, {"polarity", "affirmed"},
                {"modality", "asserted"}};
  run["sentences"].push_back(merged(sentence, span(file, start, end)));
  run["claims"].push_back(merged(claim, span(file, start, end)));
}

json cluster(const char* id, std::vector<std::string> claims) {
  return {{"id", id},
          {"label", ""},
          {"claims", std::move(claims)},
          {"outlets", json::array()},
          {"origins",
           {{{"name", nullptr}, {"articles", json::array({"a1"})}},
            {{"name", nullptr}, {"articles", json::array({"a2"})}}}},
          {"independent_sources", 2},
          {"relation", "numeric_or_date_divergence"}};
}

json empty_run() {
  json run = {{"format", "tawatur.comparison"}, {"version", 1}};
  run["run"] = {{"program", "p"}, {"options", json::object()}, {"inputs", json::array()}};
  for (const char* array : {"articles", "boilerplate", "sentences", "claims", "pairs", "clusters", "divergences"}) {
    run[array] = json::array();
  }
  return run;
}

json perfect_run() {
  json run = empty_run();
  run["articles"] = {run_article("a1", "a.txt"), run_article("a2", "b.txt")};
  add_sentence(run, 1, "a1", "a.txt", 0, 9);
  add_sentence(run, 2, "a1", "a.txt", 10, 19);
  add_sentence(run, 3, "a2", "b.txt", 0, 10);
  add_sentence(run, 4, "a2", "b.txt", 11, 21);
  run["pairs"] = json::array({{{"a", "c1"}, {"b", "c3"}, {"similarity", 0.9}, {"decision", "same"}}});
  run["clusters"] = json::array({cluster("k1", {"c1", "c3"})});
  run["divergences"] = {{{"id", "d1"},
                         {"cluster", "k1"},
                         {"kind", "number"},
                         {"weight", "hard"},
                         {"spans", {span("a.txt", 0, 3), span("b.txt", 0, 4)}},
                         {"missing_in", json::array()},
                         {"explanation", "they differ"}},
                        {{"id", "d2"},
                         {"cluster", nullptr},
                         {"kind", "omission"},
                         {"weight", "soft"},
                         {"spans", json::array({span("a.txt", 10, 19)})},
                         {"missing_in", json::array({"a2"})},
                         {"explanation", "they differ"}}};
  return run;
}

std::map<std::string, std::optional<double>> scores(const json& run) {
  const Gold gold = parse_gold(gold_files());
  const FindText find = [](const std::string& file) -> std::optional<std::string> {
    const auto text = kTexts.find(file);
    return text == kTexts.end() ? std::nullopt : std::optional(text->second);
  };
  std::map<std::string, std::optional<double>> values;
  for (const Metric& row : score(gold, parse_run(run.dump()), find)) values[row.key] = row.value();
  return values;
}

}  // namespace

TEST_CASE("the run of these tests is a valid one") {
  for (const auto& [where, messages] : parse_run(perfect_run().dump()).faults) FAIL_CHECK(messages.front());
}

TEST_CASE("a run that says what the gold says scores 1 wherever the gold can tell") {
  const auto values = scores(perfect_run());

  for (const auto& [key, value] : values) {
    CAPTURE(key);
    if (value && key != "decision_f1") CHECK(*value == doctest::Approx(1.0));
  }
  CHECK(values.at("pair_f1").has_value());
  CHECK(values.at("divergence_span_f1").has_value());
  CHECK_FALSE(values.at("divergence_recall.polarity").has_value());
}

TEST_CASE("a run that says nothing scores 0 where there is something to find") {
  const auto values = scores(empty_run());

  for (const char* key : {"article_recall", "body_f1", "sentence_boundary_f1", "voice_accuracy", "pair_f1",
                          "average_precision", "relation_accuracy", "divergence_recall", "omission_recall"}) {
    CAPTURE(key);
    CHECK(values.at(key) == 0.0);
  }
  CHECK(values.at("hard_negative_separation") == 1.0);
}

TEST_CASE("joining a hard negative halves the pair precision and undoes the separation") {
  json run = perfect_run();
  run["clusters"].push_back(cluster("k2", {"c2", "c4"}));

  const auto values = scores(run);

  CHECK(values.at("pair_precision") == 0.5);
  CHECK(values.at("pair_recall") == 1.0);
  CHECK(values.at("pair_f1").value() == doctest::Approx(2.0 / 3));
  CHECK(values.at("hard_negative_separation") == 0.0);
  // Four sentences; two of them keep company that the gold does not confirm: half of it each.
  CHECK(values.at("bcubed_precision").value() == doctest::Approx((1 + 1 + 0.5 + 0.5) / 4));
}

TEST_CASE("a wrong pair above the right one halves the average precision") {
  json run = perfect_run();
  run["pairs"].push_back({{"a", "c2"}, {"b", "c4"}, {"similarity", 0.95}, {"decision", "same"}});

  CHECK(scores(run).at("average_precision") == 0.5);
}

TEST_CASE("a sentence cut in two loses its inner edges") {
  json run = perfect_run();
  run["sentences"][0].update(span("a.txt", 0, 3));
  run["claims"][0].update(span("a.txt", 0, 3));

  // 8 wanted edges, 8 given, 7 right.
  CHECK(scores(run).at("sentence_boundary_f1") == 14.0 / 16);
}

TEST_CASE("a span that is not its slice is no evidence") {
  json run = perfect_run();
  run["sentences"][0]["text"] = "Ten lived";

  // 4 sentences, 4 claims and 3 spans of divergences.
  CHECK(scores(run).at("evidence_exact").value() == doctest::Approx(10.0 / 11));
}

TEST_CASE("a divergence of another kind counts under any kind only") {
  json run = perfect_run();
  run["divergences"][0]["kind"] = "entity";

  const auto values = scores(run);

  CHECK(values.at("divergence_recall") == 0.0);
  CHECK(values.at("divergence_recall_any_kind") == 1.0);
  CHECK(values.at("divergence_precision") == 1.0);
  CHECK(values.at("divergence_precision_same_kind") == 0.5);
}

TEST_CASE("a gold that contradicts itself is refused") {
  GoldFiles files = gold_files();
  files.clusters_json = R"({"clusters": [{"id": "C1", "relation": "agree", "members": [{"claim": "Z:9#1"}]}]})";

  CHECK_THROWS_WITH_AS((void)parse_gold(files), "clusters.json names the unknown claim Z:9#1", tawatur::InputError);
}
