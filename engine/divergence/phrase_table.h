// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/divergence/passage.h"

namespace tawatur {

/// Phrases of a lexicon, each with a value, found in a row of units whatever conjunction, preposition or article hangs
/// on their words.
class PhraseTable {
 public:
  /// Adds a phrase; the first of two equal phrases wins.
  void add(std::string_view phrase, std::string value);

  struct Match {
    std::size_t begin = 0;   ///< position of its first unit
    std::size_t length = 0;  ///< units
    std::string_view value;
  };
  /// The longest phrase that begins at units[begin].
  [[nodiscard]] std::optional<Match> match(std::span<const Unit> units, std::size_t begin) const;

  /// All phrases from left to right, none inside another.
  [[nodiscard]] std::vector<Match> matches(std::span<const Unit> units) const;

 private:
  struct Phrase {
    std::vector<std::string> words;
    std::string value;
  };
  std::map<std::string, std::vector<Phrase>, std::less<>> by_first_word_;
};

/// A lexicon as a phrase table: first column to `value_column` (empty values where the row is shorter).
[[nodiscard]] PhraseTable phrase_table(std::string_view lexicon, std::size_t value_column);

}  // namespace tawatur
