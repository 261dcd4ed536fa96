// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "index/terms.h"

namespace tawatur {

/// A short fingerprint of an article with these words, those of the title left out: the 16 smallest 32-bit hashes of
/// its different word five-grams, folded, ascending, 4 bytes each with the high one first. The same text has the same
/// sketch on every machine, and a copy with some words changed has most of it. Empty for a text without words.
[[nodiscard]] std::string text_sketch(std::span<const PlacedWord> words);

/// The sketch of a short text that is only ever the same or another one: a claim with another number is no copy.
[[nodiscard]] std::string exact_sketch(std::span<const PlacedWord> words);

/// Share of five-grams that two texts have in common, estimated from their sketches: 0 to 1; 0 where one is empty.
[[nodiscard]] double sketch_similarity(std::string_view a, std::string_view b);

/// The hashes of a sketch, each as its 4 bytes.
inline constexpr std::size_t kSketchHashBytes = 4;

}  // namespace tawatur
