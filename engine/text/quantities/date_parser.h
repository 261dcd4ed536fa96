// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "engine/model/day.h"
#include "engine/model/sentence.h"

namespace tawatur {

enum class CalendarKind : std::uint8_t { gregorian, hijri };

/// An expression of time over tokens [first, last).
struct TimeExpression {
  std::size_t first = 0;
  std::size_t last = 0;
  std::string value;                   ///< as in DateMention; for a Hijri date the calculated Gregorian day or days
  std::optional<DayRange> days;        ///< absent when unresolved; wider than the value where that is not sharp
  bool is_duration = false;            ///< a length of time: value and days are empty
  bool needs_publication_day = false;  ///< relative: resolved against the publication day
  CalendarKind calendar = CalendarKind::gregorian;
};

/// All dates in a row of tokens, ascending, disjoint: Gregorian with the families of month names, Hijri (days widened
/// by one on each side), weekdays and relative words resolved against the most likely `published` day. Without it they
/// are found too, and stay unresolved. "Middle of July" has the value of July and the days of its middle third.
[[nodiscard]] std::vector<TimeExpression> parse_dates(std::span<const Token> tokens, std::optional<Day> published);

}  // namespace tawatur
