// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/model/comparison.h"
#include "engine/similarity/pair_features.h"

namespace tawatur {

/// A logistic model: how much each feature adds to the evidence that two claims are the same.
struct PairModel {
  PairFeatureValues weights{};
  double bias = 0;
  double partial_threshold = 0.5;  ///< similarity from which on two claims share something
  double same_threshold = 0.8;     ///< and from which on they are the same

  /// Log odds that the claims share a claim: the sum of what each feature adds.
  [[nodiscard]] double evidence(const PairFeatureValues& values) const;

  /// The same as a probability, [0, 1].
  [[nodiscard]] double similarity(const PairFeatureValues& values) const;
  [[nodiscard]] PairDecision decision(double similarity) const;
};

/// Reads rows "name TAB number"; '#' begins a comment line. Every feature and "bias", "partial_threshold",
/// "same_threshold" stand there once; no weight goes against the sign of its feature. Throws ConfigError.
[[nodiscard]] PairModel parse_pair_model(std::string_view text);

/// The one for claims of articles: corpus/models/pair_scorer.tsv.
[[nodiscard]] PairModel article_pair_model();

/// The one for texts without an article around them: corpus/models/text_pair_scorer.tsv.
[[nodiscard]] PairModel text_pair_model();

}  // namespace tawatur
