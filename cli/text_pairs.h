// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string>
#include <vector>

#include "engine/model/comparison.h"
#include "engine/similarity/pair_features.h"
#include "engine/similarity/text_contrast.h"

namespace tawatur {

/// Two texts that someone has put side by side.
struct TextPair {
  std::string id;
  std::string a;
  std::string b;
};

/// What they are to each other.
struct TextPairAnswer {
  double similarity = 0;
  PairDecision decision = PairDecision::different;
  std::vector<Divergence> divergences;  ///< none where the decision is `different`
};

/// What speaks for and against their being the same, and their excluding each other: the models rest on that.
struct TextPairFeatures {
  PairFeatureValues likeness{};
  ContrastValues contrast{};
};

/// Reads lines "id TAB text TAB text". Throws InputError for a line with other columns or text that is not UTF-8.
[[nodiscard]] std::vector<TextPair> read_text_pairs(std::istream& in);

/// Answers in the order of the pairs. How rare a word is is told by all texts and the sentences of `background`
/// together. Each text counts as one claim.
[[nodiscard]] std::vector<TextPairAnswer> compare_text_pairs(const std::vector<TextPair>& pairs, unsigned threads,
                                                             std::span<const Sentence> background = {});

/// The values that the answers rest on, in the order of the pairs.
[[nodiscard]] std::vector<TextPairFeatures> text_pair_features(const std::vector<TextPair>& pairs, unsigned threads);

}  // namespace tawatur
