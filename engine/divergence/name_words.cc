// SPDX-License-Identifier: GPL-3.0-or-later
// Names without a list of names: places and origins by the gazetteer, with the adjective of origin made from each place
// by rule; and whatever stands where a name must stand, after an office, a body or a kind of place.

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <string_view>

#include "engine/divergence/phrase_table.h"
#include "engine/divergence/term_lexicon.h"
#include "engine/text/folding.h"
#include "engine/text/gazetteer.h"
#include "engine/text/lexicon.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

using Words = std::set<std::string, std::less<>>;

constexpr std::string_view kFoldedFeminine = "\xd9\x87";  // ha, for the feminine ending
constexpr std::string_view kOrigin = "\xd9\x8a";          // ya
// alef lam, alone and after waw, ba or kaf; lam lam, where the particle "to" has taken its alef
constexpr std::array<std::string_view, 5> kArticles = {"\xd8\xa7\xd9\x84", "\xd9\x88\xd8\xa7\xd9\x84",
                                                       "\xd8\xa8\xd8\xa7\xd9\x84", "\xd9\x83\xd8\xa7\xd9\x84",
                                                       "\xd9\x84\xd9\x84"};
constexpr std::array<std::string_view, 3> kPlaceEndings = {"\xd9\x8a\xd8\xa7", "\xd8\xa7", "\xd9\x87"};
constexpr std::array<std::string_view, 3> kPluralEndings = {"\xd9\x8a\xd9\x86", "\xd9\x88\xd9\x86", "\xd8\xa7\xd8\xaa"};
constexpr std::array<std::string_view, 3> kLongVowels = {"\xd8\xa7", "\xd9\x88", "\xd9\x8a"};  // alef, waw, ya
constexpr std::string_view kFeminines = kPluralEndings[2];
constexpr std::size_t kLetter = 2;         // bytes of an Arabic letter
constexpr std::size_t kShortestPlace = 6;  // bytes: three letters, below which an adjective would be another word
constexpr std::size_t kTitleReach = 3;     // words from an office to the name of its holder

std::string bare(std::string_view word) {
  return std::string(without_proclitics(folded_words(word)));
}

void add_column(Words& words, std::string_view lexicon, std::size_t column) {
  for (const LexiconRow& row : lexicon_rows(lexicon)) {
    if (column < row.size() && row[column].find(' ') == std::string::npos) words.insert(bare(row[column]));
  }
}

// "Tunisian" from "Tunis", "Italian" from "Italia".
void add_origin(Words& words, std::string place) {
  for (const std::string_view ending : kPlaceEndings) {
    if (!place.ends_with(ending)) continue;
    place.resize(place.size() - ending.size());
    break;
  }
  if (place.size() < kShortestPlace) return;
  place += kOrigin;
  words.insert(place + std::string(kFoldedFeminine));
  words.insert(std::move(place));
}

Words load_names() {
  Words names;
  add_column(names, "place_names", 0);
  add_column(names, "nisba", 0);
  for (const LexiconRow& row : lexicon_rows("nisba")) names.insert(bare(row.at(0)) + std::string(kFoldedFeminine));
  for (const GazetteerPlace& place : gazetteer()) {
    const std::string word = bare(place.folded);
    if (!place.country.empty() && word.find(' ') == std::string::npos) add_origin(names, word);
    names.insert(word);
  }
  return names;
}

// A capital's country; a country is its own.
PhraseTable load_countries() {
  PhraseTable countries;
  for (const LexiconRow& row : lexicon_rows("capitals")) {
    const std::string country = bare(row.at(1));
    countries.add(row.at(0), country);
    countries.add(row.at(1), country);
  }
  return countries;
}

Words load_offices() {
  Words heads;
  for (const std::size_t column : {0, 1}) add_column(heads, "person_titles", column);
  add_column(heads, "office_words", 1);
  add_column(heads, "body_nouns", 0);
  return heads;
}

Words load_column(std::string_view lexicon) {
  Words words;
  add_column(words, lexicon, 0);
  return words;
}

// The conjunction fa is left out: more names begin with its letters than nouns carry it.
bool has_article(const Unit& unit) {
  return std::any_of(kArticles.begin(), kArticles.end(),
                     [&](std::string_view article) { return unit.folded.starts_with(article); });
}

// "A big city", "the new minister": the word agrees with the noun before it.
bool is_adjective_of(const Unit& head, const Unit& unit) {
  if (has_article(head)) return has_article(unit);
  return !has_article(unit) && head.folded.ends_with(kFoldedFeminine) && unit.folded.ends_with(kFoldedFeminine);
}

}  // namespace

bool only_body_nouns(Units units) {
  static const Words nouns = load_column("body_nouns");
  return std::all_of(units.begin(), units.end(), [&](const Unit& unit) {
    return unit.kind != UnitKind::content || nouns.contains(without_proclitics(unit.folded));
  });
}

bool holds_a_name(Units units) {
  static const Words names = load_names();
  return std::any_of(units.begin(), units.end(), [&](const Unit& unit) {
    return unit.kind == UnitKind::content && names.contains(without_proclitics(unit.folded));
  });
}

bool name_one_country(Units a, Units b) {
  static const PhraseTable countries = load_countries();
  const auto named = [](Units units) {
    std::set<std::string_view> found;
    for (std::size_t i = 0; i < units.size();) {
      if (units[i].kind != UnitKind::content) {
        ++i;
        continue;
      }
      const std::optional<PhraseTable::Match> place = countries.match(units, i);
      if (!place) return std::set<std::string_view>{};
      found.insert(place->value);
      i += place->length;
    }
    return found;
  };
  const std::set<std::string_view> in_a = named(a);
  return !in_a.empty() && in_a == named(b);
}

bool stands_for_a_name(Units sentence, std::size_t begin, std::size_t end) {
  static const Words offices = load_offices();
  static const Words places = load_column("place_nouns");
  const auto is_content = [](const Unit& unit) { return unit.kind == UnitKind::content; };
  const auto first = std::find_if(sentence.begin() + static_cast<std::ptrdiff_t>(begin),
                                  sentence.begin() + static_cast<std::ptrdiff_t>(end), is_content);
  if (first == sentence.begin() + static_cast<std::ptrdiff_t>(end)) return false;
  std::size_t words = 0;
  for (std::size_t i = begin; i-- > 0 && words < kTitleReach;) {
    const Unit& before = sentence[i];
    if (before.kind == UnitKind::mark) continue;
    if (before.kind != UnitKind::content) return false;
    if (places.contains(without_proclitics(before.folded))) return !has_article(*first);
    if (offices.contains(without_proclitics(before.folded))) return !is_adjective_of(before, *first);
    // Between an office and its holder stand adjectives and genitives only.
    if (!has_article(before)) return false;
    ++words;
  }
  return false;
}

std::string consonants(std::string_view folded_word) {
  constexpr std::size_t kShortest = 4;  // bytes: what is less tells nothing
  std::string_view word = without_proclitics(folded_word);
  for (const std::string_view ending : {kFoldedFeminine, kFeminines}) {
    if (word.ends_with(ending) && word.size() >= ending.size() + kShortest) {
      word.remove_suffix(ending.size());
      break;
    }
  }
  std::string letters;
  for (std::size_t i = 0; i < word.size();) {
    const std::size_t length = static_cast<unsigned char>(word[i]) < 0x80 ? 1 : kLetter;
    const std::string_view letter = word.substr(i, length);
    if (std::find(kLongVowels.begin(), kLongVowels.end(), letter) == kLongVowels.end()) letters += letter;
    i += length;
  }
  return letters.size() < kShortest ? std::string(word) : letters;
}

std::size_t content_words(Units units) {
  return static_cast<std::size_t>(
      std::count_if(units.begin(), units.end(), [](const Unit& unit) { return unit.kind == UnitKind::content; }));
}

bool is_plain_plural(Units units) {
  return content_words(units) == 1 && std::any_of(units.begin(), units.end(), [](const Unit& unit) {
           return unit.kind == UnitKind::content && has_article(unit) &&
                  std::any_of(kPluralEndings.begin(), kPluralEndings.end(),
                              [&](std::string_view ending) { return unit.folded.ends_with(ending); });
         });
}

}  // namespace tawatur
