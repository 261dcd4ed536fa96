// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "engine/model/sentence.h"

namespace tawatur {

/// Class of a word in corpus/lexicons/number_words.tsv, where each is explained.
enum class NumberClass : std::uint8_t {
  zero,
  unit,
  teen_one,
  ten,
  tens,
  hundred,
  hundreds,
  scale,
  scale_plural,
  scale_dual,
  fraction,
  quarters,
  vague,
  few,
  ordinal,
  ordinal_teen,
  and_some
};

struct NumberWord {
  NumberClass kind = NumberClass::unit;
  double value = 0;
  bool conjunction = false;  ///< "and" is written close to it
  bool definite = false;     ///< has the article
};

/// The number word that a folded token is, with or without particles; null when it is none. Constant time.
[[nodiscard]] const NumberWord* find_number_word(std::string_view folded);

/// A number in digits. `other` is a second possible reading.
struct DigitsReading {
  double value = 0;
  std::optional<double> other;
};

/// Reads folded digits with thousands and decimal marks; nothing when they are a date, a code or too long.
[[nodiscard]] std::optional<DigitsReading> read_digits(std::string_view folded);

/// A cardinal or ordinal that begins at a certain token.
struct Cardinal {
  std::size_t last = 0;  ///< token behind it
  double minimum = 0;
  std::optional<double> maximum;
  double scale = 1;  ///< the last multiplier written: 1e6 in "3 million"
  bool approximate = false;
  bool ordinal = false;
};

/// Longest cardinal that begins with token `first`. Linear in its length.
[[nodiscard]] std::optional<Cardinal> read_cardinal(std::span<const Token> tokens, std::size_t first);

/// Is token `i` a plus of its own ("and" before digits)?
[[nodiscard]] bool is_lone_conjunction(const Token& token);

}  // namespace tawatur
