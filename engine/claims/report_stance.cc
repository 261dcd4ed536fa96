// SPDX-License-Identifier: GPL-3.0-or-later
// What is not said is no statement: a negator before the verb of saying turns its stance round ("did not confirm"), and
// a refused act of speech has a stance of its own.

#include <map>

#include "engine/claims/reports.h"
#include "engine/claims/word_shapes.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

constexpr std::size_t kObjectWithin = 8;  // tokens between a verb of refusal and what is refused
constexpr std::string_view kRefused = "refused";

using StanceTable = std::map<std::string, std::string, std::less<>>;

const StanceTable& declined_acts() {
  static const StanceTable table = [] {
    StanceTable read;
    for (const LexiconRow& row : lexicon_rows("declined_acts")) read.emplace(folded(row.front()), row.back());
    return read;
  }();
  return table;
}

bool is_negator(const SentenceWords& words, std::size_t i) {
  const PhraseHit& hit = words[i].phrase(PhraseClass::negation);
  return hit.length == 1 && hit.kind == static_cast<std::uint8_t>(NegationKind::negator);
}

const std::string* declined_act(const SentenceWords& words, std::size_t verb) {
  for (std::size_t i = verb + 1; i < words.size() && i <= verb + kObjectWithin; ++i) {
    if (words[i].mark == Mark::stop || words[i].mark == Mark::comma || words[i].is(Role::complementiser))
      return nullptr;
    std::string_view word = words.folded(i);
    if (word.starts_with(affix::kArticle)) word.remove_prefix(affix::kArticle.size());
    const auto found = declined_acts().find(word);
    if (found != declined_acts().end()) return &found->second;
  }
  return nullptr;
}

}  // namespace

std::string stance_at(const SentenceWords& words, std::size_t verb) {
  const std::string& stance = word_lexicon().verb(words[verb].entry->verb).stance;
  const bool negated = verb > 0 && words[verb].entry->form != VerbForm::participle && is_negator(words, verb - 1);
  if (negated) return "not_" + stance;
  if (stance == kRefused) {
    if (const std::string* act = declined_act(words, verb)) return *act;
  }
  return stance;
}

}  // namespace tawatur
