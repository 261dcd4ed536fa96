// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "engine/model/comparison.h"

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

/// Reads lines "id TAB text TAB text". Throws InputError for a line with other columns or text that is not UTF-8.
[[nodiscard]] std::vector<TextPair> read_text_pairs(std::istream& in);

/// Answers in the order of the pairs. How rare a word is is told by all texts together. Each text counts as one claim.
[[nodiscard]] std::vector<TextPairAnswer> compare_text_pairs(const std::vector<TextPair>& pairs, unsigned threads);

}  // namespace tawatur
