// SPDX-License-Identifier: GPL-3.0-or-later
// One small gold and one run that gets about half of everything right: the value of each metric worked out by hand.
#include <doctest/doctest.h>

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "benchmarks/scoring/score.h"

using namespace tawatur::scoring;
using nlohmann::json;

namespace {

const std::map<std::string, std::string> kTexts = {
    {"a.txt", "Port fire\nALPHA - Ten died, said Omar by Radio. It began on Monday. Rain fell. Menu"},
    {"b.txt", "Port blaze\nBETA - Nine died, said Lina by Phone. It began on Tuesday. Wind rose. By Alpha News"}};

// The place of the words in the file; their first one.
json at(const std::string& file, const std::string& words) {
  const std::size_t start = kTexts.at(file).find(words);
  REQUIRE(start != std::string::npos);
  return {{"file", file}, {"start", start}, {"end", start + words.size()}, {"text", words}};
}

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

using Values = std::map<std::string, std::optional<double>>;

Values scores(const GoldFiles& files, const json& run) {
  const FindText find = [](const std::string& file) -> std::optional<std::string> {
    const auto text = kTexts.find(file);
    return text == kTexts.end() ? std::nullopt : std::optional(text->second);
  };
  Values values;
  for (const Metric& row : score(parse_gold(files), parse_run(run.dump()), find)) values[row.key] = row.value();
  return values;
}

}  // namespace

TEST_CASE("the half-right run is a valid one") {
  for (const auto& [where, messages] : parse_run(half_right_run().dump()).faults) {
    FAIL_CHECK(where, ": ", messages.front());
  }
}

TEST_CASE("every metric of the half-right run has the value worked out by hand") {
  // Bytes of body: a.txt 29 + 19 + 10, b.txt 30 + 20 + 10. All are kept, and the 4 of the menu too.
  constexpr double kBody = 118;
  const std::map<std::string, double> expected = {
      {"evidence_exact", 1.0},
      {"record_validity", 1.0},
      {"article_recall", 1.0 / 2},  // the second article is too short
      {"article_precision", 1.0 / 2},
      {"body_f1", 2 * kBody / (kBody + 4 + kBody)},
      {"sentence_boundary_f1", 2.0 * 11 / (14 + 12)},          // one sentence cut in two, one cut short
      {"sentence_boundary_f1_lenient", 2.0 * 11 / (12 + 12)},  // the cut at a gold segment is forgiven
      {"publisher_accuracy", 1.0 / 2},
      {"origin_accuracy", 1.0 / 2},
      {"provenance_accuracy", 1.0 / 2},
      {"published_accuracy", 1.0 / 2},
      {"title_accuracy", 1.0 / 2},
      {"dateline_accuracy", 1.0 / 2},
      {"credit_accuracy", 1.0 / 2},
      {"voice_accuracy", 5.0 / 6},  // the first sentence of b.txt is in nobody's mouth
      {"mode_accuracy", 5.0 / 6},
      {"speaker_accuracy", 1.0 / 2},   // Omar, not Lina
      {"speaker_precision", 1.0 / 2},  // Omar, and Zed who is nobody
      {"relay_accuracy", 1.0 / 2},
      {"date_accuracy", 1.0 / 2},
      {"pair_precision", 1.0 / 2},  // died/died is right, fell/rose is not
      {"pair_recall", 1.0 / 2},     // began/began is not matched
      {"pair_f1", 1.0 / 2},
      {"pair_recall_strict", 1.0},
      {"hard_negative_separation", 0.0},
      {"average_precision", (1.0 / 2 + 2.0 / 3) / 2},  // right ones at ranks 2 and 3
      {"average_precision_strict", 1.0 / 2},
      {"decision_f1", (2.0 * 1 / (3 + 1) + 0) / 2},  // same: one of three given, one wanted; partial: none given
      {"bcubed_precision", 5.0 / 6},                 // fell and rose keep company that the gold does not confirm
      {"bcubed_recall", 5.0 / 6},                    // the two began lack theirs
      {"bcubed_f1", 5.0 / 6},
      {"claim_bcubed_precision", 5.0 / 6},
      // The claim of the cut sentence is best met by the second half, which is in no cluster: its pair is lost too.
      {"claim_bcubed_recall", 4.0 / 6},
      {"claim_bcubed_f1", 2 * (5.0 / 6) * (4.0 / 6) / (5.0 / 6 + 4.0 / 6)},
      {"independence_accuracy", 1.0 / 2},
      {"relation_accuracy", 1.0 / 2},
      {"relation_accuracy_lenient", 1.0 / 2},
      {"divergence_recall", 1.0 / 2},  // the date is reported as an entity
      {"divergence_recall_any_kind", 1.0},
      {"divergence_precision", 3.0 / 5},  // d3 is an alarm, d5 is no omission
      {"divergence_precision_same_kind", 2.0 / 5},
      {"divergence_span_f1", 1.0 / 2},
      {"compatible_not_hard", 0.0},
      {"divergence_recall.hard", 1.0 / 2},
      {"divergence_precision.hard", 2.0 / 3},
      {"divergence_recall.number", 1.0},
      {"divergence_precision.number", 1.0},
      {"divergence_recall.date", 0.0},
      {"omission_recall", 1.0 / 2},
      {"omission_precision", 1.0 / 2},
  };

  const Values values = scores(gold_files(), half_right_run());

  for (const auto& [key, value] : expected) {
    CAPTURE(key);
    REQUIRE(values.contains(key));
    REQUIRE(values.at(key).has_value());
    CHECK(*values.at(key) == doctest::Approx(value));
  }
  for (const auto& [key, value] : values) {
    CAPTURE(key);
    const bool by_part = key.starts_with("divergence_recall.") || key.starts_with("divergence_precision.");
    CHECK((by_part || expected.contains(key)));
  }
}

TEST_CASE("of every kind half is found and half of what is reported is right") {
  constexpr std::array kKinds = {"terminology", "number",   "date",      "entity",   "attribution",
                                 "scope",       "polarity", "certainty", "omission", "addition"};
  for (const std::string kind : kKinds) {
    for (const std::string weight : {"hard", "soft"}) {
      CAPTURE(kind);
      CAPTURE(weight);
      const bool absence = kind == "omission" || kind == "addition";
      json found = gold_divergence("D1", kind.c_str(), weight.c_str(), "Ten", "Nine");
      json missed = gold_divergence("D2", kind.c_str(), weight.c_str(), "Monday", "Tuesday");
      json right = divergence("d1", kind.c_str(), weight.c_str(), {at("a.txt", "Ten"), at("b.txt", "Nine")}, nullptr);
      json wrong = divergence("d2", kind.c_str(), weight.c_str(), {at("a.txt", "fell"), at("b.txt", "rose")}, nullptr);
      if (absence) {
        for (json* record : {&found, &missed, &right, &wrong}) (*record)["spans"].erase(1);
        for (json* record : {&found, &missed}) (*record)["missing_in"] = {"B"};
        for (json* record : {&right, &wrong}) (*record)["missing_in"] = {"a2"};
      }
      GoldFiles files = gold_files();
      files.divergences_json = json{{"divergences", {found, missed}}}.dump();
      json clusters = json::parse(*files.clusters_json);
      clusters["omissions"] = json::array();
      files.clusters_json = clusters.dump();
      json run = half_right_run();
      run["divergences"] = {right, wrong};

      const Values values = scores(files, run);

      for (const std::string& part : {kind, weight}) {
        CHECK(values.at("divergence_recall." + part) == 0.5);
        CHECK(values.at("divergence_precision." + part) == 0.5);
      }
    }
  }
}

TEST_CASE("one record of twenty-seven that breaks the schema") {
  json run = half_right_run();
  run["divergences"][4]["weight"] = "heavy";

  // The run itself, 2 articles, 7 sentences, 7 claims, 3 pairs, 2 clusters, 5 divergences.
  CHECK(scores(gold_files(), run).at("record_validity").value() == doctest::Approx(26.0 / 27));
}
