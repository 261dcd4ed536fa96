// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/planted/mutations.h"

#include <array>

#include "benchmarks/planted/sentence_mutations.h"
#include "benchmarks/planted/value_mutations.h"
#include "benchmarks/planted/word_mutations.h"

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

}  // namespace

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
