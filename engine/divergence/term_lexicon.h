// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/divergence/passage.h"

namespace tawatur {

/// What the lexicons say about the words of a stretch of text. Words are compared without clitics.
using Units = std::span<const Unit>;

/// The form in which a folded word is compared: without proclitics, spelling variants and neutral synonyms made equal
/// (lexicons spelling_variants and neutral_synonyms).
[[nodiscard]] std::string term_key(std::string_view folded_word);

/// Number of negators and verbs of denial; look-alikes such as "still" or "not only" count for nothing (lexicon
/// polarity_words). Some words deny only where they are all that the stretch holds.
[[nodiscard]] int denials_in(Units units);

/// Does it hold a verb or noun that denies by itself ("rejected"), and not only a negator?
[[nodiscard]] bool hold_denying_words(Units units);

/// Are phrases that only join sentences ("for his part", lexicon connectives), particles and marks all that it holds?
[[nodiscard]] bool only_connects(Units units);

/// Do the stretches hold two words of which one is the contrary of the other (lexicon contraries)?
[[nodiscard]] bool hold_contraries(Units a, Units b);

/// How sure something is: from 0 (doubted) over 1 (possible), 2 (probable) and 3 (planned or expected) to 5 (stressed
/// as certain); plain assertion is 4. The least sure word of units [begin, end) decides; nothing where no word tells
/// (lexicon certainty_ladder). The unit after them is looked at too, since a particle may mean "may" before one form of
/// the verb and "has" before another.
[[nodiscard]] std::optional<int> certainty_in(Units units, std::size_t begin, std::size_t end);

/// Does the stretch hold words that bring in a source: a marker such as "according to", a verb of saying, a noun such
/// as "statement" (lexicon source_phrases)?
[[nodiscard]] bool brings_in_a_source(Units units);

/// Does a marker after which a source must follow stand in the stretch?
[[nodiscard]] bool holds_source_marker(Units units);

/// A share of a whole, from least to most.
struct Share {
  double least = 0;
  double most = 1;
  Span span;                            ///< of the words
  std::string_view kind;                ///< "noun": the whole follows; "pronoun": it was named before; "adverb"
  std::vector<std::string_view> whole;  ///< stems of the words after a quantifier of kind noun
};

/// The first quantifier: "all", "most", "half" (lexicon quantifiers).
[[nodiscard]] std::optional<Share> quantifier_in(Units units);

/// What happened to the people counted at units[at]: "killed", "hurt", ... by the word itself, the nearest word before
/// it or one shortly after (lexicon casualty_roles); empty when no word tells.
[[nodiscard]] std::string_view role_of_counted(Units units, std::size_t at);

/// Units [begin, end) that a negator or a verb or noun of denying reaches: as far as the clause goes (NegEx, Chapman
/// 2001).
struct Denial {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool of_verb = false;  ///< the verb at `begin` is negated, and what it says of the rest with it
};
[[nodiscard]] std::vector<Denial> denials_of(Units units);

/// Words of the lexicon stance_terms: the class of thing that each names ("fighters", "attack"), and where it stands.
struct StanceTerm {
  std::string_view names;
  std::size_t begin = 0;  ///< units [begin, end)
  std::size_t end = 0;
  bool plain = false;  ///< nobody chooses between two plain words of a class by stance
};
[[nodiscard]] std::vector<StanceTerm> stance_terms_in(Units units);

/// Do both stretches name a thing of one class of that lexicon?
[[nodiscard]] bool name_one_thing(Units a, Units b);

/// Is every content word a noun that heads names of bodies, such as "government" or "council" (lexicon body_nouns)?
[[nodiscard]] bool only_body_nouns(Units units);

/// Does the stretch hold a name of a place or an adjective of origin (lexicons place_names, nisba; gazetteer, and the
/// adjectives made from its places)?
[[nodiscard]] bool holds_a_name(Units units);

/// Do both stretches name the same countries and nothing else, be it by their capitals (lexicon capitals)?
[[nodiscard]] bool name_one_country(Units a, Units b);

/// Do units [begin, end) stand where the name of a holder, body or place stands: after an office, a body or a kind of
/// place (lexicons person_titles, office_words, body_nouns, place_nouns), and not as its adjective?
[[nodiscard]] bool stands_for_a_name(Units sentence, std::size_t begin, std::size_t end);

/// Is it one definite noun in the sound plural, so a description of people or things and no name?
[[nodiscard]] bool is_plain_plural(Units units);

/// Is it a particle or mark after which what is said begins: "that" (lexicon complementisers), a colon?
[[nodiscard]] bool opens_speech(const Unit& unit);

/// Do the words carry speech: a verb of saying right before units [begin, end), and the particle or mark that opens
/// what is said right after, or after a word or two that go with them? Marks around the words count for nothing.
[[nodiscard]] bool stands_for_a_speaker(Units sentence, std::size_t begin, std::size_t end);

/// Do the words from `begin` on give the name of an outlet: right after "agency", "newspaper", "channel"?
[[nodiscard]] bool names_an_outlet(Units sentence, std::size_t begin);

/// Is it one wording: the same letters with other gaps, or two phrases of one meaning (lexicon equal_phrases)?
[[nodiscard]] bool are_one_wording(Units a, Units b);

/// Are verbs of saying, and offices of who speaks, all that it holds?
[[nodiscard]] bool only_saying(Units units);

/// Is there a verb or marker of the lexicon source_phrases within `reach` units of [begin, end)?
[[nodiscard]] bool near_speech(Units sentence, std::size_t begin, std::size_t end, std::size_t reach);

/// The letters of a folded word but its long vowels, without proclitics and feminine endings: one for the singular and
/// the broken plural of most nouns, and for most spellings of a foreign name. Not a root: unlike words may share it.
[[nodiscard]] std::string consonants(std::string_view folded_word);

/// Does one stretch tell in the passive made of a light verb and a noun ("was opened", lexicon agentless_verbs) what
/// the other tells with a verb of the same root?
[[nodiscard]] bool is_passive_of(Units a, Units b);

/// Does the stretch begin with such a passive?
[[nodiscard]] bool is_agentless(Units units);

/// Number of content words.
[[nodiscard]] std::size_t content_words(Units units);

}  // namespace tawatur
