// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace tawatur {

/// A day of the Gregorian calendar, without time zone.
using Day = std::chrono::sys_days;

/// Closed range of days [first, last].
struct DayRange {
  Day first;
  Day last;

  [[nodiscard]] bool meets(DayRange other) const { return first <= other.last && other.first <= last; }
  [[nodiscard]] bool contains(Day day) const { return first <= day && day <= last; }
  auto operator<=>(const DayRange&) const = default;
};

/// "YYYY-MM-DD".
[[nodiscard]] std::string iso_day(Day day);

/// Reads "YYYY-MM-DD" at the start of `text` (a time may follow); nothing if it is no day of the calendar.
[[nodiscard]] std::optional<Day> parse_iso_day(std::string_view text);

}  // namespace tawatur
