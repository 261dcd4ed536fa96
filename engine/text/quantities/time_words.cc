// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>
#include <charconv>
#include <functional>
#include <string>
#include <unordered_map>

#include "engine/model/error.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/quantities/grammar_words.h"

namespace tawatur {
namespace {

constexpr std::array<std::string_view, 30> kClassNames = {
    "month",       "hijri_month", "weekday",  "day_offset",    "day_part",      "unit",
    "unit_plural", "last",        "current",  "next",          "demonstrative", "part",
    "year_noun",   "month_noun",  "day_noun", "gregorian_era", "hijri_era",     "ago",
    "since",       "after",       "within",   "blur",          "corresponds",   "decade",
    "season",      "quarter",     "media",    "no_date",       "no_weekday",    "before_year"};
constexpr std::array<std::string_view, 3> kPrepositions = {"\xD8\xA8", "\xD9\x84", "\xD9\x81"};  // ba, lam, fa
constexpr std::string_view kWaw = "\xD9\x88";
constexpr std::string_view kLam = "\xD9\x84";
constexpr std::string_view kAlef = "\xD8\xA7";
constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";
constexpr std::size_t kLongestPhrase = 3;  // words
constexpr std::size_t kShort = 4;          // bytes: with particles, words of two letters would be other words

struct Hash : std::hash<std::string_view> {
  using is_transparent = void;
};

struct Entry {
  std::optional<TimeWord> word;
  bool begins_phrase = false;
};

using TimeTable = std::unordered_map<std::string, Entry, Hash, std::equal_to<>>;

TimeClass class_named(const std::string& name) {
  for (std::size_t i = 0; i < kClassNames.size(); ++i) {
    if (kClassNames[i] == name) return static_cast<TimeClass>(i);
  }
  throw ConfigError("corpus/lexicons/time_words.tsv: unknown class \"" + name + "\"");
}

void add_form(TimeTable& table, const std::string& form, const TimeWord& word) {
  Entry& entry = table[form];
  if (!entry.word) entry.word = word;
  const std::size_t blank = form.find(' ');
  if (blank != std::string::npos) table[form.substr(0, blank)].begins_phrase = true;
}

void add_word(TimeTable& table, const std::string& form, TimeWord word) {
  add_form(table, form, word);
  if (form.size() <= kShort && word.kind != TimeClass::month) return;
  word.conjunction = true;
  add_form(table, std::string(kWaw) + form, word);
  word.conjunction = false;
  for (const std::string_view preposition : kPrepositions) add_form(table, std::string(preposition) + form, word);
  // The article loses its alef behind the preposition li.
  if (form.starts_with(kArticle)) add_form(table, std::string(kLam) + form.substr(kAlef.size()), word);
}

TimeTable read_words() {
  TimeTable table;
  for (const LexiconRow& row : lexicon_rows("time_words")) {
    if (row.size() < 2)
      throw ConfigError("corpus/lexicons/time_words.tsv: a row needs phrase and class: " + row.front());
    TimeWord word;
    word.kind = class_named(row[1]);
    if (row.size() > 2) std::from_chars(row[2].data(), row[2].data() + row[2].size(), word.value);
    word.person_name = row.size() > 3 && row[3] == "name";
    word.needs_context = word.person_name || (row.size() > 3 && row[3] == "context");
    const std::string phrase = folded_words(row.front());
    word.words = 1 + static_cast<std::size_t>(std::count(phrase.begin(), phrase.end(), ' '));
    add_word(table, phrase, word);
  }
  return table;
}

}  // namespace

std::optional<TimeWord> time_word_at(std::span<const Token> tokens, std::size_t i) {
  static const TimeTable table = read_words();
  if (i >= tokens.size() || tokens[i].kind != TokenKind::word) return std::nullopt;
  const auto found = table.find(tokens[i].folded);
  if (found == table.end()) return std::nullopt;
  std::optional<TimeWord> longest = found->second.word;
  if (!found->second.begins_phrase) return longest;
  std::string phrase = tokens[i].folded;
  for (std::size_t last = i + 1; last < std::min(i + kLongestPhrase, tokens.size()); ++last) {
    phrase += ' ' + tokens[last].folded;
    const auto longer = table.find(phrase);
    if (longer != table.end() && longer->second.word) longest = longer->second.word;
  }
  return longest;
}

Anchor anchor_at(std::span<const Token> tokens, std::size_t i) {
  const std::optional<TimeWord> word = time_word_at(tokens, i);
  if (!word) return Anchor::none;
  if (word->kind == TimeClass::last) return Anchor::last;
  if (word->kind == TimeClass::current) return Anchor::current;
  return word->kind == TimeClass::next ? Anchor::next : Anchor::none;
}

std::optional<TimeWord> TokenView::word_at(std::size_t i, TimeClass kind) const {
  const std::optional<TimeWord> word = time_word_at(tokens_, i);
  return word && word->kind == kind ? word : std::nullopt;
}

std::optional<int> TokenView::number_at(std::size_t i) const {
  if (i >= tokens_.size() || tokens_[i].kind != TokenKind::number) return std::nullopt;
  const std::string& digits = tokens_[i].folded;
  int value = 0;
  const auto [rest, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  if (error != std::errc() || rest != digits.data() + digits.size()) return std::nullopt;
  return value;
}

}  // namespace tawatur
