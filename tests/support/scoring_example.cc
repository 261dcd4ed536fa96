// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/scoring_example.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace tawatur::testing {

using nlohmann::json;
using scoring::GoldFiles;

namespace {

json merged(json record, const json& more) {
  record.update(more);
  return record;
}

json gold_page(const char* file, const char* outlet, json article, json more) {
  article["body"] = json{{"start", 0}, {"end", kTexts.at(file).size()}};
  article["publication_date"] = json{{"range", json::array({"2024-03-05", "2024-03-06"})}};
  return merged({{"file", file}, {"outlet", outlet}, {"articles", json::array({std::move(article)})}}, more);
}

json date_expression(const char* unit, const char* file, const char* words, const char* value) {
  return merged(at(file, words), {{"unit", unit}, {"value", value}});
}

std::string gold_articles() {
  const json first = {{"id", "A"},
                      {"title", at("a.txt", "Port fire")},
                      {"dateline", at("a.txt", "ALPHA")},
                      {"original_source", nullptr},
                      {"provenance", "original"},
                      {"date_expressions", json::array({date_expression("A:2", "a.txt", "Monday", "2024-03-04")})}};
  const json second = {{"id", "B"},
                       {"title", at("b.txt", "Port blaze")},
                       {"dateline", at("b.txt", "BETA")},
                       {"original_source", "Alpha News"},
                       {"provenance", "republished"},
                       {"date_expressions", json::array({date_expression("B:2", "b.txt", "Tuesday", "2024-03-05")})}};
  const json credit = merged(at("b.txt", "By Alpha News"), {{"names", json::array({"Alpha News"})}});
  return json{{"pages",
               {gold_page("a.txt", "Alpha News", first, {{"boilerplate", json::array({at("a.txt", "Menu")})}}),
                gold_page("b.txt", "Beta Post", second, {{"credits", json::array({credit})}})}}}
      .dump();
}

std::string gold_sentence(const char* id, const char* file, const char* words, const json& more = json::object()) {
  const json place = at(file, words);
  const json claim = {{"id", std::string(id) + "#1"}, {"start", place["start"]}, {"end", place["end"]}};
  const json plain = {{"id", id},
                      {"article", std::string(1, id[0])},
                      {"unit", "sentence"},
                      {"speakers", nullptr},
                      {"claims", json::array({claim})}};
  return merged(merged(plain, place), more).dump() + "\n";
}

json reported(const char* file, const char* speaker, const char* relay) {
  const auto mention = [file](const char* name) { return merged(at(file, name), {{"name", name}, {"surface", name}}); };
  return {{"speakers", json::array({mention(speaker)})},
          {"relays", json::array({mention(relay)})},
          {"quote_mode", "paraphrase"}};
}

std::string gold_sentences() {
  json first = reported("a.txt", "Omar", "Radio");
  for (const char* piece : {"Ten died,", "said Omar by Radio."}) {
    const json place = at("a.txt", piece);
    first["segments"].push_back(json::array({place["start"], place["end"]}));
  }
  return gold_sentence("A:1", "a.txt", "Ten died, said Omar by Radio.", first) +
         gold_sentence("A:2", "a.txt", "It began on Monday.") + gold_sentence("A:3", "a.txt", "Rain fell.") +
         gold_sentence("B:1", "b.txt", "Nine died, said Lina by Phone.", reported("b.txt", "Lina", "Phone")) +
         gold_sentence("B:2", "b.txt", "It began on Tuesday.") + gold_sentence("B:3", "b.txt", "Wind rose.");
}

json gold_cluster(const char* id, const char* a, const char* b) {
  return {{"id", id},
          {"relation", "numeric-or-date-divergence"},
          {"independent_sources", 2},
          {"members", {{{"claim", a}}, {{"claim", b}}}}};
}

json run_article(const char* id, const char* file, std::size_t start, std::size_t end, const json& more) {
  const json plain = {{"id", id},          {"input", file},       {"file", file},     {"start", start},
                      {"end", end},        {"title", nullptr},    {"language", "en"}, {"publisher", nullptr},
                      {"origin", nullptr}, {"dateline", nullptr}, {"credit", nullptr}};
  return merged(plain, more);
}

json published(const char* day) {
  return {{"value", day}, {"earliest", nullptr}, {"latest", nullptr}, {"basis", nullptr}};
}

void add_sentence(json& run, const char* number, const char* file, const char* words, const json& more,
                  const json& dates = json::array()) {
  const std::string n(number);
  const json place = at(file, words);
  const json sentence = {{"id", "s" + n},          {"article", std::string(file) == "a.txt" ? "a1" : "a2"},
                         {"kind", "sentence"},     {"voice", "own"},
                         {"mode", "none"},         {"speakers", json::array()},
                         {"relays", json::array()}};
  const json claim = {{"id", "c" + n},         {"sentence", "s" + n},    {"quantities", json::array()},
                      {"dates", dates},        {"names", json::array()}, {"polarity", "affirmed"},
                      {"modality", "asserted"}};
  run["sentences"].push_back(merged(merged(sentence, place), more));
  run["claims"].push_back(merged(claim, place));
}

json mention(const char* file, const char* name) {
  return json::array({merged(at(file, name), {{"name", name}})});
}

json cluster(const char* id, std::vector<std::string> claims) {
  const auto origin = [](const char* article) { return json{{"name", nullptr}, {"articles", json::array({article})}}; };
  return {{"id", id},
          {"label", ""},
          {"claims", std::move(claims)},
          {"outlets", json::array()},
          {"origins", {origin("a1"), origin("a2")}},
          {"independent_sources", 2},
          {"relation", "numeric_or_date_divergence"}};
}

}  // namespace

const std::map<std::string, std::string> kTexts = {
    {"a.txt", "Port fire\nALPHA - Ten died, said Omar by Radio. It began on Monday. Rain fell. Menu"},
    {"b.txt", "Port blaze\nBETA - Nine died, said Lina by Phone. It began on Tuesday. Wind rose. By Alpha News"}};

json at(const std::string& file, const std::string& words) {
  const std::size_t start = kTexts.at(file).find(words);
  REQUIRE(start != std::string::npos);
  return {{"file", file}, {"start", start}, {"end", start + words.size()}, {"text", words}};
}

json gold_divergence(const char* id, const char* kind, const char* weight, const char* a, const char* b) {
  const std::string number(1, id[1]);
  return {{"id", id},
          {"kind", kind},
          {"weight", weight},
          {"missing_in", json::array()},
          {"spans",
           {merged(at("a.txt", a), {{"unit", "A:" + number}}), merged(at("b.txt", b), {{"unit", "B:" + number}})}}};
}

GoldFiles gold_files() {
  GoldFiles files;
  files.name = "half";
  files.articles_json = gold_articles();
  files.sentences_jsonl = gold_sentences();
  const auto omission = [](const char* id, const char* claim) {
    return json{{"id", id}, {"claims", json::array({claim})}, {"omitted_by", json::array({"B"})}};
  };
  files.clusters_json = json{{"clusters", {gold_cluster("C1", "A:1#1", "B:1#1"), gold_cluster("C2", "A:2#1", "B:2#1")}},
                             {"omissions", {omission("O1", "A:3#1"), omission("O2", "A:2#1")}},
                             {"hard_negative_groups", json::array({{{"claims", {"A:3#1", "B:3#1"}}}})}}
                            .dump();
  files.pairs_tsv = "A:1\tB:1\tsame-claim\nA:2\tB:2\tpartial-overlap\n";
  files.divergences_json = json{{"divergences",
                                 {gold_divergence("D1", "number", "hard", "Ten", "Nine"),
                                  gold_divergence("D2", "date", "hard", "Monday", "Tuesday"),
                                  gold_divergence("D3", "scope", "compatible", "fell", "rose")}}}
                               .dump();
  return files;
}

json divergence(const char* id, const char* kind, const char* weight, std::vector<json> spans, const char* missing) {
  return {{"id", id},
          {"cluster", nullptr},
          {"kind", kind},
          {"weight", weight},
          {"spans", std::move(spans)},
          {"missing_in", missing == nullptr ? json::array() : json::array({missing})},
          {"explanation", "they differ"}};
}

json half_right_run() {
  json run = {{"format", "tawatur.comparison"}, {"version", 1}, {"boilerplate", json::array()}};
  run["run"] = {{"program", "p"}, {"options", json::object()}, {"inputs", json::array()}};
  // The second article loses its head and its tail, and everything that is told of its source is wrong.
  run["articles"] = {
      run_article("a1", "a.txt", 0, kTexts.at("a.txt").size(),
                  {{"title", at("a.txt", "Port fire")},
                   {"dateline", merged(at("a.txt", "ALPHA"), {{"place", "Alpha"}, {"agency", nullptr}})},
                   {"publisher", "Alpha News"},
                   {"origin", "Alpha News"},
                   {"provenance", "original"},
                   {"published", published("2024-03-05")}}),
      run_article("a2", "b.txt", kTexts.at("b.txt").find("Nine"), kTexts.at("b.txt").find("By Alpha"),
                  {{"publisher", "Gamma"}, {"provenance", "original"}, {"published", published("2024-04-05")}})};
  const json reported_right = {{"voice", "attributed"},
                               {"mode", "paraphrase"},
                               {"relays", mention("a.txt", "Radio")},
                               {"speakers", mention("a.txt", "Omar")}};
  add_sentence(run, "0", "a.txt", "Ten died,", {{"voice", "attributed"}, {"mode", "paraphrase"}});
  add_sentence(run, "1", "a.txt", "said Omar by Radio.", reported_right);
  const json nobody = json::array({{{"name", "Zed"}, {"start", nullptr}, {"end", nullptr}, {"text", nullptr}}});
  const auto date = [](const char* file, const char* word, const char* value) {
    return json::array({merged(at(file, word), {{"value", value}, {"basis", "calendar"}})});
  };
  add_sentence(run, "2", "a.txt", "It began on Monday.", json::object(), date("a.txt", "Monday", "2024-03-04"));
  add_sentence(run, "3", "a.txt", "Rain fell.", {{"speakers", nobody}});
  add_sentence(run, "4", "b.txt", "Nine died, said Lina by Phone.", json::object());
  add_sentence(run, "5", "b.txt", "It began on Tuesday.", json::object(), date("b.txt", "Tuesday", "2024-03-12"));
  add_sentence(run, "6", "b.txt", "Wind", json::object());
  const auto pair = [](const char* a, const char* b, double similarity) {
    return json{{"a", a}, {"b", b}, {"similarity", similarity}, {"decision", "same"}};
  };
  run["pairs"] = {pair("c3", "c6", 0.95), pair("c0", "c4", 0.9), pair("c2", "c5", 0.5)};
  run["clusters"] = {cluster("k1", {"c0", "c4"}), cluster("k2", {"c3", "c6"})};
  run["divergences"] = {divergence("d1", "number", "hard", {at("a.txt", "Ten"), at("b.txt", "Nine")}, nullptr),
                        divergence("d2", "entity", "hard", {at("a.txt", "Monday"), at("b.txt", "Tuesday")}, nullptr),
                        divergence("d3", "scope", "hard", {at("a.txt", "fell"), at("b.txt", "rose")}, nullptr),
                        divergence("d4", "omission", "soft", {at("a.txt", "Rain fell.")}, "a2"),
                        divergence("d5", "addition", "soft", {at("b.txt", "Wind rose.")}, "a1")};
  return run;
}

json right_run() {
  json run = half_right_run();
  for (const char* table : {"sentences", "claims", "pairs", "clusters", "divergences"}) run[table] = json::array();
  run["boilerplate"] = json::array({merged(at("a.txt", "Menu"), {{"kind", "navigation"}})});
  run["articles"][1] = run_article("a2", "b.txt", 0, kTexts.at("b.txt").size(),
                                   {{"title", at("b.txt", "Port blaze")},
                                    {"dateline", merged(at("b.txt", "BETA"), {{"place", "Beta"}, {"agency", nullptr}})},
                                    {"publisher", "Beta Post"},
                                    {"origin", "Alpha News"},
                                    {"credit", at("b.txt", "By Alpha News")},
                                    {"provenance", "republished"},
                                    {"published", published("2024-03-06")}});
  const auto said = [](const char* file, const char* speaker, const char* relay) {
    return json{{"voice", "attributed"},
                {"mode", "paraphrase"},
                {"relays", mention(file, relay)},
                {"speakers", mention(file, speaker)}};
  };
  const auto date = [](const char* file, const char* word, const char* value) {
    return json::array({merged(at(file, word), {{"value", value}, {"basis", "calendar"}})});
  };
  add_sentence(run, "1", "a.txt", "Ten died, said Omar by Radio.", said("a.txt", "Omar", "Radio"));
  add_sentence(run, "2", "a.txt", "It began on Monday.", json::object(), date("a.txt", "Monday", "2024-03-04"));
  add_sentence(run, "3", "a.txt", "Rain fell.", json::object());
  add_sentence(run, "4", "b.txt", "Nine died, said Lina by Phone.", said("b.txt", "Lina", "Phone"));
  add_sentence(run, "5", "b.txt", "It began on Tuesday.", json::object(), date("b.txt", "Tuesday", "2024-03-05"));
  add_sentence(run, "6", "b.txt", "Wind rose.", json::object());
  run["pairs"] = {{{"a", "c1"}, {"b", "c4"}, {"similarity", 0.9}, {"decision", "same"}},
                  {{"a", "c2"}, {"b", "c5"}, {"similarity", 0.8}, {"decision", "partial"}}};
  run["clusters"] = {cluster("k1", {"c1", "c4"}), cluster("k2", {"c2", "c5"})};
  run["divergences"] = {divergence("d1", "number", "hard", {at("a.txt", "Ten"), at("b.txt", "Nine")}, nullptr),
                        divergence("d2", "date", "hard", {at("a.txt", "Monday"), at("b.txt", "Tuesday")}, nullptr),
                        divergence("d3", "scope", "compatible", {at("a.txt", "fell"), at("b.txt", "rose")}, nullptr),
                        divergence("d4", "omission", "soft", {at("a.txt", "Rain fell.")}, "a2"),
                        divergence("d5", "omission", "soft", {at("a.txt", "It began on Monday.")}, "a2")};
  return run;
}

}  // namespace tawatur::testing
