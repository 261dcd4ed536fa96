// SPDX-License-Identifier: GPL-3.0-or-later
// Some pages put full stops inside sentences: before a relative clause, a participle of manner, an adverbial phrase.
// Arabic has no capitals, so what follows decides. The lexicon lists openings in two classes: those that never open a
// sentence, and those of adverbial phrases, which do when a main verb follows ("in an earlier hour, X said"). A verb
// behind a relative pronoun or a conjunction of subordination, up to the next comma, is not the main verb.

#include <algorithm>
#include <map>
#include <string>

#include "engine/text/lexicon.h"
#include "engine/text/sentence_splitter.h"

namespace tawatur {
namespace {

using Words = std::map<std::string, std::string, std::less<>>;

constexpr std::size_t kLongestOpening = 3;  // words

const std::string* opening_class(std::span<const Token> tokens) {
  static const Words openings = lexicon_map("sentence_continuations");
  std::string phrase;
  const std::string* found = nullptr;
  for (std::size_t i = 0; i < std::min(tokens.size(), kLongestOpening); ++i) {
    if (i > 0) phrase += ' ';
    phrase += tokens[i].folded;
    const auto entry = openings.find(phrase);
    if (entry != openings.end()) found = &entry->second;
  }
  return found;
}

bool looks_finite(std::string_view word) {
  static const Words known = lexicon_map("finite_verbs");
  const auto entry = known.find(word);
  if (entry != known.end()) return entry->second != "no";
  constexpr std::string_view kWaw = "\xD9\x88";
  constexpr std::string_view kSeen = "\xD8\xB3";
  constexpr std::string_view kYeh = "\xD9\x8A";
  if (word.starts_with(kWaw)) word.remove_prefix(kWaw.size());
  const auto bare = known.find(word);
  if (bare != known.end()) return bare->second != "no";
  if (word.starts_with(kSeen)) word.remove_prefix(kSeen.size());
  constexpr std::size_t kFourLetters = 8;
  return word.starts_with(kYeh) && word.size() >= kFourLetters;
}

bool has_main_verb(std::span<const Token> tokens) {
  static const Words subordinators = lexicon_map("subordinators");
  bool subordinate = false;
  for (const Token& token : tokens) {
    if (token.kind == TokenKind::punctuation) {
      if (token.folded == ",") subordinate = false;
    } else if (subordinators.find(token.folded) != subordinators.end()) {
      subordinate = true;
    } else if (!subordinate && looks_finite(token.folded)) {
      return true;
    }
  }
  return false;
}

}  // namespace

bool continues_sentence(std::span<const Token> tokens) {
  const std::string* opening = opening_class(tokens);
  if (opening == nullptr) return false;
  return *opening == "always" || (*opening == "verbless" && !has_main_verb(tokens));
}

}  // namespace tawatur
