// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// What stands before the score of a pair, and has the last word.
enum class PairGate : std::uint8_t {
  none,          ///< the score decides
  same_article,  ///< claims of one article are never compared
  not_proposed,  ///< too little in common for a closer look: the score was never asked
  barred,        ///< of different events and not worded alike: the score is held under the threshold
  decided        ///< somebody has decided; see ClaimDecision
};

/// What one feature adds to the evidence.
struct FeatureShare {
  std::string_view name;
  std::string_view summary;
  double value = 0;   ///< [0, 1]
  double weight = 0;  ///< log odds for a value of 1
  double adds = 0;    ///< value times weight
};

/// What one shared stem adds to the cosine of both claims.
struct TermShare {
  std::string term;  ///< as written in the first claim
  double adds = 0;
};

/// A change of one feature alone after which the decision would be another.
struct DecisionFlip {
  std::string_view feature;
  double from = 0;
  double to = 0;
  PairDecision decision = PairDecision::different;  ///< the other one
};

/// Why two claims are, or are not, the same.
struct PairExplanation {
  PairGate gate = PairGate::none;
  double bias = 0;      ///< log odds before any feature
  double evidence = 0;  ///< log odds: bias and what the features add
  double similarity = 0;
  PairDecision decision = PairDecision::different;
  double partial_threshold = 0;
  double same_threshold = 0;
  std::vector<FeatureShare> features;  ///< those that add something, most telling first
  std::vector<TermShare> terms;        ///< shared stems, most telling first; none for claims of one article
  std::vector<DecisionFlip> flips;     ///< smallest change first; empty where no single feature can do it
};

/// Of two claims of a finished comparison; works for pairs that it does not list, too. Costs as much as score_pairs(),
/// since what other pairs say of a third claim is part of the score.
[[nodiscard]] PairExplanation explain_pair(const Comparison& comparison, ClaimId a, ClaimId b);

/// "score", "same article", "not proposed", "barred", "decided".
[[nodiscard]] std::string_view name_of(PairGate gate);

}  // namespace tawatur
