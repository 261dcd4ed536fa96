// SPDX-License-Identifier: GPL-3.0-or-later
// Articles that carry one text replace single words of it, and what the words around leave as the only difference are
// words that say the same to an editor. So no pairs of sentences need to be aligned: equal surroundings are enough, and
// sorting finds them. Surroundings are kept as hashes.
#include "engine/similarity/evidence/word_substitutes.h"

#include <algorithm>
#include <cstdint>
#include <map>
#include <vector>

#include "engine/hashing.h"
#include "engine/text/stemmer.h"
#include "engine/vectors/vocabulary.h"

namespace tawatur {
namespace {

constexpr std::size_t kReach = 3;  // words before and behind
constexpr std::size_t kMost = 4;   // different words in one surrounding
constexpr std::size_t kLeast = 3;  // surroundings that two words share

struct Place {
  std::uint64_t surrounding = 0;
  std::uint32_t word = 0;

  auto operator<=>(const Place&) const = default;
};

void add_places(const Sentence& sentence, Vocabulary& words, std::vector<Place>& places) {
  std::vector<const Token*> tokens;
  for (const Token& token : sentence.tokens) {
    if (token.kind == TokenKind::word || token.kind == TokenKind::number) tokens.push_back(&token);
  }
  for (std::size_t i = kReach; i + kReach < tokens.size(); ++i) {
    if (tokens[i]->kind != TokenKind::word || tokens[i]->stop_word) continue;
    std::uint64_t surrounding = 0;
    for (std::size_t j = i - kReach; j <= i + kReach; ++j) {
      if (j != i) surrounding = hash64(tokens[j]->folded, surrounding + 1);
    }
    places.push_back({surrounding, words.add(without_proclitics(tokens[i]->folded))});
  }
}

}  // namespace

std::set<WordPair> word_substitutes(std::span<const Sentence> sentences) {
  Vocabulary words;
  std::vector<Place> places;
  for (const Sentence& sentence : sentences) add_places(sentence, words, places);
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());

  std::map<std::pair<std::uint32_t, std::uint32_t>, std::size_t> shared;
  for (std::size_t begin = 0, end = 0; begin < places.size(); begin = end) {
    while (end < places.size() && places[end].surrounding == places[begin].surrounding) ++end;
    if (end - begin > kMost) continue;
    for (std::size_t i = begin; i < end; ++i) {
      for (std::size_t j = i + 1; j < end; ++j) ++shared[{places[i].word, places[j].word}];
    }
  }
  std::set<WordPair> substitutes;
  for (const auto& [pair, surroundings] : shared) {
    if (surroundings < kLeast) continue;
    const auto [lesser, greater] = std::minmax({words.term(pair.first), words.term(pair.second)});
    substitutes.emplace(lesser, greater);
  }
  return substitutes;
}

}  // namespace tawatur
