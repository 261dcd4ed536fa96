// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/reports.h"

#include <algorithm>

#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestWay = 28;  // tokens to a complementiser, past appositions and adverbs
constexpr std::size_t kShortWay = 12;    // tokens to a preposition
constexpr std::string_view kQuote = "quote";

bool lists(const Verb& verb, std::string_view word) {
  return std::find(verb.complements.begin(), verb.complements.end(), word) != verb.complements.end();
}

bool opens_quote(const std::vector<Quote>& quotes, std::size_t i) {
  return std::any_of(quotes.begin(), quotes.end(),
                     [i](const Quote& quote) { return !quote.scare && !quote.continued && quote.range.first == i; });
}

// "before that", "except that", "probable that": the complementiser belongs to the word before it.
bool belongs_to_word_before(const SentenceWords& words, std::size_t i, std::size_t from) {
  if (i == 0 || i == from) return false;
  const Word& before = words[i - 1];
  if (before.begins(PhraseClass::clause) || before.begins(PhraseClass::modality)) return true;
  return before.is(FunctionKind::particle) || before.is(FunctionKind::relative);
}

bool is_listed_word(const SentenceWords& words, const Verb& verb, std::size_t i) {
  const Word& word = words[i];
  if (word.preposition == 'b' && lists(verb, affix::kBeh)) return true;
  if (word.preposition == 'l' && lists(verb, affix::kLam)) return true;
  if (word.unknown() && lists(verb, affix::kBeh) && words.folded(i).starts_with(affix::kBeh)) return true;
  return lists(verb, words.folded(i));
}

}  // namespace

std::optional<Complement> find_complement(const SentenceWords& words, const std::vector<Quote>& quotes,
                                          const Verb& verb, std::size_t from) {
  const bool any = verb.complements.empty();
  const bool takes_quote = any || lists(verb, kQuote);
  const std::size_t end = std::min(words.size(), from + kLongestWay);
  // "wrote on its page that": for a verb that only carries words the preposition may open an adjunct.
  const std::size_t patience = verb.kind == VerbClass::say && verb.stance != "relayed" ? kShortWay : 1;
  std::optional<Complement> listed;
  for (std::size_t i = from; i < end; ++i) {
    const Word& word = words[i];
    if (takes_quote && opens_quote(quotes, i)) return listed ? listed : Complement{ComplementKind::quote, i, i};
    if (word.mark == Mark::colon)
      return takes_quote ? std::optional(Complement{ComplementKind::colon, i, i + 1}) : listed;
    if (word.is(Role::complementiser) && !word.conjunction && !belongs_to_word_before(words, i, from)) {
      return Complement{ComplementKind::that, i, i + 1};
    }
    if (listed && i > listed->at + patience) return listed;
    if (word.mark == Mark::stop) return listed;
    if (word.begins(PhraseClass::marker)) {
      i += word.phrase(PhraseClass::marker).length - 1u;
      continue;
    }
    // A verb with an object pronoun describes a noun before it ("a statement that X carried").
    if (i > from && is_finite_verb(word) && word.is(Role::reporting_verb) && !word.pronoun) return listed;
    if (!any && !listed && i < from + kShortWay && is_listed_word(words, verb, i)) {
      listed = Complement{ComplementKind::word, i, word.preposition != 0 || word.unknown() ? i : i + 1};
    }
  }
  return listed;
}

}  // namespace tawatur
