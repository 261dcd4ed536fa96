// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/quantities/grammar_words.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <unordered_map>

#include "engine/model/error.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

constexpr std::string_view kWaw = "\xD9\x88";
constexpr std::string_view kFeh = "\xD9\x81";
constexpr std::string_view kBeh = "\xD8\xA8";
constexpr std::string_view kKaf = "\xD9\x83";
constexpr std::string_view kLam = "\xD9\x84";
constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";
constexpr std::size_t kLetter = 2;  // bytes

constexpr std::array<std::pair<std::string_view, NumberClass>, 17> kClasses = {{
    {"zero", NumberClass::zero},
    {"unit", NumberClass::unit},
    {"teen_one", NumberClass::teen_one},
    {"ten", NumberClass::ten},
    {"tens", NumberClass::tens},
    {"hundred", NumberClass::hundred},
    {"hundreds", NumberClass::hundreds},
    {"scale", NumberClass::scale},
    {"scale_plural", NumberClass::scale_plural},
    {"scale_dual", NumberClass::scale_dual},
    {"fraction", NumberClass::fraction},
    {"quarters", NumberClass::quarters},
    {"vague", NumberClass::vague},
    {"few", NumberClass::few},
    {"ordinal", NumberClass::ordinal},
    {"ordinal_teen", NumberClass::ordinal_teen},
    {"and_some", NumberClass::and_some},
}};

using WordTable = std::unordered_map<std::string, NumberWord>;

NumberClass class_named(const std::string& name) {
  for (const auto& [known, kind] : kClasses) {
    if (known == name) return kind;
  }
  throw ConfigError("corpus/lexicons/number_words.tsv: unknown class \"" + name + "\"");
}

double number_from(std::string_view text) {
  double value = 0;
  const auto [rest, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc()) throw ConfigError("corpus/lexicons/number_words.tsv: no number: " + std::string(text));
  return value;
}

double value_of(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return number_from(text);
  return number_from(text.substr(0, slash)) / number_from(text.substr(slash + 1));
}

// A preposition is only read off where the rest is long enough to be no accident.
bool takes_preposition(const NumberWord& word, std::string_view form) {
  switch (word.kind) {
    case NumberClass::hundred:
    case NumberClass::hundreds:
    case NumberClass::scale:
    case NumberClass::scale_plural:
    case NumberClass::scale_dual:
      return true;
    case NumberClass::ordinal:
    case NumberClass::ordinal_teen:
    case NumberClass::teen_one:
    case NumberClass::and_some:
      return false;
    default:
      return form.size() >= 4 * kLetter;
  }
}

// With the article "two" is Monday, a fraction is a part of a year or a match, and a word of two letters another word.
bool takes_article(const NumberWord& word, std::string_view form) {
  const bool two = word.kind == NumberClass::unit && word.value == 2;
  const bool part = word.kind == NumberClass::fraction || word.kind == NumberClass::zero;
  return !two && !part && form.size() > 2 * kLetter;
}

void add_forms(WordTable& table, const std::string& form, NumberWord word) {
  const auto add = [&table, &word](std::string written, bool conjunction) {
    word.conjunction = conjunction;
    table.emplace(std::move(written), word);
  };
  const std::string waw(kWaw);
  const auto add_both = [&](const std::string& written) {
    add(written, false);
    add(waw + written, true);
  };
  add_both(form);
  if (takes_preposition(word, form)) {
    for (const std::string_view particle : {kBeh, kLam, kKaf, kFeh}) add_both(std::string(particle) + form);
  }
  if (form.starts_with(kArticle) && word.kind == NumberClass::ordinal) return;
  if (!takes_article(word, form)) return;
  word.definite = true;
  add_both(std::string(kArticle) + form);
  add_both(std::string(kBeh) + std::string(kArticle) + form);
  add_both(std::string(kLam) + std::string(kLam) + form);
}

WordTable read_words() {
  WordTable table;
  for (const LexiconRow& row : lexicon_rows("number_words")) {
    if (row.size() != 3) throw ConfigError("corpus/lexicons/number_words.tsv: a row needs form, class and value");
    NumberWord word{class_named(row[1]), value_of(row[2]), false, false};
    const std::string form = folded(row[0]);
    word.definite = form.starts_with(kArticle) && word.kind == NumberClass::ordinal;
    add_forms(table, form, word);
  }
  return table;
}

constexpr std::size_t kMostDigits = 15;  // all exact in a double

double joined_value(std::string_view text, char decimal) {
  std::string digits;
  for (const char c : text) {
    if (c == decimal) digits += '.';
    if (c >= '0' && c <= '9') digits += c;
  }
  double value = 0;
  std::from_chars(digits.data(), digits.data() + digits.size(), value);
  return value;
}

bool grouped_by_three(std::string_view text, char mark) {
  const std::size_t first = text.find(mark);
  if (first == 0 || first > 3) return false;
  for (std::size_t at = first; at < text.size(); at += 4) {
    if (text[at] != mark || at + 4 > text.size()) return false;
  }
  return text.find(mark == ',' ? '.' : ',') == std::string_view::npos;
}

// One mark, of which it is not known whether it parts thousands.
std::optional<DigitsReading> read_one_mark(std::string_view text, char mark) {
  const double decimal = joined_value(text, mark);
  const bool thousands = grouped_by_three(text, mark) && text.front() != '0';
  if (!thousands) return DigitsReading{decimal, std::nullopt};
  const double grouped = joined_value(text, '\0');
  if (mark == ',') return DigitsReading{grouped, decimal};
  // A decimal fraction of three places hardly ever ends in a zero.
  if (text.back() == '0') return DigitsReading{decimal, grouped};
  return DigitsReading{decimal, std::nullopt};
}

}  // namespace

const NumberWord* find_number_word(std::string_view folded_word) {
  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };
  static const std::unordered_map<std::string, NumberWord, Hash, std::equal_to<>> table = [] {
    WordTable words = read_words();
    return std::unordered_map<std::string, NumberWord, Hash, std::equal_to<>>(words.begin(), words.end());
  }();
  const auto found = table.find(folded_word);
  return found == table.end() ? nullptr : &found->second;
}

std::optional<DigitsReading> read_digits(std::string_view text) {
  const auto digits =
      static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; }));
  if (digits == 0 || digits > kMostDigits) return std::nullopt;
  const auto points = static_cast<std::size_t>(std::count(text.begin(), text.end(), '.'));
  const auto commas = static_cast<std::size_t>(std::count(text.begin(), text.end(), ','));
  const bool code = text.front() == '0' && text.size() > 1 && text[1] != '.' && text[1] != ',';
  if (code) return std::nullopt;
  if (points + commas == 0) return DigitsReading{joined_value(text, '\0'), std::nullopt};
  if (points + commas == 1) return read_one_mark(text, points == 1 ? '.' : ',');
  if (points == 0 && grouped_by_three(text, ',')) return DigitsReading{joined_value(text, '\0'), std::nullopt};
  if (commas == 0 && grouped_by_three(text, '.')) return DigitsReading{joined_value(text, '\0'), std::nullopt};
  const std::size_t last_mark = text.find_last_of(".,");
  const char decimal = text[last_mark];
  const bool single_decimal = std::count(text.begin(), text.end(), decimal) == 1;
  if (single_decimal && grouped_by_three(text.substr(0, last_mark), decimal == '.' ? ',' : '.')) {
    return DigitsReading{joined_value(text, decimal), std::nullopt};
  }
  return std::nullopt;
}

bool is_lone_conjunction(const Token& token) {
  return token.folded == kWaw;
}

}  // namespace tawatur
