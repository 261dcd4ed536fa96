// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/planted/mutations.h"

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "benchmarks/planted/sentence_mutations.h"
#include "benchmarks/planted/value_mutations.h"
#include "benchmarks/planted/word_mutations.h"
#include "engine/text/lexicon.h"

namespace tawatur::planted {
namespace {

constexpr std::array kAbsence = {DivergenceKind::omission, DivergenceKind::addition};
constexpr std::array kAttribution = {DivergenceKind::attribution};
constexpr std::array kCertainty = {DivergenceKind::certainty};
constexpr std::array kDate = {DivergenceKind::date};
constexpr std::array kEntity = {DivergenceKind::entity};
constexpr std::array kNumber = {DivergenceKind::number};
constexpr std::array kPolarity = {DivergenceKind::polarity};
constexpr std::array kTerminology = {DivergenceKind::terminology};

constexpr std::array kKinds = std::to_array<MutationKind>({
    {"addition", "a sentence of another article is put in", kAbsence, plant_addition},
    {"attribution", "another speaker", kAttribution, plant_attribution},
    {"calendar_name", "the month in another family of names", {}, plant_calendar_name},
    {"certainty", "a fact becomes an expectation, or the other way round", kCertainty, plant_certainty},
    {"date", "another day", kDate, plant_date},
    {"entity", "another place", kEntity, plant_entity},
    {"none", "nothing", {}, plant_nothing},
    {"number", "another value of the same grammatical class", kNumber, plant_number},
    {"number_wording", "a digit written out", {}, plant_number_wording},
    {"omission", "a sentence is left out", kAbsence, plant_omission},
    {"order", "two neighbouring sentences change places", {}, plant_order},
    {"polarity", "a verb is negated, or its negation dropped", kPolarity, plant_polarity},
    {"quotation_marks", "the marks of a quotation in another style", {}, plant_quotation_marks},
    {"rounding", "about the value, to two digits", {}, plant_rounding},
    {"spelling", "another house spelling", {}, plant_spelling},
    {"terminology", "another word for the same, with another stance", kTerminology, plant_terminology},
});

using Guard = std::tuple<std::string, std::string, std::string>;  // kind, side, word

const std::set<Guard>& guards() {
  static const std::set<Guard> table = [] {
    std::set<Guard> rows;
    for (const LexiconRow& row : lexicon_rows("planted_guards")) rows.emplace(row[0], row[1], row[2]);
    return rows;
  }();
  return table;
}

bool is_guarded(std::string_view kind, const Original& original, Span removed) {
  const auto after =
      std::upper_bound(original.sentences.begin(), original.sentences.end(), removed.begin,
                       [](std::uint32_t at, const Sentence& sentence) { return at < sentence.span.begin; });
  if (after == original.sentences.begin()) return false;
  const std::vector<Token>& tokens = std::prev(after)->tokens;
  const auto forbids = [&](std::string_view side, const Token& token) {
    return guards().contains({std::string(kind), std::string(side), std::string(slice(original.body, token.span))});
  };
  const auto first = std::lower_bound(tokens.begin(), tokens.end(), removed.begin,
                                      [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
  const auto next = std::lower_bound(first, tokens.end(), removed.end,
                                     [](const Token& token, std::uint32_t at) { return token.span.begin < at; });
  return (first != tokens.begin() && forbids("before", *std::prev(first))) ||
         (next != tokens.end() && forbids("after", *next));
}

}  // namespace

std::vector<Edit> allowed_places(const MutationKind& kind, const Original& original, Random& random) {
  std::vector<Edit> places = kind.places(original, random);
  std::erase_if(places, [&](const Edit& edit) { return is_guarded(kind.name, original, edit.removed); });
  return places;
}

std::span<const MutationKind> mutation_kinds() {
  return kKinds;
}

std::string edited(std::string_view body, const Edit& edit) {
  std::string text(body.substr(0, edit.removed.begin));
  text += edit.inserted;
  text += body.substr(edit.removed.end);
  return text;
}

}  // namespace tawatur::planted
