// SPDX-License-Identifier: GPL-3.0-or-later
// One small gold and one run that gets about half of everything right: the value of each metric worked out by hand.
// Beside it a run that gets everything right, and one that says nothing.
#include <doctest/doctest.h>

#include <array>
#include <map>
#include <nlohmann/json.hpp>
#include <optional>

#include "benchmarks/scoring/score.h"
#include "tests/support/scoring_example.h"

using namespace tawatur::scoring;
using namespace tawatur::testing;
using nlohmann::json;

namespace {

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

TEST_CASE("every metric is 1 where everything is right") {
  const json run = right_run();
  for (const auto& [where, messages] : parse_run(run.dump()).faults) FAIL_CHECK(where, ": ", messages.front());

  const Values values = scores(gold_files(), run);

  for (const auto& [key, half] : scores(gold_files(), half_right_run())) {
    CAPTURE(key);
    const bool gold_has_none = key.find('.') != std::string::npos && !values.at(key);
    CHECK((gold_has_none || values.at(key) == doctest::Approx(1.0)));
  }
}

TEST_CASE("every metric is 0 where nothing is said, but for those of keeping apart what nobody joined") {
  json run = half_right_run();
  for (const char* table : {"articles", "sentences", "claims", "pairs", "clusters", "divergences"}) {
    run[table] = json::array();
  }
  const std::map<std::string, double> kept = {
      {"hard_negative_separation", 1.0}, {"compatible_not_hard", 1.0}, {"record_validity", 1.0},
      {"bcubed_precision", 1.0},  // each of the four that belong together keeps its own company: half of what it should
      {"bcubed_recall", 1.0 / 2},        {"bcubed_f1", 2.0 / 3},       {"claim_bcubed_precision", 1.0},
      {"claim_bcubed_recall", 1.0 / 2},  {"claim_bcubed_f1", 2.0 / 3},
  };

  for (const auto& [key, value] : scores(gold_files(), run)) {
    CAPTURE(key);
    const auto apart = kept.find(key);
    CHECK((!value || *value == doctest::Approx(apart == kept.end() ? 0.0 : apart->second)));
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
