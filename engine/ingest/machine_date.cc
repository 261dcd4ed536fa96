// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/machine_date.h"

#include <array>
#include <charconv>
#include <cstdint>
#include <string>
#include <vector>

namespace tawatur {
namespace {

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

std::optional<std::int64_t> integer(std::string_view digits) {
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || end != digits.data() + digits.size()) return std::nullopt;
  return value;
}

std::optional<Day> day_of(std::int64_t year, std::int64_t month, std::int64_t day) {
  // Before the first newspapers, and far ahead, a date is a mistake.
  if (year < 1600 || year > 2200 || month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;
  const std::chrono::year_month_day date(std::chrono::year(static_cast<int>(year)),
                                         std::chrono::month(static_cast<unsigned>(month)),
                                         std::chrono::day(static_cast<unsigned>(day)));
  if (!date.ok()) return std::nullopt;
  return Day(date);
}

std::optional<std::int64_t> month_of(std::string_view word) {
  static constexpr std::array<std::string_view, 12> kMonths = {"jan", "feb", "mar", "apr", "may", "jun",
                                                               "jul", "aug", "sep", "oct", "nov", "dec"};
  if (word.size() < 3) return std::nullopt;
  std::string start(word.substr(0, 3));
  for (char& c : start) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  for (std::size_t i = 0; i < kMonths.size(); ++i) {
    if (kMonths[i] == start) return static_cast<std::int64_t>(i) + 1;
  }
  return std::nullopt;
}

// Runs of digits and runs of letters, up to the time of day.
std::vector<std::string_view> parts_of(std::string_view text) {
  std::vector<std::string_view> parts;
  for (std::size_t i = 0; i < text.size() && parts.size() < 8;) {
    const std::size_t begin = i;
    if (is_digit(text[i])) {
      while (i < text.size() && is_digit(text[i])) ++i;
      if (i < text.size() && text[i] == ':') break;
    } else if (is_letter(text[i])) {
      while (i < text.size() && is_letter(text[i])) ++i;
    } else {
      ++i;
      continue;
    }
    parts.push_back(text.substr(begin, i - begin));
  }
  return parts;
}

// Milliseconds since 1970 have 12 or 13 digits for the years 1973 to 2286, seconds have 9 or 10.
std::optional<Day> day_of_epoch(std::string_view digits) {
  const std::optional<std::int64_t> value = integer(digits);
  if (!value) return std::nullopt;
  const std::int64_t seconds = digits.size() >= 12 ? *value / 1000 : *value;
  return std::chrono::floor<std::chrono::days>(std::chrono::sys_seconds(std::chrono::seconds(seconds)));
}

std::optional<Day> day_with_month_name(const std::vector<std::string_view>& parts) {
  for (std::size_t i = 0; i < parts.size(); ++i) {
    const std::optional<std::int64_t> month = is_letter(parts[i].front()) ? month_of(parts[i]) : std::nullopt;
    if (!month) continue;
    const bool day_first = i > 0 && is_digit(parts[i - 1].front());
    const std::size_t day = day_first ? i - 1 : i + 1;
    const std::size_t year = day_first ? i + 1 : i + 2;
    if (year >= parts.size() || parts[year].size() != 4) return std::nullopt;
    const std::optional<std::int64_t> day_number = integer(parts[day]);
    const std::optional<std::int64_t> year_number = integer(parts[year]);
    if (!day_number || !year_number) return std::nullopt;
    return day_of(*year_number, *month, *day_number);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Day> parse_machine_date(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\n' || text.front() == '\t')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\n' || text.back() == '\t')) text.remove_suffix(1);
  const std::vector<std::string_view> parts = parts_of(text);
  if (parts.empty() || text.size() > 64) return std::nullopt;
  const std::string_view first = parts.front();
  if (is_digit(first.front()) && first.size() == text.size()) {
    if (first.size() == 8) {
      return day_of(*integer(first.substr(0, 4)), *integer(first.substr(4, 2)), *integer(first.substr(6, 2)));
    }
    return first.size() >= 9 && first.size() <= 13 ? day_of_epoch(first) : std::nullopt;
  }
  if (first.size() == 4 && is_digit(first.front()) && parts.size() >= 3 && is_digit(parts[1].front())) {
    const std::optional<std::int64_t> month = integer(parts[1]);
    const std::optional<std::int64_t> day = integer(parts[2]);
    return month && day ? day_of(*integer(first), *month, *day) : std::nullopt;
  }
  // Basic format: "20240305T194000Z".
  if (first.size() == 8 && is_digit(first.front()) && text.size() > 8 && text[8] == 'T') {
    return parse_machine_date(first);
  }
  return day_with_month_name(parts);
}

PublicationDay machine_published(std::string_view text, std::string_view basis) {
  PublicationDay published;
  published.value = parse_machine_date(text);
  if (published.value) {
    published.range = DayRange{*published.value, *published.value};
    published.basis = std::string(basis);
  }
  return published;
}

}  // namespace tawatur
