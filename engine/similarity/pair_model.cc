// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/pair_model.h"

#include <charconv>
#include <cmath>
#include <map>
#include <string>

#include "engine/model/error.h"
#include "engine/text/corpus_files.h"

namespace tawatur {
namespace {

using Settings = std::map<std::string, double, std::less<>>;

[[noreturn]] void refuse(std::string_view what) {
  throw ConfigError("pair model: " + std::string(what) + "; see corpus/models/README.md");
}

Settings parse_settings(std::string_view text) {
  Settings settings;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    double number = 0;
    const char* line_end = line.data() + line.size();
    if (tab == std::string_view::npos || std::from_chars(line.data() + tab + 1, line_end, number).ptr != line_end ||
        !std::isfinite(number)) {
      refuse("no name and number in '" + std::string(line) + "'");
    }
    if (!settings.emplace(line.substr(0, tab), number).second) refuse("'" + std::string(line) + "' comes twice");
  }
  return settings;
}

double take(Settings& settings, std::string_view name) {
  const auto found = settings.find(name);
  if (found == settings.end()) refuse("'" + std::string(name) + "' is missing");
  const double number = found->second;
  settings.erase(found);
  return number;
}

}  // namespace

double PairModel::evidence(const PairFeatureValues& values) const {
  double sum = bias;
  for (std::size_t i = 0; i < kPairFeatures; ++i) sum += static_cast<double>(weights[i]) * values[i];
  return sum;
}

double PairModel::similarity(const PairFeatureValues& values) const {
  return probability(evidence(values));
}

double probability(double evidence) {
  return 1 / (1 + std::exp(-evidence));
}

PairDecision PairModel::decision(double similarity) const {
  if (similarity >= same_threshold) return PairDecision::same;
  return similarity >= partial_threshold ? PairDecision::partial : PairDecision::different;
}

PairModel parse_pair_model(std::string_view text) {
  Settings settings = parse_settings(text);
  PairModel model;
  for (std::size_t i = 0; i < kPairFeatures; ++i) {
    const PairFeature& feature = pair_features()[i];
    model.weights[i] = static_cast<float>(take(settings, feature.name));
    if (model.weights[i] * static_cast<float>(feature.sign) < 0) {
      refuse("the weight of '" + std::string(feature.name) + "' goes against its sign");
    }
  }
  model.bias = take(settings, "bias");
  model.partial_threshold = take(settings, "partial_threshold");
  model.same_threshold = take(settings, "same_threshold");
  if (!settings.empty()) refuse("there is no feature '" + settings.begin()->first + "'");
  return model;
}

PairModel article_pair_model() {
  return parse_pair_model(corpus_file("models/pair_scorer.tsv"));
}

PairModel text_pair_model() {
  return parse_pair_model(corpus_file("models/text_pair_scorer.tsv"));
}

}  // namespace tawatur
