// SPDX-License-Identifier: GPL-3.0-or-later
// A written word is tried whole first, then without its conjunction, preposition, article and pronoun, in this order;
// the first form that the lexicon knows wins. A word that the lexicon does not know keeps all its letters: what looks
// like a clitic may be the first letter of a name.

#include "engine/claims/words.h"

#include <optional>

#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

constexpr std::size_t kLetter = 2;  // bytes of an Arabic letter
constexpr std::size_t kShortest = 2 * kLetter;

struct Reading {
  std::string form;
  bool conjunction = false;
  bool article = false;
  char preposition = 0;
};

// Every way to take clitics off, the least invasive first.
std::vector<Reading> readings_of(const std::string& folded) {
  std::vector<Reading> readings = {{folded}};
  const auto take = [&](const Reading& from, std::string_view prefix) -> std::optional<std::string> {
    if (!from.form.starts_with(prefix) || from.form.size() < prefix.size() + kShortest) return std::nullopt;
    return from.form.substr(prefix.size());
  };
  for (const std::string_view conjunction : {affix::kWaw, affix::kFeh}) {
    if (const auto rest = take(readings.front(), conjunction)) readings.push_back({*rest, true});
  }
  const std::size_t plain = readings.size();
  for (std::size_t i = 0; i < plain; ++i) {
    const Reading from = readings[i];
    if (const auto rest = take(from, affix::kLamLam)) {
      readings.push_back({std::string(affix::kArticle) + *rest, from.conjunction, false, 'l'});
    }
    for (const auto& [letter, name] : {std::pair(affix::kBeh, 'b'), {affix::kLam, 'l'}, {affix::kKaf, 'k'}}) {
      if (const auto rest = take(from, letter)) readings.push_back({*rest, from.conjunction, false, name});
    }
  }
  return readings;
}

std::vector<std::string> without_pronoun(const std::string& form) {
  std::vector<std::string> stems;
  for (const std::string_view suffix :
       {affix::kThemBoth, affix::kHer, affix::kThem, affix::kWe, affix::kHeh, affix::kAlef}) {
    if (!form.ends_with(suffix) || form.size() < suffix.size() + kShortest + kLetter) continue;
    std::string stem = form.substr(0, form.size() - suffix.size());
    if (stem.ends_with(affix::kTeh)) {
      stems.push_back(stem.substr(0, stem.size() - kLetter) + std::string(affix::kHeh));
    }
    stems.push_back(std::move(stem));
  }
  return stems;
}

Word make_word(const WordEntry* entry, const Reading& reading, bool article, bool pronoun) {
  Word word;
  word.entry = entry;
  word.conjunction = reading.conjunction;
  word.preposition = reading.preposition;
  word.article = article;
  word.pronoun = pronoun;
  return word;
}

// A preposition stands before a noun; only the particle of purpose stands before a verb, in the singular imperfect.
bool fits(const WordEntry& entry, const Reading& reading) {
  if (reading.preposition == 0) return true;
  const bool verb = entry.roles.has(Role::reporting_verb) || entry.roles.has(Role::act_verb);
  const bool noun = entry.roles.has(Role::act_noun) || entry.roles.has(Role::function) || !entry.phrases.empty() ||
                    entry.roles.has(Role::thing) || entry.roles.has(Role::statement);
  return !verb || noun || (reading.preposition == 'l' && entry.form == VerbForm::imperfect && !entry.dual);
}

Word look_up(const WordLexicon& lexicon, const std::string& folded) {
  const std::vector<Reading> readings = readings_of(folded);
  for (const bool pronoun : {false, true}) {
    for (const Reading& reading : readings) {
      const bool definite =
          reading.form.starts_with(affix::kArticle) && reading.form.size() >= affix::kArticle.size() + kShortest;
      std::vector<std::string> stems = {reading.form};
      if (pronoun) stems = without_pronoun(reading.form);
      for (const std::string& stem : stems) {
        const WordEntry* entry = lexicon.find(stem);
        if (entry != nullptr && fits(*entry, reading)) return make_word(entry, reading, definite, pronoun);
        if (!definite) continue;
        entry = lexicon.find(std::string_view(stem).substr(affix::kArticle.size()));
        if (entry == nullptr) continue;
        Word word = make_word(entry, reading, true, pronoun);
        word.article_removed = true;
        return word;
      }
    }
  }
  Word unknown;
  for (const Reading& reading : readings) {
    if (!reading.form.starts_with(affix::kArticle) || reading.form.size() < affix::kArticle.size() + kShortest)
      continue;
    return make_word(nullptr, reading, true, false);
  }
  return unknown;
}

Mark mark_of(std::string_view folded) {
  if (folded.empty()) return Mark::other;
  switch (folded.front()) {
    case ',':
    case ';':
      return Mark::comma;
    case ':':
      return Mark::colon;
    case '.':
    case '!':
    case '?':
      return Mark::stop;
    case '(':
    case '[':
      return Mark::open_bracket;
    case ')':
    case ']':
      return Mark::close_bracket;
    case '"':
      return Mark::quote;
    case '-':
      return Mark::dash;
    default:
      return Mark::other;
  }
}

bool follows(const SentenceWords& words, std::size_t first, const std::vector<std::string>& rest) {
  if (first + rest.size() >= words.size()) return false;
  for (std::size_t k = 0; k < rest.size(); ++k) {
    if (words.folded(first + 1 + k) != rest[k]) return false;
  }
  return true;
}

void find_phrases(SentenceWords& words, std::size_t first) {
  Word& word = words.words[first];
  if (word.entry == nullptr) return;
  for (const Phrase& phrase : word.entry->phrases) {
    PhraseHit& hit = word.phrases[static_cast<std::size_t>(phrase.group)];
    const bool name = phrase.group == PhraseClass::place || phrase.group == PhraseClass::body;
    if (name && (word.article_removed || word.pronoun)) continue;
    if (hit.length > 0 || !follows(words, first, phrase.rest)) continue;
    hit = {phrase.kind, static_cast<std::uint8_t>(phrase.rest.size() + 1), phrase.after_comma, phrase.country};
  }
}

}  // namespace

const Word& WordAnalyzer::word_of(const std::string& folded) {
  const auto found = known_.find(folded);
  if (found != known_.end()) return found->second;
  return known_.emplace(folded, look_up(lexicon_, folded)).first->second;
}

SentenceWords WordAnalyzer::analyze(const Sentence& sentence, std::string_view text) {
  SentenceWords result;
  result.sentence = &sentence;
  result.text = text;
  result.words.reserve(sentence.tokens.size());
  for (const Token& token : sentence.tokens) {
    if (token.kind == TokenKind::word) {
      result.words.push_back(word_of(token.folded));
      continue;
    }
    Word word;
    word.number = token.kind == TokenKind::number;
    if (!word.number) word.mark = mark_of(token.folded);
    result.words.push_back(word);
  }
  for (std::size_t i = 0; i < result.size(); ++i) find_phrases(result, i);
  return result;
}

std::string bare_form(const Word& word, std::string_view folded) {
  if (word.conjunction) folded.remove_prefix(affix::kWaw.size());
  if (word.preposition != 0) {
    if (word.article && folded.starts_with(affix::kLamLam)) {
      folded.remove_prefix(affix::kLamLam.size());
      return std::string(folded);
    }
    folded.remove_prefix(affix::kBeh.size());
  }
  if (word.article && folded.starts_with(affix::kArticle)) folded.remove_prefix(affix::kArticle.size());
  return std::string(folded);
}

}  // namespace tawatur
