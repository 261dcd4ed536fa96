// SPDX-License-Identifier: GPL-3.0-or-later
// Bottom-k sketches (Broder, "On the resemblance and containment of documents", 1997): the smallest hashes of the union
// of two sets are a fair sample of it, and both sketches hold what is needed to know them. One hash of the whole text
// would miss every copy with a changed word; the sets themselves would be as large as the text.

#include "index/text_sketch.h"

#include <algorithm>
#include <cstdint>
#include <vector>

#include "engine/hashing.h"

namespace tawatur {
namespace {

constexpr std::size_t kShingle = 5;
constexpr std::size_t kHashes = 16;

std::uint32_t hash_of(std::span<const PlacedWord> words) {
  std::string joined;
  for (const PlacedWord& word : words) joined.append(word.token.folded).append(" ");
  return static_cast<std::uint32_t>(hash64(joined) >> 32U);
}

std::string bytes_of(std::vector<std::uint32_t> hashes) {
  std::sort(hashes.begin(), hashes.end());
  hashes.erase(std::unique(hashes.begin(), hashes.end()), hashes.end());
  std::string bytes;
  for (std::size_t i = 0; i < std::min(hashes.size(), kHashes); ++i) {
    for (const unsigned shift : {24U, 16U, 8U, 0U}) bytes += static_cast<char>(hashes[i] >> shift);
  }
  return bytes;
}

}  // namespace

std::string text_sketch(std::span<const PlacedWord> words) {
  // The title comes first.
  while (!words.empty() && words.front().in_title) words = words.subspan(1);
  if (words.empty()) return {};
  std::vector<std::uint32_t> hashes;
  const std::size_t length = std::min(kShingle, words.size());
  for (std::size_t i = 0; i + length <= words.size(); ++i) hashes.push_back(hash_of(words.subspan(i, length)));
  return bytes_of(std::move(hashes));
}

std::string exact_sketch(std::span<const PlacedWord> words) {
  return words.empty() ? std::string() : bytes_of({hash_of(words)});
}

double sketch_similarity(std::string_view a, std::string_view b) {
  std::size_t all = 0;
  std::size_t common = 0;
  while (!a.empty() && !b.empty() && all < kHashes) {
    // Unsigned bytes, high one first: order of strings is order of numbers.
    const int order = a.substr(0, kSketchHashBytes).compare(b.substr(0, kSketchHashBytes));
    if (order == 0) ++common;
    if (order <= 0) a.remove_prefix(kSketchHashBytes);
    if (order >= 0) b.remove_prefix(kSketchHashBytes);
    ++all;
  }
  if (all == 0) return 0;
  all = std::min(kHashes, all + (a.size() + b.size()) / kSketchHashBytes);
  return static_cast<double>(common) / static_cast<double>(all);
}

}  // namespace tawatur
