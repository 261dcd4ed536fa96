// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/divergence/passage.h"

namespace tawatur {

enum class QuantityRelation : std::uint8_t {
  equal,
  rounded,  ///< one is the other rounded, or given as approximate and no further off than that allows
  meeting,  ///< bounds or ranges that one true value can satisfy, or one of the two gives no figure
  conflict
};

/// Can both be true of one quantity? A figure is a rounding of another when it has fewer significant digits and the
/// other rounds to it; a figure marked as approximate may be off by a tenth.
[[nodiscard]] QuantityRelation quantity_relation(const NumberValue& a, const NumberValue& b);

/// The same for two figures in otherwise equal words. There somebody chose to write another figure: "more than 200" for
/// "more than 143", or 220 for 221, although one number may be more than both. Only a figure that loses two digits or
/// more is a rounding.
[[nodiscard]] QuantityRelation rewritten_relation(const NumberValue& a, const NumberValue& b);

/// A figure that a claim gives, with what tells of what it is a figure.
struct Figure {
  ClaimId claim;
  ArticleId article;
  Span span;
  NumberValue value;
  QuantityKind kind = QuantityKind::count;
  std::string thing;                   ///< what is counted, as consonants, so that singular and broken plural are one
  bool people = false;                 ///< persons are counted, or nothing is named that could be anything else
  std::string_view role;               ///< what happened to them (lexicon casualty_roles)
  bool part = false;                   ///< of a larger figure just given (lexicon figure_markers)
  bool revised = false;                ///< the sentence says that it replaces an earlier figure
  std::set<std::string> beside;        ///< stems of the content words just before it
  std::set<std::string> context;       ///< stems of the content words of its claim
  std::set<std::string> names_before;  ///< places and origins told before it in its claim, countries for their cities
  std::set<std::string> names_after;
  std::set<std::string> names;  ///< of the whole sentence
};

/// The figures of a claim; ordinals, open figures and lengths of time are none.
[[nodiscard]] std::vector<Figure> figures_of(const Comparison& comparison, ClaimId claim, const Passage& passage);

/// Do both tell how many of one thing: people of whom the same is told, the same unit, or shares and sums of which the
/// words before speak alike?
[[nodiscard]] bool count_one_thing(const Figure& a, const Figure& b);

/// Can both be of one event: do their names not exclude each other, and have they a name and a word in common?
[[nodiscard]] bool of_one_event(const Figure& a, const Figure& b);

}  // namespace tawatur
