// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/day.h"
#include "engine/model/ids.h"
#include "engine/model/span.h"

namespace tawatur {

enum class QuantityKind : std::uint8_t { count, percent, money, measure, ordinal };

/// How many of what. Minimum and maximum are equal for an exact number, absent where open: "more than 10" has
/// minimum 10 and no maximum, "dozens" has minimum 20 and is approximate.
struct Quantity {
  Span span;
  std::optional<double> minimum;
  std::optional<double> maximum;
  std::string unit;  ///< what is counted, folded; converted measures carry their base unit ("km")
  QuantityKind kind = QuantityKind::count;
  bool approximate = false;  ///< "about", "nearly"
};

/// An expression of time, resolved where it can be.
struct DateMention {
  Span span;
  std::string value;  ///< "YYYY", "YYYY-MM", "YYYY-MM-DD", "YYYY-Www" or two of these with '/'; empty: unresolved
  std::optional<DayRange> days;
  bool is_duration = false;  ///< a length of time that names no period
  bool hijri = false;        ///< of the Hijri calendar: the days are one wider on each side than the value
  bool relative = false;     ///< read against the day of publication ("yesterday", "last July"), not from its own words
};

enum class NameKind : std::uint8_t { person, body, place, other };

struct Name {
  Span span;
  std::string name;  ///< in the form that is compared: the fullest in the article, in the spelling of most articles
  NameKind kind = NameKind::other;
  std::string office = {};  ///< of a person, where the article links one with the name; in its own words
};

/// Words of a sentence in quotation marks, marks included.
struct Quotation {
  Span span;
  bool scare = false;  ///< a name or a single term, not somebody's words
};

/// Somebody who says something. The span is absent where only the verb tells ("and added") and no antecedent is found.
struct Speaker {
  std::string name;
  std::optional<Span> span;
};

enum class Voice : std::uint8_t { own, attributed };
enum class QuoteMode : std::uint8_t { none, direct, paraphrase, mixed };

/// Who says a sentence, according to the article.
struct Attribution {
  Voice voice = Voice::own;
  QuoteMode mode = QuoteMode::none;
  std::vector<Speaker> speakers;
  std::vector<Speaker> relays;  ///< channels between speaker and outlet that the sentence names
  std::optional<Span> cue;      ///< the reporting verb or noun
  std::string stance;           ///< of the cue: "said", "denied", "warned", ...; empty in own voice
};

enum class Polarity : std::uint8_t { affirmed, negated };
enum class Modality : std::uint8_t { asserted, probable, possible, planned, requested };

/// One proposition that can be true or false, or one act of speech, in one contiguous span of a sentence.
struct Claim {
  SentenceId sentence;
  Span span;
  std::uint32_t first_token = 0;  ///< tokens [first_token, last_token) of the sentence
  std::uint32_t last_token = 0;
  bool head = true;          ///< main content, not background
  bool presupposed = false;  ///< taken for granted: an event that only dates another ("after the fall of ...")
  std::string act;          ///< kind of act or speech act, by the lexicon ("call", "support"); empty when none is known
  Attribution attribution;  ///< of this claim: a sentence may report one thing and state another
  std::vector<Quantity> quantities;
  std::vector<DateMention> dates;  ///< those that place the claim, also from elsewhere in the sentence
  std::vector<Name> names;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
};

/// What the claims stage makes of all sentences.
struct ClaimTable {
  std::vector<Attribution> attributions;           ///< one for each sentence
  std::vector<std::vector<Name>> names;            ///< all names of each sentence, those outside its claims too
  std::vector<std::vector<Quotation>> quotations;  ///< of each sentence; a quotation may run over several
  std::vector<Claim> claims;                       ///< ascending by sentence, then by span
};

}  // namespace tawatur
