// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "engine/model/sentence.h"

namespace tawatur {

/// A number as written, in digits or words or both, over tokens [first, last). A dual noun ("two hours") is the
/// number 2 over one token. Ranges and bounds ("between ... and", "more than") are included.
struct NumberMention {
  std::size_t first = 0;
  std::size_t last = 0;
  std::optional<double> minimum;  ///< absent: open below
  std::optional<double> maximum;  ///< absent: open above
  bool approximate = false;
  bool ordinal = false;
  bool percent = false;
  bool dual_noun = false;  ///< the counted noun is the token itself
};

/// All numbers in a row of tokens, ascending, disjoint. Parts of dates and times of day are found here too; the date
/// parser takes precedence.
[[nodiscard]] std::vector<NumberMention> parse_numbers(std::span<const Token> tokens);

}  // namespace tawatur
