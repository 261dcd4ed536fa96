// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/pair_model.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/model/error.h"

namespace tawatur {
namespace {

std::string model_text(const std::string& replaced = "", const std::string& by = "") {
  std::string text = "# head\n\n";
  const auto add = [&](const std::string& name, const std::string& number) {
    const std::string line = name + '\t' + number + '\n';
    text += name == replaced ? by : line;
  };
  for (const PairFeature& feature : pair_features()) add(std::string(feature.name), feature.sign > 0 ? "0.5" : "-0.5");
  add("bias", "-2");
  add("partial_threshold", "0.4");
  add("same_threshold", "0.7");
  return text;
}

}  // namespace

TEST_CASE("the built-in models are valid") {
  for (const PairModel& model : {article_pair_model(), text_pair_model()}) {
    CHECK(model.partial_threshold > 0);
    CHECK(model.partial_threshold <= model.same_threshold);
    CHECK(model.same_threshold < 1);
  }
}

TEST_CASE("similarity is the logistic of the weighted sum, and decides by two thresholds") {
  const PairModel model = parse_pair_model(model_text());
  PairFeatureValues values{};
  CHECK(model.similarity(values) == doctest::Approx(0.1192).epsilon(0.001));
  values[0] = 1;
  values[1] = 1;
  CHECK(model.similarity(values) == doctest::Approx(0.2689).epsilon(0.001));
  CHECK(model.decision(0.39) == PairDecision::different);
  CHECK(model.decision(0.4) == PairDecision::partial);
  CHECK(model.decision(0.7) == PairDecision::same);
}

TEST_CASE("a model that is not whole or goes against a sign is refused") {
  CHECK_THROWS_AS(static_cast<void>(parse_pair_model("")), ConfigError);
  CHECK_THROWS_AS(static_cast<void>(parse_pair_model(model_text("bias"))), ConfigError);
  CHECK_THROWS_AS(static_cast<void>(parse_pair_model(model_text("bias", "bias\tmany\n"))), ConfigError);
  CHECK_THROWS_AS(static_cast<void>(parse_pair_model(model_text("bias", "bias -2\n"))), ConfigError);
  CHECK_THROWS_AS(static_cast<void>(parse_pair_model(model_text() + "bias\t1\n")), ConfigError);
  CHECK_THROWS_AS(static_cast<void>(parse_pair_model(model_text() + "charm\t1\n")), ConfigError);
  CHECK_THROWS_AS(static_cast<void>(parse_pair_model(model_text("stem_cosine", "stem_cosine\t-1\n"))), ConfigError);
}

}  // namespace tawatur
