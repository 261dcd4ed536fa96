// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/model/day.h"
#include "engine/model/sentence.h"

namespace tawatur {

/// An expression of time over tokens [first, last).
struct TimeExpression {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string value;             ///< as in DateMention
  std::optional<DayRange> days;  ///< absent when unresolved
  bool is_duration = false;
  bool needs_publication_day = false;  ///< relative: resolved against the publication day
};

/// All dates in a row of tokens, ascending, disjoint: Gregorian with the four families of month names, Hijri (days
/// widened by one on each side), weekdays and relative words resolved against the most likely `published` day.
[[nodiscard]] std::vector<TimeExpression> parse_dates(std::span<const Token> tokens, std::optional<Day> published);

}  // namespace tawatur
