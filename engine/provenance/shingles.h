// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/model/ids.h"
#include "engine/model/sentence.h"

namespace tawatur {

/// Words in one shingle.
inline constexpr std::size_t kShingleWords = 5;

/// The different word five-grams of some sentences as 64-bit hashes, ascending; see article_shingles().
[[nodiscard]] std::vector<std::uint64_t> shingles_of(std::span<const Sentence> sentences);

/// The different word five-grams of each article as 64-bit hashes, ascending: words and numbers in folded form, across
/// sentence borders, marks and titles left out. `sentences` are ascending by article. Linear time and memory.
[[nodiscard]] std::vector<std::vector<std::uint64_t>> article_shingles(std::span<const Sentence> sentences,
                                                                       std::size_t articles, unsigned threads);

/// Which articles share text: two articles and how many different shingles they have in common.
struct SharedShingles {
  ArticleId first;
  ArticleId second;  ///< first < second
  std::size_t common = 0;
};

/// Pairs of articles in which one has at least the share `floor` of its shingles in the other; ascending. Counts are
/// exact. A shingle that more than `window` articles hold proposes, for each of them, only the next `window` ones: a
/// stock phrase then costs little, and a text that a thousand articles carry still hangs together.
[[nodiscard]] std::vector<SharedShingles> articles_sharing_text(std::span<const std::vector<std::uint64_t>> shingles,
                                                                double floor, std::size_t window, unsigned threads);

}  // namespace tawatur
