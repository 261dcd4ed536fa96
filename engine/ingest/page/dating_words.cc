// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/page/dating_words.h"

#include <charconv>
#include <set>

#include "engine/ingest/page/page_phrases.h"
#include "engine/model/error.h"
#include "engine/text/lexicon.h"
#include "engine/text/stemmer.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

constexpr int kFirstYear = 1990;
constexpr int kLastYear = 2099;
constexpr std::size_t kMostKnownBytes = 1U << 19U;

struct CalendarWord {
  std::string role;
  unsigned number = 0;
};

using CalendarTable = std::multimap<std::string, CalendarWord, std::less<>>;

const CalendarTable& calendar_words() {
  static const CalendarTable table = [] {
    CalendarTable made;
    for (const LexiconRow& row : lexicon_rows("calendar_words")) {
      if (row.size() < 2)
        throw ConfigError("corpus/lexicons/calendar_words.tsv: a row has three columns: " + row.front());
      unsigned number = 0;
      if (row.size() > 2) std::from_chars(row[2].data(), row[2].data() + row[2].size(), number);
      made.emplace(page_words(row[0]), CalendarWord{row[1], number});
    }
    return made;
  }();
  return table;
}

bool may_begin_month(std::string_view word) {
  static const std::set<std::string, std::less<>> words = [] {
    std::set<std::string, std::less<>> made;
    for (const auto& [name, meaning] : calendar_words()) {
      if (meaning.role == "month") made.insert(name.substr(0, name.find(' ')));
    }
    return made;
  }();
  return words.contains(word);
}

bool may_begin_holder(std::string_view word) {
  const auto term = office_terms().lower_bound(word);
  return term != office_terms().end() && term->first.starts_with(word);
}

std::optional<int> year_of(std::string_view digits) {
  if (digits.size() != 4) return std::nullopt;
  int value = 0;
  const auto result = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool whole = result.ptr == digits.data() + digits.size();
  return whole && value >= kFirstYear && value <= kLastYear ? std::optional(value) : std::nullopt;
}

DatingWord meaning_of(Token token) {
  DatingWord word;
  word.folded = std::move(token.folded);
  word.number = token.kind == TokenKind::number;
  if (word.number) word.year = year_of(word.folded);
  word.may_begin_month = may_begin_month(word.folded) || may_begin_month(without_proclitics(word.folded));
  word.may_begin_holder = may_begin_holder(without_conjunction(word.folded));
  word.weekday = calendar_number(word.folded, "weekday");
  return word;
}

std::vector<DatingWord> words_of(std::string_view run) {
  std::vector<DatingWord> words;
  for (Token& token : tokenize(run, {0, static_cast<std::uint32_t>(run.size())})) {
    if (token.kind != TokenKind::punctuation) words.push_back(meaning_of(std::move(token)));
  }
  return words;
}

}  // namespace

std::optional<unsigned> calendar_number(std::string_view words, std::string_view role) {
  const auto [first, last] = calendar_words().equal_range(words);
  for (auto entry = first; entry != last; ++entry) {
    if (entry->second.role == role) return entry->second.number;
  }
  return std::nullopt;
}

const std::multimap<std::string, OfficeTerm, std::less<>>& office_terms() {
  static const std::multimap<std::string, OfficeTerm, std::less<>> table = [] {
    std::multimap<std::string, OfficeTerm, std::less<>> made;
    for (const LexiconRow& row : lexicon_rows("office_terms")) {
      const std::optional<Day> first = row.size() > 2 ? parse_iso_day(row[2]) : std::nullopt;
      if (!first) throw ConfigError("corpus/lexicons/office_terms.tsv: no first day: " + row.front());
      std::string name = page_words(row[0]);
      std::erase(name, ' ');
      made.emplace(std::move(name), OfficeTerm{row[1], *first, row.size() > 3 ? parse_iso_day(row[3]) : std::nullopt});
    }
    return made;
  }();
  return table;
}

const std::multimap<std::string, std::string, std::less<>>& office_words() {
  static const std::multimap<std::string, std::string, std::less<>> table = [] {
    std::multimap<std::string, std::string, std::less<>> made;
    for (const LexiconRow& row : lexicon_rows("office_words"))
      made.emplace(row.at(0), " " + page_words(row.at(1)) + " ");
    return made;
  }();
  return table;
}

std::string_view without_conjunction(std::string_view word) {
  constexpr std::string_view kFoldedWaw = "\xD9\x88";
  return word.size() > 6 && word.starts_with(kFoldedWaw) ? word.substr(kFoldedWaw.size()) : word;
}

void DatingWords::append(std::string_view text, std::vector<const DatingWord*>& words) {
  for_each_run(text, [&](std::string_view run) {
    auto known = known_.find(run);
    if (known == known_.end()) {
      known = known_.emplace(std::string(run), words_of(run)).first;
      bytes_ += run.size();
    }
    for (const DatingWord& word : known->second) words.push_back(&word);
  });
}

void DatingWords::forget() {
  if (bytes_ <= kMostKnownBytes) return;
  known_.clear();
  bytes_ = 0;
}

}  // namespace tawatur
