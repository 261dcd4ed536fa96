// SPDX-License-Identifier: GPL-3.0-or-later
// A number is comparable with another when both answer one question: how many of what, to whom it happened, where. The
// names before a figure tell who acts, those after it where or against whom; "20 rockets at the hills" and "60 rockets
// at the capital" are two figures, however alike the words.

#include <algorithm>
#include <array>
#include <map>

#include "engine/divergence/phrase_table.h"
#include "engine/divergence/quantity_relation.h"
#include "engine/divergence/term_lexicon.h"
#include "engine/text/folding.h"
#include "engine/text/gazetteer.h"
#include "engine/text/quantities/units.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

constexpr std::size_t kBeside = 4;       // content words before a figure that say of what it is the measure
constexpr std::size_t kPartBefore = 8;   // units before a figure in which "among them" stands
constexpr std::size_t kPartAfter = 3;    // and after it in which "others" stands
constexpr std::size_t kSharedWords = 2;  // common words of two claims that tell of one event
// Folded endings of places and of adjectives of origin: ya alef, ya ha, alef, ya, ha.
constexpr std::array<std::string_view, 5> kPlaceEndings = {"\xd9\x8a\xd8\xa7", "\xd9\x8a\xd9\x87", "\xd8\xa7",
                                                           "\xd9\x8a", "\xd9\x87"};
constexpr std::size_t kShortestPlace = 6;  // bytes

std::string without_place_ending(std::string_view word) {
  for (const std::string_view ending : kPlaceEndings) {
    if (word.ends_with(ending) && word.size() >= ending.size() + kShortestPlace) {
      word.remove_suffix(ending.size());
      break;
    }
  }
  return std::string(word);
}

// One key for a country, its cities and what comes from it.
std::string place_key(std::string_view folded_word) {
  static const std::map<std::string, std::string, std::less<>> countries = [] {
    std::map<std::string, std::string, std::less<>> keys;
    for (const GazetteerPlace& place : gazetteer()) {
      if (!place.country.empty()) keys.emplace(without_place_ending(without_proclitics(place.folded)), place.country);
    }
    return keys;
  }();
  std::string word = without_place_ending(without_proclitics(folded_word));
  const auto country = countries.find(word);
  return country == countries.end() ? word : country->second;
}

const PhraseTable& markers() {
  static const PhraseTable table = phrase_table("figure_markers", 1);
  return table;
}

bool holds_marker(Units units, std::string_view kind) {
  const std::vector<PhraseTable::Match> found = markers().matches(units);
  return std::any_of(found.begin(), found.end(), [&](const PhraseTable::Match& match) { return match.value == kind; });
}

Units around(Units units, std::size_t at, std::size_t before, std::size_t after) {
  const std::size_t first = at - std::min(at, before);
  return units.subspan(first, std::min(units.size(), at + after) - first);
}

std::set<std::string> content_stems(Units units) {
  std::set<std::string> stems;
  for (const Unit& unit : units) {
    if (unit.kind == UnitKind::content) stems.emplace(unit.stem);
  }
  return stems;
}

std::set<std::string> names_in(const Claim& claim, Units units) {
  std::set<std::string> names;
  for (const Unit& unit : units) {
    const Units word(&unit, 1);
    const bool named = std::any_of(claim.names.begin(), claim.names.end(), [&](const Name& name) {
      return name.kind == NameKind::place && name.span.overlaps(unit.span);
    });
    if (unit.kind == UnitKind::content && (named || holds_a_name(word))) names.insert(place_key(unit.folded));
  }
  return names;
}

std::size_t common(const std::set<std::string>& a, const std::set<std::string>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); }));
}

bool exclude(const std::set<std::string>& a, const std::set<std::string>& b) {
  return !a.empty() && !b.empty() && common(a, b) == 0;
}

bool counts_people(const Quantity& quantity, std::string_view role) {
  if (quantity.kind != QuantityKind::count) return false;
  const NounForm* noun = find_counted_noun(quantity.unit);
  return noun != nullptr ? noun->kind == NounKind::person : !role.empty();
}

bool is_vague(const NumberValue& value) {
  return value.approximate && !(value.minimum && value.maximum);
}

bool is_figure(const Quantity& quantity) {
  const NounForm* noun = find_counted_noun(quantity.unit);
  const bool time = noun != nullptr && noun->kind == NounKind::time;
  return quantity.kind != QuantityKind::ordinal && (quantity.minimum || quantity.maximum) && !time;
}

}  // namespace

std::vector<Figure> figures_of(const Comparison& comparison, ClaimId id, const Passage& passage) {
  const Claim& claim = comparison.claims[id.value];
  const Units sentence(passage.units);
  std::vector<Figure> figures;
  for (const Quantity& quantity : claim.quantities) {
    const auto found = std::find_if(sentence.begin(), sentence.end(),
                                    [&](const Unit& unit) { return unit.span.overlaps(quantity.span); });
    if (found == sentence.end() || !is_figure(quantity)) continue;
    const auto at = static_cast<std::size_t>(found - sentence.begin());
    Figure& figure = figures.emplace_back();
    figure.claim = id;
    figure.article = passage.article;
    figure.span = quantity.span;
    figure.value = {quantity.minimum, quantity.maximum, quantity.approximate};
    figure.kind = quantity.kind;
    figure.thing = quantity.kind == QuantityKind::count ? consonants(quantity.unit) : quantity.unit;
    figure.role = role_of_counted(sentence, at);
    figure.people = counts_people(quantity, figure.role);
    figure.part = holds_marker(around(sentence, at, kPartBefore, 0), "part") ||
                  (figure.role.empty() && holds_marker(around(sentence, at, 0, kPartAfter + 1), "part"));
    figure.revised = holds_marker(sentence, "revised");
    const auto inside = [&](const Unit& unit) { return unit.span.overlaps(claim.span); };
    const auto begin = std::find_if(sentence.begin(), sentence.end(), inside);
    const auto end = std::find_if_not(begin, sentence.end(), inside);
    const std::size_t first = std::min(static_cast<std::size_t>(begin - sentence.begin()), at);
    const std::size_t last = std::max(static_cast<std::size_t>(end - sentence.begin()), at + 1);
    figure.beside = content_stems(around(sentence, at, kBeside, 0));
    figure.context = content_stems(sentence.subspan(first, last - first));
    figure.names_before = names_in(claim, sentence.subspan(first, at - first));
    figure.names_after = names_in(claim, sentence.subspan(at, last - at));
    figure.names = names_in(claim, sentence);
  }
  return figures;
}

bool count_one_thing(const Figure& a, const Figure& b) {
  if (a.kind != b.kind || a.part != b.part || a.role != b.role) return false;
  if (a.people && b.people) return !a.role.empty() || a.thing == b.thing;
  if (a.thing.empty() || a.thing != b.thing) return false;
  return a.kind == QuantityKind::count || common(a.beside, b.beside) > 0;
}

bool of_one_event(const Figure& a, const Figure& b) {
  // Rates and sums are told of too many things, and "dozens" of anything.
  if (a.kind != QuantityKind::count || is_vague(a.value) || is_vague(b.value)) return false;
  if (exclude(a.names_before, b.names_before) || exclude(a.names_after, b.names_after)) return false;
  const std::size_t words = common(a.context, b.context);
  if (!a.role.empty()) return common(a.names, b.names) > 0 || words >= kSharedWords;
  std::set<std::string> names_a = a.names_before;
  names_a.insert(a.names_after.begin(), a.names_after.end());
  std::set<std::string> names_b = b.names_before;
  names_b.insert(b.names_after.begin(), b.names_after.end());
  const std::size_t shared = common(names_a, names_b);
  return words > 0 && shared > 0 && 2 * shared >= names_a.size() + names_b.size() - shared;
}

}  // namespace tawatur
