// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/evidence/notions.h"

#include <algorithm>

#include "engine/model/error.h"
#include "engine/text/folding.h"
#include "engine/text/gazetteer.h"
#include "engine/text/lexicon.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

// Endings of adjectives of origin beside the bare form, folded: feminine, plural and dual.
constexpr std::string_view kFeminine = "\xD9\x87";
constexpr std::string_view kEndings[] = {"",
                                         kFeminine,
                                         "\xD9\x88\xD9\x86",
                                         "\xD9\x8A\xD9\x86",
                                         "\xD8\xA7\xD9\x86",
                                         "\xD8\xA7\xD8\xAA",
                                         "\xD8\xAA\xD8\xA7\xD9\x86",
                                         "\xD8\xAA\xD9\x8A\xD9\x86"};
constexpr std::size_t kShortStem = 6;   // bytes: three letters
constexpr std::size_t kMuchLonger = 4;  // bytes that a word has more than its stem when that may be any word's
constexpr std::string_view kLam = "\xD9\x84";

// Calls use(part) for the parts of `text` between any of `separators`; "-" stands for none.
template <class Use>
void for_parts(std::string_view text, std::string_view separators, Use use) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find_first_of(separators), text.size());
    if (end > 0 && text.substr(0, end) != "-") use(text.substr(0, end));
    text.remove_prefix(std::min(text.size(), end + 1));
  }
}

// Has the listed word first letters that look like proclitics? Listed words have none.
bool looks_prefixed(std::string_view word) {
  return without_proclitics(word) != word;
}

ActSort sort_named(const LexiconRow& row) {
  if (row.size() < 4) throw ConfigError("corpus/lexicons/act_words.tsv: \"" + row.front() + "\" has too few columns");
  if (row[3] == "occasion") return ActSort::occasion;
  return row[3] == "speech" ? ActSort::speech : ActSort::event;
}

}  // namespace

Notions::Notions() {
  add_countries();
  for (const LexiconRow& row : lexicon_rows("news_concepts")) {
    if (row.size() < 2) throw ConfigError("corpus/lexicons/news_concepts.tsv: \"" + row.front() + "\" has no words");
    for_parts(row[1], ",", [&](std::string_view word) { add_word(word, "N" + row.front()); });
  }
  add_acts();
}

void Notions::add_countries() {
  const auto add = [&](const std::string& word, const std::string& code) {
    if (code.empty() || code == "-" || word.find(' ') != std::string::npos) return;
    countries_.emplace(word, kCountryMark + code);
    if (const std::string_view rest = without_proclitics(word); rest.size() > kShortStem)
      countries_.emplace(rest, kCountryMark + code);
  };
  for (const LexiconRow& row : lexicon_rows("place_names")) add(folded(row.front()), row.back());
  for (const LexiconRow& row : lexicon_rows("nisba")) {
    for (const std::string_view ending : kEndings) add(folded(row.front()) + std::string(ending), row.back());
  }
  for (const GazetteerPlace& place : gazetteer()) add(place.folded, place.country);
}

void Notions::add_acts() {
  for (const LexiconRow& row : lexicon_rows("act_words")) {
    const ActSort sort = sort_named(row);
    sorts_.emplace(row.front(), sort);
    const std::string notion = "A" + row.front();
    for_parts(row[1], ",", [&](std::string_view noun) {
      add_word(noun, notion);
      if (sort == ActSort::occasion) occasions_.insert({folded(noun), std::string(without_proclitics(folded(noun)))});
    });
    for_parts(row[2], ", ", [&](std::string_view verb) { add_word(verb, notion); });
  }
}

// What is left of a word that was cut at both ends, or where no clitic was, may be another word altogether.
void Notions::add_word(std::string_view word, const std::string& notion) {
  const std::string whole = folded(word);
  const std::string its_stem = stem(whole);
  words_.emplace(whole, notion);
  const bool is_rest = whole.size() >= its_stem.size() + kMuchLonger || looks_prefixed(whole);
  if (its_stem.size() > kShortStem || !is_rest) notions_.emplace(its_stem, notion);
}

std::string_view Notions::of(const Token& token) const {
  const std::string_view word = without_proclitics(token.folded);
  const auto country = countries_.find(word);
  if (country != countries_.end()) return country->second;
  const auto listed = words_.find(word);
  if (listed != words_.end()) return listed->second;
  const auto notion = notions_.find(token.stem);
  return notion != notions_.end() ? std::string_view(notion->second) : std::string_view(token.stem);
}

ActSort Notions::sort_of(std::string_view act) const {
  const auto found = sorts_.find(act);
  return found == sorts_.end() ? ActSort::event : found->second;
}

OccasionMention Notions::occasion(const Token& token) const {
  const std::string_view word = without_proclitics(token.folded);
  if (!occasions_.contains(word)) return OccasionMention::none;
  // The article ends in lam, alone or as the second of two; a preposition li before the bare noun does too, and then
  // the noun has no article.
  const std::string_view proclitics = std::string_view(token.folded).substr(0, token.folded.size() - word.size());
  const bool article = proclitics.ends_with(kLam) && proclitics.size() > kLam.size();
  return article ? OccasionMention::referred : OccasionMention::introduced;
}

}  // namespace tawatur
