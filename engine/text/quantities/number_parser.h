// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "engine/model/sentence.h"

namespace tawatur {

/// A number as written, in digits or words or both, over tokens [first, last). A dual noun ("two hours") is the
/// number 2 over one token, and a noun with "and a half" is 1.5 over two. Ranges and bounds ("between ... and",
/// "more than") are included. A number that can be read in two ways ("1,250 million", a European thousands point)
/// spans both readings and is approximate.
struct NumberMention {
  std::size_t first = 0;
  std::size_t last = 0;
  std::optional<double> minimum;  ///< absent: open below
  std::optional<double> maximum;  ///< absent: open above; "dozens" has minimum 20 and no maximum
  bool approximate = false;
  bool ordinal = false;
  bool percent = false;
  bool dual_noun = false;  ///< the counted noun is part of the mention
};

/// All numbers in a row of tokens, ascending, disjoint. Parts of dates are found here too; the date parser takes
/// precedence. Times of day, scores ("2:1"), telephone numbers and codes with a leading zero are left out.
[[nodiscard]] std::vector<NumberMention> parse_numbers(std::span<const Token> tokens);

}  // namespace tawatur
