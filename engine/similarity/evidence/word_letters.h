// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "engine/vectors/vocabulary.h"

namespace tawatur {

/// The letters of a word: its runs of two and three letters, ascending, and a bit for each.
struct WordLetters {
  std::vector<std::uint32_t> runs;
  std::uint64_t bits = 0;

  WordLetters() = default;
  explicit WordLetters(std::vector<std::uint32_t> its_runs);
};

[[nodiscard]] WordLetters letters_of_word(std::string_view word);

/// Those of every word.
[[nodiscard]] std::vector<WordLetters> letters_of_words(const Vocabulary& words);

/// How alike two words are in letters, [0, 1]: 1 for equal letters; 0 below half of the runs in common, so that chance
/// does not add up. For word forms that the stemmer does not bring together.
[[nodiscard]] double letter_likeness(const WordLetters& x, const WordLetters& y);

/// Calls use(run) for the runs of `shortest` to `longest` letters of a word, its borders counting as letters.
template <class Use>
void for_letter_runs(std::string_view word, std::size_t shortest, std::size_t longest, Use use) {
  const std::string bounded = "_" + std::string(word) + "_";
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < bounded.size(); ++i) {
    if ((static_cast<unsigned char>(bounded[i]) & 0xC0) != 0x80) starts.push_back(i);
  }
  starts.push_back(bounded.size());
  for (std::size_t length = shortest; length <= longest; ++length) {
    for (std::size_t i = 0; i + length < starts.size(); ++i) {
      use(std::string_view(bounded).substr(starts[i], starts[i + length] - starts[i]));
    }
  }
}

}  // namespace tawatur
