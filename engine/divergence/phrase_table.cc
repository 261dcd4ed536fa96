// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/phrase_table.h"

#include <algorithm>
#include <array>

#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

// Two bytes each in UTF-8: the conjunctions waw and fa.
constexpr std::string_view kWaw = "\xd9\x88";
constexpr std::string_view kFa = "\xd9\x81";
constexpr std::size_t kLetterBytes = 2;

// The forms under which a word may stand in a lexicon: as it is, without conjunction, without all proclitics.
std::array<std::string_view, 3> forms_of(std::string_view word) {
  std::string_view bare = word;
  if (word.size() > 2 * kLetterBytes && (word.starts_with(kWaw) || word.starts_with(kFa)))
    bare.remove_prefix(kLetterBytes);
  return {word, bare, without_proclitics(word)};
}

bool is_form_of(const Unit& unit, std::string_view word) {
  const std::array<std::string_view, 3> forms = forms_of(unit.folded);
  return std::find(forms.begin(), forms.end(), word) != forms.end() || without_proclitics(word) == forms.back();
}

}  // namespace

void PhraseTable::add(std::string_view phrase, std::string value) {
  const std::string folded = folded_words(phrase);
  Phrase entry{{}, std::move(value)};
  for (std::size_t begin = 0; begin < folded.size();) {
    const std::size_t end = std::min(folded.find(' ', begin), folded.size());
    entry.words.push_back(folded.substr(begin, end - begin));
    begin = end + 1;
  }
  if (entry.words.empty()) return;
  std::vector<Phrase>& same_start = by_first_word_[std::string(without_proclitics(entry.words.front()))];
  same_start.push_back(std::move(entry));
  std::stable_sort(same_start.begin(), same_start.end(),
                   [](const Phrase& a, const Phrase& b) { return a.words.size() > b.words.size(); });
}

std::optional<PhraseTable::Match> PhraseTable::match(std::span<const Unit> units, std::size_t begin) const {
  std::optional<Match> longest;
  for (const std::string_view form : forms_of(units[begin].folded)) {
    const auto found = by_first_word_.find(without_proclitics(form));
    if (found == by_first_word_.end()) continue;
    for (const Phrase& phrase : found->second) {
      if (begin + phrase.words.size() > units.size()) continue;
      const bool all =
          std::equal(phrase.words.begin(), phrase.words.end(), units.begin() + static_cast<std::ptrdiff_t>(begin),
                     [](const std::string& word, const Unit& unit) { return is_form_of(unit, word); });
      if (all && (!longest || longest->length < phrase.words.size()))
        longest = Match{begin, phrase.words.size(), phrase.value};
    }
  }
  return longest;
}

std::vector<PhraseTable::Match> PhraseTable::matches(std::span<const Unit> units) const {
  std::vector<Match> found;
  for (std::size_t i = 0; i < units.size();) {
    const std::optional<Match> here = match(units, i);
    if (here) found.push_back(*here);
    i += here ? here->length : 1;
  }
  return found;
}

PhraseTable phrase_table(std::string_view lexicon, std::size_t value_column) {
  PhraseTable table;
  for (const LexiconRow& row : lexicon_rows(lexicon)) {
    table.add(row.front(), value_column < row.size() ? row[value_column] : std::string());
  }
  return table;
}

}  // namespace tawatur
