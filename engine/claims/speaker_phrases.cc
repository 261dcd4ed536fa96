// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/speaker_phrases.h"

#include <algorithm>

#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestSource = 6;
constexpr std::size_t kLongestGap = 8;

const Mention* mention_from(const std::vector<Mention>& mentions, std::size_t start) {
  const auto found =
      std::find_if(mentions.begin(), mentions.end(), [start](const Mention& m) { return m.range.first == start; });
  return found == mentions.end() ? nullptr : &*found;
}

SpeakerKind kind_of(const Mention& mention) {
  switch (mention.kind) {
    case NameKind::person:
      return SpeakerKind::person;
    case NameKind::place:
      return SpeakerKind::place;
    case NameKind::body:
      return mention.body == BodyKind::media ? SpeakerKind::media : SpeakerKind::body;
    case NameKind::other:
      break;
  }
  return SpeakerKind::unknown;
}

bool ends_phrase(const Word& word) {
  return word.mark != Mark::none || word.number || is_blocking(word) || is_finite_verb(word) || word.conjunction;
}

// Of people without a name only adjectives follow: "residents told", "witnesses of the delay" end the phrase.
bool may_describe(const SentenceWords& words, std::size_t i) {
  const Word& word = words[i];
  if (word.article || word.is(Role::nisba) || word.is(Role::title_modifier)) return true;
  const std::string& folded = words.folded(i);
  if (folded.starts_with(affix::kLam)) return false;
  return folded.ends_with(affix::kYeh) || folded.ends_with(affix::kPlural) || folded.ends_with(affix::kDualOblique) ||
         (folded.ends_with(affix::kHeh) && !looks_like_verbal_noun(folded));
}

// Adjectives of a head noun: definite after a definite head, of any form after an indefinite one.
std::size_t with_adjectives(const SentenceWords& words, std::size_t head, std::size_t longest) {
  std::size_t end = head + 1;
  while (end < words.size() && end < head + longest) {
    const Word& word = words[end];
    if (ends_phrase(word) || word.preposition != 0 || word.is(Role::given_name) || word.is(Role::title)) break;
    if ((words[head].article || words[head].pronoun) && !word.article) break;
    if (looks_like_verb(words.folded(end))) break;
    if (words[head].is(Role::speaker) && !may_describe(words, end)) break;
    ++end;
  }
  return end;
}

// "and his counterpart X", "and Y": mentions joined to the one before.
std::size_t with_coordinated(const SentenceWords& words, const std::vector<Mention>& mentions, std::size_t end) {
  while (end < words.size()) {
    const bool joined = words[end].conjunction || words.folded(end).starts_with(affix::kWaw);
    const Mention* next = joined ? mention_from(mentions, end) : nullptr;
    if (next != nullptr) {
      end = next->range.last;
      continue;
    }
    const bool adjective = joined && words[end].is(Role::nisba) && words[end].article;
    const Mention* after = adjective ? mention_from(mentions, end + 1) : nullptr;
    if (after == nullptr || after->kind != NameKind::person) return adjective && !after ? end + 1 : end;
    end = after->range.last;
  }
  return end;
}

// "a statement issued by X", "a report of X", "the statement".
SpeakerPhrase document_phrase(const SentenceWords& words, const std::vector<Mention>& mentions, std::size_t start) {
  std::size_t end = start + 1;
  for (std::size_t j = start + 1; j < words.size() && j < start + kLongestSource; ++j) {
    const Mention* mention = mention_from(mentions, j);
    if (mention != nullptr) return {{start, mention->range.last}, SpeakerKind::document};
    const Word& word = words[j];
    const bool link = word.is(FunctionKind::preposition) && j > start + 1;
    if (word.is(Role::body)) return {{start, with_adjectives(words, j, kLongestSource)}, SpeakerKind::document};
    if (ends_phrase(word) && !link) break;
    if (!link && !word.unknown() && !word.is(Role::nisba) && !word.is(Role::title_modifier)) break;
    if (!link) end = j + 1;
    if (words[start].article) break;
  }
  if (words[start].article) end = start + 1;
  return {{start, end}, SpeakerKind::document};
}

SpeakerPhrase phrase_of_mention(const SentenceWords& words, const std::vector<Mention>& mentions,
                                const Mention& first) {
  const std::size_t end = with_coordinated(words, mentions, first.range.last);
  return {{first.range.first, end}, kind_of(first)};
}

SpeakerPhrase unknown_phrase(const SentenceWords& words, std::size_t start) {
  const Word& word = words[start];
  if (!word.unknown() && !word.is(Role::given_name) && !word.is(Role::nisba) && !word.is(Role::place_noun)) return {};
  if (word.preposition != 0 || looks_like_verb(words.folded(start))) return {};
  const bool accusative = word.unknown() && !word.article && words.folded(start).ends_with(affix::kAlef);
  if (accusative) return {};
  return {{start, with_adjectives(words, start, 3)}, SpeakerKind::unknown};
}

}  // namespace

SpeakerPhrase speaker_phrase_at(const SentenceWords& words, const std::vector<Mention>& mentions, std::size_t start) {
  if (start >= words.size() || words[start].number) return {};
  if (words[start].mark == Mark::open_bracket && words.is_mark(start + 2, Mark::close_bracket)) {
    return speaker_phrase_at(words, mentions, start + 1);
  }
  if (words[start].mark != Mark::none || words[start].begins(PhraseClass::marker)) return {};
  if (const Mention* mention = mention_from(mentions, start)) return phrase_of_mention(words, mentions, *mention);
  const Word& word = words[start];
  if (word.is(FunctionKind::quantifier) && start + 1 < words.size()) {
    const std::size_t next = words[start + 1].is(FunctionKind::preposition) ? start + 2 : start + 1;
    SpeakerPhrase inner = speaker_phrase_at(words, mentions, next);
    if (inner.can_speak()) inner.range.first = start;
    return inner;
  }
  if (word.preposition != 0 || is_time_word(word)) return {};
  if (word.is(Role::party)) return {{start, start + 1}, SpeakerKind::party};
  if (word.is(Role::complementiser) || word.is(FunctionKind::preposition)) return {};
  if (word.is(Role::statement) && word.entry->statement == StatementKind::document) {
    return document_phrase(words, mentions, start);
  }
  // "its support": what is said, not who says it.
  if (word.pronoun && (word.is(Role::thing) || word.is(Role::act_noun))) return {};
  if (word.is(Role::thing) || word.is(FunctionKind::demonstrative)) return {{start, start + 1}, SpeakerKind::thing};
  if (word.is(Role::title)) return {{start, with_adjectives(words, start, 4)}, SpeakerKind::person};
  if (word.is(Role::speaker)) return {{start, with_adjectives(words, start, kLongestSource)}, SpeakerKind::source};
  if (word.is(Role::body)) {
    const SpeakerKind kind = word.entry->body == BodyKind::media ? SpeakerKind::media : SpeakerKind::body;
    return {{start, with_adjectives(words, start, 4)}, kind};
  }
  if (word.is(Role::act_noun)) return {{start, start + 1}, SpeakerKind::thing};
  return unknown_phrase(words, start);
}

SpeakerPhrase speaker_phrase_before(const SentenceWords& words, const std::vector<Mention>& mentions,
                                    std::size_t verb) {
  std::size_t end = verb;
  const std::size_t limit = verb > kLongestGap ? verb - kLongestGap : 0;
  bool bracket = false;
  bool quote = false;
  while (end > limit) {
    const Word& word = words[end - 1];
    if (quote && word.mark == Mark::comma) return {};
    quote = quote || word.mark == Mark::quote;
    if (word.mark == Mark::close_bracket) bracket = true;
    const bool passable = word.is(FunctionKind::particle) || word.is(FunctionKind::adverb) || is_time_word(word) ||
                          word.is(FunctionKind::relative) || word.is(FunctionKind::auxiliary) ||
                          word.mark == Mark::comma || word.mark == Mark::quote || bracket;
    if (!passable) break;
    if (word.mark == Mark::open_bracket) bracket = false;
    --end;
  }
  for (const Mention& mention : mentions) {
    if (mention.range.last != end) continue;
    SpeakerPhrase phrase{mention.range, kind_of(mention)};
    for (const Mention& before : mentions) {
      const bool joined =
          words[phrase.range.first].conjunction || words.folded(phrase.range.first).starts_with(affix::kWaw);
      if (before.range.last == phrase.range.first && joined) phrase.range.first = before.range.first;
    }
    return phrase;
  }
  if (end == 0) return {};
  for (std::size_t start = end; start-- > 0 && start + 4 >= end;) {
    const Word& word = words[start];
    if (word.mark != Mark::none || is_finite_verb(word)) break;
    const bool head = word.is(Role::party) || word.is(Role::title) || word.is(Role::body) || word.is(Role::speaker) ||
                      word.is(Role::statement) || word.is(Role::thing) || word.is(Role::act_noun);
    if (!head) continue;
    const SpeakerPhrase phrase = speaker_phrase_at(words, mentions, start);
    return phrase.range.last == end ? phrase : SpeakerPhrase{};
  }
  return {};
}

}  // namespace tawatur
