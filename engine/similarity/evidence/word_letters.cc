// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/evidence/word_letters.h"

#include <algorithm>
#include <bit>

#include "engine/hashing.h"

namespace tawatur {

WordLetters::WordLetters(std::vector<std::uint32_t> its_runs) : runs(std::move(its_runs)) {
  for (const std::uint32_t run : runs) bits |= std::uint64_t{1} << (run % 64);
}

WordLetters letters_of_word(std::string_view word) {
  std::vector<std::uint32_t> runs;
  for_letter_runs(word, 2, 3, [&](std::string_view run) { runs.push_back(static_cast<std::uint32_t>(hash64(run))); });
  std::sort(runs.begin(), runs.end());
  runs.erase(std::unique(runs.begin(), runs.end()), runs.end());
  return WordLetters(std::move(runs));
}

std::vector<WordLetters> letters_of_words(const Vocabulary& words) {
  std::vector<WordLetters> result;
  for (std::uint32_t word = 0; word < words.size(); ++word) result.push_back(letters_of_word(words.term(word)));
  return result;
}

double letter_likeness(const WordLetters& x, const WordLetters& y) {
  const std::vector<std::uint32_t>& a = x.runs;
  const std::vector<std::uint32_t>& b = y.runs;
  if (a.empty() || b.empty()) return 0;
  // Shared runs have shared bits, but for runs of one word that fall on one bit.
  const std::size_t doubled = a.size() - static_cast<std::size_t>(std::popcount(x.bits));
  const auto common = static_cast<std::size_t>(std::popcount(x.bits & y.bits));
  if (4 * (common + doubled) < a.size() + b.size()) return 0;
  std::size_t shared = 0;
  for (std::size_t i = 0, j = 0; i < a.size() && j < b.size();) {
    if (a[i] == b[j]) {
      ++shared, ++i, ++j;
    } else if (a[i] < b[j]) {
      ++i;
    } else {
      ++j;
    }
  }
  const double likeness = 2.0 * static_cast<double>(shared) / static_cast<double>(a.size() + b.size());
  return likeness >= 0.5 ? likeness : 0;
}

}  // namespace tawatur
