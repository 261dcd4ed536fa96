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

/// Its units.
[[nodiscard]] Units within(Units units, UnitRange range);

/// Bytes of the range, outer marks included.
[[nodiscard]] Span span_of(Units units, UnitRange range);

/// The same of a name of the lexicon stance_terms, without a conjunction that is joined to it.
[[nodiscard]] Span span_of_name(Units units, UnitRange range);

/// Has the word an article or a possessive pronoun?
[[nodiscard]] bool is_definite(const Unit& unit);

/// Has the word a possessive pronoun and no article?
[[nodiscard]] bool has_possessor(const Unit& unit);

/// Is it an attribute of the word before: definite after a definite one?
[[nodiscard]] bool is_attribute(Units units, std::size_t at);

/// Number of units after units[head] that are attributes of that noun: definite words after a definite noun, relative
/// adjectives after an indefinite one, either with the particle that negates an adjective, adjectives of two words
/// ("far reaching", lexicon compound_adjectives), and those joined to them by "and".
[[nodiscard]] std::size_t attributes_after(Units units, std::size_t head);

/// Nouns that both stretches have (by stem), where both add attributes and no attribute is common: the attributes.
/// Names and contested words are left to other comparisons.
[[nodiscard]] std::vector<std::pair<UnitRange, UnitRange>> other_attributes(Units a, Units b);

/// Nouns that both stretches have (by stem), of which only one side says more by attributes: the noun alone on the one
/// side, with its attributes on the other. Names and contested words are left to other comparisons.
[[nodiscard]] std::vector<std::pair<UnitRange, UnitRange>> lone_attributes(Units a, Units b);

/// A name for an actor or act between which outlets choose, with its attributes; neighbouring words of one class are
/// one name ("groups and gangs").
struct ContestedName {
  std::string_view names;  ///< class of the lexicon stance_terms
  UnitRange range;
  std::set<std::string> words;  ///< stems
  bool plain = true;            ///< are all its words plain ones?
};
[[nodiscard]] std::vector<ContestedName> contested_names(Units units);

/// A contested name with what it is not complete without: the noun that defines it ("fall of the regime"), and a place
/// or country that stands after it when the other name has it too ("conflict in Sudan", "Sudanese crisis").
[[nodiscard]] UnitRange whole_name(Units units, UnitRange name, Units other_name);

/// A joined noun with the phrase that its pronoun stands for: "unity of the country and its safety" for "and its
/// safety"; else the range itself.
[[nodiscard]] UnitRange with_antecedent(Units units, UnitRange joined);

/// Number of units after the words that say where they are: a preposition and a name of a place, in one word or two.
[[nodiscard]] std::size_t place_after(Units units, std::size_t end);

/// Is a preposition of one letter, ba or lam, joined to the word?
[[nodiscard]] bool has_preposition(const Unit& unit);

/// Do both stretches hold a content word of the same consonants?
[[nodiscard]] bool share_a_word(Units a, Units b);

/// End of the noun phrase that begins at units[begin]: content words up to a particle, a mark, a figure or a word with
/// a preposition joined to it; `begin` when there is none.
[[nodiscard]] std::size_t noun_phrase_end(Units units, std::size_t begin);

/// What a talk or statement is mainly about: from a word of the lexicon focus_words to the end of the stretch, when a
/// particle brings in the thing.
struct Focus {
  UnitRange whole;
  UnitRange thing;
};
[[nodiscard]] std::optional<Focus> focus_in(Units units);

/// What something is done for: from a marker of purpose (lexicon aim_markers), or a verbal noun with the particle "to",
/// to the end of the clause. The last one.
[[nodiscard]] std::optional<UnitRange> aim_in(Units units);

}  // namespace tawatur
