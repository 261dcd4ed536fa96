// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/publication_day.h"

#include <charconv>

#include "engine/ingest/page/dating_words.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

using std::chrono::day;
using std::chrono::month;
using std::chrono::year;

constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2099;
constexpr std::string_view kFetchedBy = "fetched_by:";
constexpr int kFewWeekdays = 13;  // days that hold a weekday twice at most

std::optional<Day> day_from(int y, unsigned m, unsigned d) {
  const std::chrono::year_month_day date{year{y}, month{m}, day{d}};
  if (!date.ok() || y < kFirstYear || y > kLastYear) return std::nullopt;
  return std::chrono::sys_days(date);
}

std::optional<int> integer(std::string_view digits) {
  int value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (result.ec != std::errc() || result.ptr != digits.data() + digits.size()) return std::nullopt;
  return value;
}

// Three numbers, however they are joined: year first, or day first and, where that is no date, month first.
std::optional<Day> day_of_numbers(int a, int b, int c) {
  if (a >= kFirstYear) return day_from(a, static_cast<unsigned>(b), static_cast<unsigned>(c));
  if (const std::optional<Day> found = day_from(c, static_cast<unsigned>(b), static_cast<unsigned>(a))) return found;
  return day_from(c, static_cast<unsigned>(a), static_cast<unsigned>(b));
}

// The numbers of a token: one, or three when it was written with full stops ("05.03.2024").
std::vector<int> numbers_in(const Token& token) {
  std::vector<int> numbers;
  std::string_view rest = token.folded;
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find_first_of(".,"), rest.size());
    const std::optional<int> value = integer(rest.substr(0, end));
    if (!value || *value < 0) return {};
    numbers.push_back(*value);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return numbers;
}

// Numbers in a row that only dashes, slashes and full stops part.
std::optional<Day> numeric_day(const std::vector<Token>& tokens) {
  std::vector<int> row;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::number) {
      for (const int value : numbers_in(token)) row.push_back(value);
      if (row.size() >= 3) {
        if (const std::optional<Day> found = day_of_numbers(row[row.size() - 3], row[row.size() - 2], row.back()))
          return found;
      }
    } else if (token.folded != "-" && token.folded != "/" && token.folded != ".") {
      row.clear();
    }
  }
  return std::nullopt;
}

// "5 March 2024", "March 5, 2024"; a second name of the same month may follow the first.
std::optional<Day> named_day(const std::vector<Token>& tokens) {
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    std::optional<unsigned> month_number;
    std::size_t behind = i + 1;
    if (i + 1 < tokens.size()) {
      month_number = calendar_number(tokens[i].folded + " " + tokens[i + 1].folded, "month");
      if (month_number) behind = i + 2;
    }
    if (!month_number) month_number = calendar_number(tokens[i].folded, "month");
    if (!month_number) continue;
    std::optional<int> day_number;
    for (std::size_t j = i; j-- > (i > 2 ? i - 2 : 0);) {
      if (tokens[j].kind == TokenKind::number) day_number = integer(tokens[j].folded);
      if (day_number) break;
    }
    std::optional<int> year_number;
    for (std::size_t j = behind; j < std::min(behind + 5, tokens.size()) && !year_number; ++j) {
      const std::optional<int> value = tokens[j].kind == TokenKind::number ? integer(tokens[j].folded) : std::nullopt;
      if (!value) continue;
      if (*value >= kFirstYear)
        year_number = value;
      else if (!day_number)
        day_number = value;
    }
    if (day_number && year_number && *day_number > 0) {
      if (const auto found = day_from(*year_number, *month_number, static_cast<unsigned>(*day_number))) return found;
    }
  }
  return std::nullopt;
}

PublicationDay on(Day value, std::string basis) {
  return {value, DayRange{value, value}, std::move(basis)};
}

std::optional<Day> weekday_from(Day first, Day last, unsigned weekday) {
  for (Day d = first; d <= last; d += std::chrono::days(1)) {
    if (std::chrono::weekday(d).iso_encoding() == weekday) return d;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Day> stated_day(std::string_view text, Span line) {
  const std::vector<Token> tokens = tokenize(text, line);
  if (const std::optional<Day> found = named_day(tokens)) return found;
  return numeric_day(tokens);
}

PublicationDay settle_day(const DayEvidence& evidence) {
  const PossibleDays days = possible_days(evidence);
  if (!days.first || !days.last || (*days.last - *days.first).count() >= kDatableDays) return {};
  PublicationDay found;
  found.range = DayRange{*days.first, *days.last};
  found.basis = days.by_month ? "month in the text, holders of offices" : "holders of offices in the text";
  if (evidence.weekday) {
    const Day from = days.near && days.near > days.first && !evidence.months.empty() && !evidence.months.front().current
                         ? *days.near
                         : *days.first;
    const bool many = !days.near && (*days.last - *days.first).count() > kFewWeekdays;
    if (many) return found;
    found.value = weekday_from(from, *days.last, *evidence.weekday);
    if (!found.value) found.value = weekday_from(*days.first, *days.last, *evidence.weekday);
    if (found.value) found.basis += ", weekday";
  } else if (days.near) {
    found.value = std::min(*days.near + std::chrono::days(1), *days.last);
  }
  return found;
}

PublicationDay find_publication_day(std::string_view text, std::span<const Span> lines, std::span<const Block> blocks,
                                    std::optional<Day> not_after) {
  for (const Span line : lines) {
    const std::optional<Day> day = stated_day(text, line);
    if (day && (!not_after || *day <= *not_after)) return on(*day, "date line");
  }
  DayEvidence evidence = find_day_evidence(text, blocks);
  if (not_after && (!evidence.not_after || *not_after < *evidence.not_after)) evidence.not_after = not_after;
  return settle_day(evidence);
}

std::string fetched_by(Day day) {
  return std::string(kFetchedBy) + iso_day(day);
}

std::optional<Day> latest_day(const Article& article) {
  for (const std::string_view flag : article.flags) {
    if (flag.starts_with(kFetchedBy)) return parse_iso_day(flag.substr(kFetchedBy.size()));
  }
  return std::nullopt;
}

}  // namespace tawatur
