// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/evidence/word_letters.h"

#include <doctest/doctest.h>

namespace tawatur {

TEST_CASE("words that share half of their runs are alike, chance likeness is nothing") {
  const WordLetters word({1, 2, 3, 4});
  CHECK(letter_likeness(word, word) == 1);
  CHECK(letter_likeness(word, WordLetters({1, 2, 3, 9})) == doctest::Approx(0.75));
  CHECK(letter_likeness(word, WordLetters({1, 7, 8, 9})) == 0);
  CHECK(letter_likeness(word, {}) == 0);
}

TEST_CASE("runs that fall on one bit are not lost") {
  const WordLetters x({1, 2, 3, 4});
  const WordLetters y({1, 4, 65, 129});
  CHECK(letter_likeness(x, y) == doctest::Approx(0.5));
  CHECK(letter_likeness(y, x) == doctest::Approx(0.5));
}

TEST_CASE("runs have whole letters and borders") {
  std::vector<std::string> runs;
  for_letter_runs("دم", 3, 4, [&](std::string_view run) { runs.emplace_back(run); });
  CHECK(runs == std::vector<std::string>{"_دم", "دم_", "_دم_"});
}

TEST_CASE("every word of a vocabulary has letters, like words like ones") {
  Vocabulary words;
  words.add("يشاركون");
  words.add("يشارك");
  words.add("حريق");
  const std::vector<WordLetters> letters = letters_of_words(words);
  REQUIRE(letters.size() == 3);
  CHECK(letter_likeness(letters[0], letters[1]) > 0.5);
  CHECK(letter_likeness(letters[0], letters[2]) == 0);
}

}  // namespace tawatur
