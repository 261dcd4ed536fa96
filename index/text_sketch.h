// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

#include "engine/model/article.h"

namespace tawatur {

/// A short fingerprint of the text of an article, title left out: the 16 smallest 32-bit hashes of its different word
/// five-grams, folded, ascending, 4 bytes each with the high one first. The same text has the same sketch on every
/// machine, and a copy with some words changed has most of it. Empty for a text without words.
[[nodiscard]] std::string text_sketch(const Article& article, std::string_view document_text);

/// The sketch of a short text that is only ever the same or another one: a claim with another number is no copy.
[[nodiscard]] std::string exact_sketch(std::string_view text);

/// Share of five-grams that two texts have in common, estimated from their sketches: 0 to 1; 0 where one is empty.
[[nodiscard]] double sketch_similarity(std::string_view a, std::string_view b);

/// The hashes of a sketch, each as its 4 bytes.
inline constexpr std::size_t kSketchHashBytes = 4;

}  // namespace tawatur
