// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/day.h"

#include <array>
#include <charconv>
#include <cstdio>

namespace tawatur {

std::string iso_day(Day day) {
  const std::chrono::year_month_day date{day};
  std::array<char, 32> buffer{};
  const int length = std::snprintf(buffer.data(), buffer.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                                   static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
  return {buffer.data(), static_cast<std::size_t>(length)};
}

std::optional<Day> parse_iso_day(std::string_view text) {
  if (text.size() < 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
  const auto read = [&text](std::size_t at, std::size_t count, auto& value) {
    const char* const end = text.data() + at + count;
    return std::from_chars(text.data() + at, end, value).ptr == end;
  };
  if (!read(0, 4, year) || !read(5, 2, month) || !read(8, 2, day)) return std::nullopt;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{month}, std::chrono::day{day}};
  if (!date.ok()) return std::nullopt;
  return Day{date};
}

}  // namespace tawatur
