// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/scoring/name_match.h"

#include <algorithm>
#include <charconv>

#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/tokenizer.h"

namespace tawatur::scoring {
namespace {

std::vector<std::string> folded_tokens(std::string_view name) {
  std::vector<std::string> found;
  for (const Token& token : tokenize(name, {0, static_cast<std::uint32_t>(name.size())})) {
    if (token.kind != TokenKind::punctuation) found.push_back(token.folded);
  }
  return found;
}

const std::vector<std::string>& written_on_prefixes() {
  static const std::vector<std::string> prefixes = [] {
    std::vector<std::string> found;
    for (const LexiconRow& row : lexicon_rows("written_on_prefixes")) found.push_back(folded(row.front()));
    return found;
  }();
  return prefixes;
}

// The word with and without each of its written-on prefixes that leaves three letters (two bytes each) or more.
std::vector<std::string> forms(const std::string& word) {
  std::vector<std::string> found = {word};
  for (const std::string& prefix : written_on_prefixes()) {
    if (word.starts_with(prefix) && word.size() - prefix.size() >= 6) found.push_back(word.substr(prefix.size()));
  }
  return found;
}

bool share_form(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return std::any_of(a.begin(), a.end(),
                     [&b](const std::string& form) { return std::find(b.begin(), b.end(), form) != b.end(); });
}

bool all_found(const std::vector<std::vector<std::string>>& inner, const std::vector<std::vector<std::string>>& outer) {
  return std::all_of(inner.begin(), inner.end(), [&outer](const auto& word) {
    return std::any_of(outer.begin(), outer.end(), [&word](const auto& other) { return share_form(word, other); });
  });
}

std::string joined(const std::vector<std::string>& words) {
  std::string all;
  for (const std::string& word : words) all += word;
  return all;
}

bool is_lower_latin(char letter) {
  return letter >= 'a' && letter <= 'z';
}

std::string initials(std::string_view name) {
  std::string found;
  bool inside = false;
  for (const char letter : folded(name)) {
    if (is_lower_latin(letter) && !inside) found += letter;
    inside = is_lower_latin(letter);
  }
  return found;
}

std::size_t letter_count(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::optional<DayRange> parse_week(std::string_view text) {
  int year = 0;
  int week = 0;
  std::from_chars(text.data(), text.data() + 4, year);
  std::from_chars(text.data() + 6, text.data() + 8, week);
  // ISO 8601: week 1 holds the year's first Thursday.
  const Day fourth{std::chrono::year{year} / std::chrono::January / 4};
  const std::chrono::weekday weekday{fourth};
  const Day monday = fourth - std::chrono::days{weekday.iso_encoding() - 1} + std::chrono::days{7 * (week - 1)};
  return DayRange{monday, monday + std::chrono::days{6}};
}

std::optional<DayRange> parse_one_period(std::string_view text) {
  if (text.size() == 8 && text.substr(4, 2) == "-W") return parse_week(text);
  if (text.size() == 10) {
    const std::optional<Day> day = parse_iso_day(text);
    return day ? std::optional<DayRange>({*day, *day}) : std::nullopt;
  }
  if (text.size() == 4) {
    const std::optional<Day> first = parse_iso_day(std::string(text) + "-01-01");
    const std::optional<Day> last = parse_iso_day(std::string(text) + "-12-31");
    return first && last ? std::optional<DayRange>({*first, *last}) : std::nullopt;
  }
  if (text.size() != 7) return std::nullopt;
  const std::optional<Day> first = parse_iso_day(std::string(text) + "-01");
  if (!first) return std::nullopt;
  const std::chrono::year_month_day date{*first};
  return DayRange{*first, Day{date.year() / date.month() / std::chrono::last}};
}

}  // namespace

bool same_name(std::string_view one, std::string_view other) {
  std::vector<std::vector<std::string>> a;
  std::vector<std::vector<std::string>> b;
  for (const std::string& word : folded_tokens(one)) a.push_back(forms(word));
  for (const std::string& word : folded_tokens(other)) b.push_back(forms(word));
  if (a.empty() || b.empty()) return false;
  return all_found(a, b) || all_found(b, a);
}

std::vector<std::string> listed_names(std::string_view entry) {
  std::vector<std::string> found;
  while (!entry.empty()) {
    const std::size_t bracket = entry.find_first_of("()");
    std::string_view part = entry.substr(0, bracket);
    entry = bracket == std::string_view::npos ? std::string_view{} : entry.substr(bracket + 1);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    const bool remark = !found.empty() && std::all_of(part.begin(), part.end(), is_lower_latin);
    if (!part.empty() && !remark) found.emplace_back(part);
  }
  return found;
}

bool same_outlet(std::string_view given, const std::vector<std::string>& known) {
  const std::string squeezed = joined(folded_tokens(given));
  return std::any_of(known.begin(), known.end(), [&](const std::string& name) {
    const std::string full = joined(folded_tokens(name));
    const std::string first_letters = initials(name);
    if (same_name(given, name) || (first_letters.size() > 2 && squeezed == first_letters)) return true;
    if (std::min(letter_count(squeezed), letter_count(full)) < 4) return false;
    return full.find(squeezed) != std::string::npos || squeezed.find(full) != std::string::npos;
  });
}

std::optional<DayRange> parse_period(std::string_view text) {
  const std::size_t slash = text.find('/');
  const std::optional<DayRange> first = parse_one_period(text.substr(0, slash));
  const std::optional<DayRange> last =
      slash == std::string_view::npos ? first : parse_one_period(text.substr(slash + 1));
  if (!first || !last) return std::nullopt;
  return DayRange{first->first, last->last};
}

bool same_period(DayRange one, DayRange other, bool loose) {
  if (one == other) return true;
  if (!loose) return false;
  const std::chrono::days common = std::min(one.last, other.last) - std::max(one.first, other.first);
  const std::chrono::days week{7};
  return common.count() + 1 >= 4 && one.last - one.first <= week && other.last - other.first <= week;
}

}  // namespace tawatur::scoring
