// SPDX-License-Identifier: GPL-3.0-or-later
// A negator denies its own clause only, so the search ends at a relative pronoun; phrases that hold a negator and deny
// nothing ("still", "not only", "at least") are matched first and skipped whole.

#include <algorithm>
#include <array>

#include "engine/claims/claim_details.h"
#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

constexpr std::size_t kOpening = 4;  // words in which a verb counts as the claim's own

// "but", "but rather": "not X but Y" affirms Y.
constexpr std::array<std::string_view, 3> kContrasts = {"\u0648\u0627\u0646\u0645\u0627", "\u0628\u0644",
                                                        "\u0627\u0646\u0645\u0627"};

constexpr std::string_view kMay = "\u0642\u062F";
constexpr std::string_view kConcernsYou = "\u064A\u0647\u0645\u0643";

NegationKind negation_at(const SentenceWords& words, std::size_t i) {
  const PhraseHit& hit = words[i].phrase(PhraseClass::negation);
  return hit.length == 0 ? NegationKind::none : static_cast<NegationKind>(hit.kind);
}

bool has_contrast(const SentenceWords& words, TokenRange range) {
  for (std::size_t i = range.first; i < range.last; ++i) {
    if (std::find(kContrasts.begin(), kContrasts.end(), words.folded(i)) != kContrasts.end()) return true;
  }
  return false;
}

bool has_negator(const SentenceWords& words, TokenRange range) {
  // A phrase like "unless" may begin with the marker that was cut off before the claim.
  const bool cut_off = range.first > 0 && negation_at(words, range.first - 1) == NegationKind::look_alike;
  for (std::size_t i = range.first - (cut_off ? 1 : 0); i < range.last; ++i) {
    if (i > range.first && words[i].is(FunctionKind::relative)) return false;
    const NegationKind kind = negation_at(words, i);
    if (kind == NegationKind::look_alike) {
      i += words[i].phrase(PhraseClass::negation).length - 1u;
    } else if (kind == NegationKind::negator && words[i].preposition == 0) {
      return !has_contrast(words, {i, range.last});
    }
  }
  return false;
}

std::string_view stance_of(const ClaimSpan& claim, const AttributedSentence& attributed) {
  if (claim.part) return attributed.parts[*claim.part].attribution.stance;
  return attributed.parts.empty() ? std::string_view(attributed.whole.stance) : std::string_view();
}

// A future form: of a known verb, or an unknown word with its prefix and no ending of a noun.
bool is_future(const SentenceWords& words, std::size_t i) {
  const Word& word = words[i];
  if (word.entry != nullptr && !word.entry->roles.none()) return word.entry->future && !word.article;
  const std::string& folded = words.folded(i);
  if (word.mark != Mark::none || !folded.starts_with(affix::kSeen) || !looks_like_verb(folded)) return false;
  constexpr std::string_view kPluralNoun = "\u0627\u062A";
  const bool possessed =
      folded.ends_with(affix::kHer) || folded.ends_with(affix::kThem) || folded.ends_with(affix::kThemBoth);
  return !possessed && !folded.ends_with(affix::kHeh) && !folded.ends_with(kPluralNoun) &&
         !folded.ends_with(affix::kYeh) && !folded.ends_with(affix::kDualOblique);
}

// "may": the particle with an imperfect, as far as a form is sure to be one; "you may be interested in" is a link.
bool is_chance(const SentenceWords& words, std::size_t i) {
  if (i + 1 >= words.size() || !words[i].is(FunctionKind::particle)) return false;
  const std::string& particle = words.folded(i);
  const bool may =
      particle == kMay || (words[i].conjunction && std::string_view(particle).substr(affix::kWaw.size()) == kMay);
  if (!may) return false;
  const Word& next = words[i + 1];
  const std::string& verb = words.folded(i + 1);
  if (verb.starts_with(kConcernsYou)) return false;
  if (next.entry != nullptr && next.entry->form != VerbForm::none) return next.entry->form == VerbForm::imperfect;
  return next.mark == Mark::none && verb.starts_with(affix::kYeh) && looks_like_verb(verb);
}

struct StanceModality {
  std::string_view stance;
  Modality modality;
};
constexpr std::array<StanceModality, 9> kStanceModalities = {{{"expected", Modality::probable},
                                                              {"not_confirmed", Modality::possible},
                                                              {"not_denied", Modality::possible},
                                                              {"not_revealed", Modality::possible},
                                                              {"not_said", Modality::possible},
                                                              {"called_for", Modality::requested},
                                                              {"proposed", Modality::requested},
                                                              {"pledged", Modality::planned},
                                                              {"threatened", Modality::planned}}};

}  // namespace

std::string act_of(const SentenceWords& words, const ClaimSpan& claim) {
  std::string noun;
  std::size_t seen = 0;
  for (std::size_t i = claim.range.first; i < claim.range.last; ++i) {
    const Word& word = words[i];
    if (word.mark != Mark::none) continue;
    ++seen;
    if (word.entry == nullptr || word.entry->act == 0) continue;
    const bool verb = word.is(Role::act_verb) && !word.article && word.preposition == 0;
    if (verb && seen <= kOpening && !word.is(Role::act_noun)) return word_lexicon().act(word.entry->act);
    if (noun.empty()) noun = word_lexicon().act(word.entry->act);
  }
  return noun;
}

Polarity polarity_of(const SentenceWords& words, const ClaimSpan& claim, const AttributedSentence& attributed) {
  const std::string_view stance = stance_of(claim, attributed);
  if (stance == "not_denied") return Polarity::affirmed;  // the negator is that of the denial
  const bool denied = stance == "denied";
  return denied != has_negator(words, claim.range) ? Polarity::negated : Polarity::affirmed;
}

Modality modality_of(const SentenceWords& words, const ClaimSpan& claim, const AttributedSentence& attributed) {
  for (std::size_t i = claim.range.first; i < claim.range.last; ++i) {
    if (i > claim.range.first && words[i].is(FunctionKind::relative)) break;
    const PhraseHit& hit = words[i].phrase(PhraseClass::modality);
    if (hit.length > 0) return static_cast<Modality>(hit.kind);
    if (is_future(words, i)) return Modality::planned;
    if (is_chance(words, i)) return Modality::possible;
  }
  const std::string_view stance = stance_of(claim, attributed);
  for (const StanceModality& row : kStanceModalities) {
    if (row.stance == stance && claim.head) return row.modality;
  }
  return Modality::asserted;
}

}  // namespace tawatur
