// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace tawatur {

/// What a word can be; a word may be several things.
enum class Role : std::uint8_t {
  reporting_verb,
  participle,  ///< of a reporting verb, in the form that continues a report ("adding that")
  statement,
  speaker,
  party,
  title,
  title_modifier,
  body,
  place_noun,
  given_name,
  nisba,
  act_noun,
  act_verb,
  thing,
  complementiser,
  function
};

class Roles {
 public:
  constexpr void add(Role role) { bits_ |= bit(role); }
  constexpr void add(Roles other) { bits_ |= other.bits_; }
  [[nodiscard]] constexpr bool has(Role role) const { return (bits_ & bit(role)) != 0; }
  [[nodiscard]] constexpr bool none() const { return bits_ == 0; }

 private:
  static constexpr std::uint32_t bit(Role role) { return std::uint32_t{1} << static_cast<unsigned>(role); }
  std::uint32_t bits_ = 0;
};

enum class FunctionKind : std::uint8_t {
  none,
  preposition,
  conjunction,
  particle,
  adverb,
  pronoun,
  demonstrative,
  relative,
  time,
  auxiliary,
  quantifier
};
enum class BodyKind : std::uint8_t { none, state, group, media };
enum class TitleKind : std::uint8_t { none, office, address, rank };
enum class StatementKind : std::uint8_t { none, document, channel, occasion };
enum class VerbForm : std::uint8_t { none, perfect, imperfect, participle };

/// How a reporting verb treats what follows; see the head of corpus/lexicons/reporting_verbs.tsv.
enum class VerbClass : std::uint8_t { say, act, judge, show, thing, event };

struct Verb {
  std::string stance;
  VerbClass kind = VerbClass::say;
  std::vector<std::string> complements;  ///< folded; empty: the verb counts without
};

/// Classes of phrases; each has its own kinds (the second column of its lexicon, as an enumeration).
enum class PhraseClass : std::uint8_t { marker, body, place, clause, negation, modality };
inline constexpr std::size_t kPhraseClasses = 6;

enum class MarkerKind : std::uint8_t { none, according, as_said, citing, tongue, saying };
enum class ClauseKind : std::uint8_t { none, head, background, relative, purpose, description };
enum class NegationKind : std::uint8_t { none, negator, look_alike, adjective, other };

struct Phrase {
  std::vector<std::string> rest;  ///< the folded words after the first
  PhraseClass group = PhraseClass::marker;
  std::uint8_t kind = 0;      ///< MarkerKind, BodyKind, ClauseKind, NegationKind, Modality; 1 for places
  bool after_comma = false;   ///< clause markers: counts only after a comma
  std::uint16_t country = 0;  ///< places: number of the country, 0 for none
};

/// One dictionary entry: all that the lexicons say about a written form.
struct WordEntry {
  Roles roles;
  FunctionKind function = FunctionKind::none;
  BodyKind body = BodyKind::none;
  TitleKind title = TitleKind::none;
  StatementKind statement = StatementKind::none;
  VerbForm form = VerbForm::none;
  bool feminine = false;
  bool dual = false;
  bool plural = false;
  bool first_person = false;
  bool future = false;
  bool numeral = false;    ///< a number in words, which names nobody
  std::uint16_t verb = 0;  ///< for WordLexicon::verb
  std::uint16_t act = 0;   ///< for WordLexicon::act; 0 for none
  std::uint16_t title_lemma =
      0;  ///< number of the title, the same for all its forms; for a party noun the title it stands for
  std::uint16_t country = 0;    ///< adjectives of origin: as in Phrase
  std::vector<Phrase> phrases;  ///< phrases that begin with this word, longest first
};

struct Inflection {
  VerbForm form = VerbForm::none;
  bool feminine = false, dual = false, plural = false, first_person = false, future = false;
};

using UseForm = std::function<void(const std::string& form, const Inflection& how)>;

/// Calls `use` with every form that the news uses, from the folded third person masculine singular of the perfect, of
/// the imperfect, or the active participle (`weak`: of a verb whose last letter is weak).
void each_perfect(const std::string& base, const UseForm& use);
void each_imperfect(const std::string& base, const UseForm& use);
void each_participle(const std::string& base, bool weak, const UseForm& use);

/// All lexicons of the stage in one dictionary from folded written form to entry, inflected forms included.
/// Built once from corpus/lexicons; read-only afterwards and safe to share.
class WordLexicon {
 public:
  WordLexicon();

  [[nodiscard]] const WordEntry* find(std::string_view folded) const;
  [[nodiscard]] const Verb& verb(std::size_t position) const { return verbs_[position]; }
  [[nodiscard]] const std::string& act(std::size_t position) const { return acts_[position]; }

 private:
  friend class LexiconBuilder;

  struct Hash : std::hash<std::string_view> {
    using is_transparent = void;
  };

  std::unordered_map<std::string, WordEntry, Hash, std::equal_to<>> entries_;
  std::vector<Verb> verbs_;
  std::vector<std::string> acts_{std::string()};
};

/// The lexicon of the program.
[[nodiscard]] const WordLexicon& word_lexicon();

}  // namespace tawatur
