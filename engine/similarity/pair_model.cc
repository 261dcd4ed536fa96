// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/pair_model.h"

#include <string>

#include "engine/similarity/model_settings.h"
#include "engine/text/corpus_files.h"

namespace tawatur {

double PairModel::evidence(const PairFeatureValues& values) const {
  double sum = bias;
  for (std::size_t i = 0; i < kPairFeatures; ++i) sum += static_cast<double>(weights[i]) * values[i];
  return sum;
}

double PairModel::similarity(const PairFeatureValues& values) const {
  return probability(evidence(values));
}

PairDecision PairModel::decision(double similarity) const {
  if (similarity >= same_threshold) return PairDecision::same;
  return similarity >= partial_threshold ? PairDecision::partial : PairDecision::different;
}

PairModel parse_pair_model(std::string_view text) {
  ModelSettings settings(text, "pair");
  PairModel model;
  for (std::size_t i = 0; i < kPairFeatures; ++i) {
    const PairFeature& feature = pair_features()[i];
    model.weights[i] = static_cast<float>(settings.take(feature.name));
    if (model.weights[i] * static_cast<float>(feature.sign) < 0) {
      settings.refuse("the weight of '" + std::string(feature.name) + "' goes against its sign");
    }
  }
  model.bias = settings.take("bias");
  model.partial_threshold = settings.take("partial_threshold");
  model.same_threshold = settings.take("same_threshold");
  settings.finish();
  return model;
}

PairModel article_pair_model() {
  return parse_pair_model(corpus_file("models/pair_scorer.tsv"));
}

PairModel text_pair_model() {
  return parse_pair_model(corpus_file("models/text_pair_scorer.tsv"));
}

}  // namespace tawatur
