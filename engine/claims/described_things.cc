// SPDX-License-Identifier: GPL-3.0-or-later
// A relative clause and a reduced one ("the crisis lasting since spring", "the talks aimed at a truce") say something
// of the noun phrase before them. Without it they could be said of anything, so it belongs to both claims.

#include <algorithm>

#include "engine/claims/claim_spans.h"
#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestThing = 5;         // words
constexpr std::size_t kLongestDescription = 12;  // tokens

bool ends_thing(const Word& word) {
  if (word.mark != Mark::none || word.number || word.is(Role::complementiser) || is_time_word(word)) return true;
  return word.is(Role::function) || is_finite_verb(word) || word.begins(PhraseClass::clause);
}

// Past a quoted name that ends before `end`.
std::size_t before_quotation(const SentenceWords& words, std::size_t end) {
  for (std::size_t i = end - 1; i-- > 0 && i + kLongestThing + 2 > end;) {
    if (words[i].mark == Mark::quote) return i;
  }
  return end;
}

bool ends_description(const Word& word) {
  // A perfect is written as many a noun is.
  const bool verb = is_finite_verb(word) && word.entry->form == VerbForm::imperfect;
  return verb || word.mark != Mark::none || word.is(Role::complementiser) || word.is(FunctionKind::relative) ||
         word.is(Role::participle) || word.begins(PhraseClass::clause);
}

}  // namespace

std::size_t thing_before(const SentenceWords& words, std::size_t end) {
  const std::size_t from = end;
  if (end > 0 && words[end - 1].mark == Mark::comma) --end;
  std::size_t begin = end;
  if (end > 0 && words[end - 1].mark == Mark::quote) begin = before_quotation(words, end);
  while (begin > 0 && end - begin < kLongestThing && !ends_thing(words[begin - 1])) {
    // "the minister | an exhibition of flowers": what has the article ends the phrase before.
    if (begin < end && words[begin - 1].article && !words[begin].article) break;
    --begin;
    if (words[begin].preposition != 0 || words[begin].conjunction) break;
  }
  const bool counted = begin > 0 && words[begin - 1].number;
  return begin == end || counted ? from : begin;
}

std::vector<Description> descriptions(const SentenceWords& words) {
  std::vector<Description> found;
  for (std::size_t i = 1; i + 1 < words.size(); ++i) {
    const PhraseHit& clause = words[i].phrase(PhraseClass::clause);
    if (clause.length == 0 || clause.kind != static_cast<std::uint8_t>(ClauseKind::description)) continue;
    const std::size_t begin = thing_before(words, i);
    std::size_t end = i + clause.length;
    while (end < words.size() && end < i + kLongestDescription && !ends_description(words[end])) ++end;
    if (begin < i && end > i + clause.length) found.push_back({{begin, end}, i});
  }
  return found;
}

}  // namespace tawatur
