// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

/// Text in the form that is matched, with the way back to the source.
struct FoldedText {
  std::string text;
  std::vector<std::uint32_t> source;  ///< source[i]: source byte offset of folded byte i; one more entry for the end
};

/// One spelling for what varies without changing the word: hamza seats, alef maqsura, ta marbuta, tatweel, vowel and
/// direction marks, zero-width characters, presentation forms, Farsi ya and kaf, the three digit scripts (to 0-9),
/// Latin case. Folding twice is folding once. `utf8` must be valid. Linear time.
[[nodiscard]] FoldedText fold(std::string_view utf8);

/// The same without the map.
[[nodiscard]] std::string folded(std::string_view utf8);

/// A phrase for matching: its words, folded as tokens are, joined by single spaces.
[[nodiscard]] std::string folded_words(std::string_view utf8);

}  // namespace tawatur
