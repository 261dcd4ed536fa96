// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/divergence/term_lexicon.h"

namespace tawatur {

/// Units [begin, end) of a claim.
struct UnitRange {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// Bytes of the range, outer marks included.
[[nodiscard]] Span span_of(Units units, UnitRange range);

/// Number of units after units[head] that are attributes of that noun: definite words after a definite noun, relative
/// adjectives after an indefinite one, either with the particle that negates an adjective.
[[nodiscard]] std::size_t attributes_after(Units units, std::size_t head);

/// Nouns that both stretches have (by stem), where both add attributes and no attribute is common: the attributes.
/// Names and contested words are left to other comparisons.
[[nodiscard]] std::vector<std::pair<UnitRange, UnitRange>> other_attributes(Units a, Units b);

/// A name for an actor or act between which outlets choose, with its attributes; neighbouring words of one class are
/// one name ("groups and gangs").
struct ContestedName {
  std::string_view names;  ///< class of the lexicon stance_terms
  UnitRange range;
  std::set<std::string> words;  ///< stems
};
[[nodiscard]] std::vector<ContestedName> contested_names(Units units);

/// What something is done for: from a marker of purpose (lexicon aim_markers), or a verbal noun with the particle "to",
/// to the end of the stretch. The last one.
[[nodiscard]] std::optional<UnitRange> aim_in(Units units);

}  // namespace tawatur
