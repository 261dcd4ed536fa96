// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "engine/divergence/phrase_table.h"
#include "engine/divergence/term_lexicon.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

constexpr std::string_view kMarker = "marker";
constexpr std::string_view kVerb = "verb";
constexpr std::string_view kOutlet = "outlet";
constexpr std::string_view kColon = ":";
constexpr std::size_t kAttributes = 2;  // words between a speaker and the particle that opens the speech

const PhraseTable& source_phrases() {
  static const PhraseTable table = phrase_table("source_phrases", 1);
  return table;
}

bool holds_kind(Units units, std::string_view kind) {
  const std::vector<PhraseTable::Match> found = source_phrases().matches(units);
  return std::any_of(found.begin(), found.end(), [&](const PhraseTable::Match& match) { return match.value == kind; });
}

}  // namespace

bool opens_speech(const Unit& unit) {
  static const std::set<std::string, std::less<>> particles = [] {
    std::set<std::string, std::less<>> words;
    for (const LexiconRow& row : lexicon_rows("complementisers")) words.insert(folded_words(row.front()));
    return words;
  }();
  return particles.contains(unit.folded) || unit.folded == kColon;
}

bool brings_in_a_source(Units units) {
  return !source_phrases().matches(units).empty();
}

bool holds_source_marker(Units units) {
  return holds_kind(units, kMarker);
}

bool stands_for_a_speaker(Units sentence, std::size_t begin, std::size_t end) {
  const auto is_mark = [&](std::size_t i) { return sentence[i].kind == UnitKind::mark && !opens_speech(sentence[i]); };
  // A name may stand in marks.
  if (begin > 0 && is_mark(begin - 1)) --begin;
  if (end < sentence.size() && is_mark(end)) ++end;
  // Attributes that both speakers have stand between the words and what is said.
  std::size_t after = end;
  while (after < sentence.size() && after < end + kAttributes && sentence[after].kind == UnitKind::content) ++after;
  // "Pointed to that": the verb's own preposition.
  const bool preposition = after + 1 < sentence.size() && sentence[after].kind == UnitKind::function;
  if (preposition && !opens_speech(sentence[after])) ++after;
  if (begin == 0 || after >= sentence.size() || !opens_speech(sentence[after])) return false;
  return holds_kind(sentence.subspan(begin - 1, 1), kVerb);
}

bool names_an_outlet(Units sentence, std::size_t begin) {
  if (begin > 0 && sentence[begin - 1].kind == UnitKind::mark) --begin;
  return begin > 0 && holds_kind(sentence.subspan(begin - 1, 1), kOutlet);
}

bool only_saying(Units units) {
  static const PhraseTable offices = phrase_table("person_titles", 1);
  bool verb = false;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].kind == UnitKind::mark || units[i].kind == UnitKind::function) continue;
    const bool says = holds_kind(units.subspan(i, 1), kVerb);
    if (!says && !offices.match(units, i)) return false;
    verb = verb || says;
  }
  return verb;
}

bool near_speech(Units sentence, std::size_t begin, std::size_t end, std::size_t reach) {
  const std::size_t first = begin - std::min(begin, reach);
  const std::size_t last = std::min(sentence.size(), end + reach);
  const Units around = sentence.subspan(first, last - first);
  return holds_kind(around, kVerb) || holds_kind(around, kMarker);
}

}  // namespace tawatur
