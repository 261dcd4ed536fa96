// SPDX-License-Identifier: GPL-3.0-or-later
// Prefix filtering by length (Anastasiu and Karypis, "L2AP: fast cosine similarity search with prefix L-2 norm
// bounds", ICDE 2014), used on both sides of a pair.
#include "engine/similarity/prefix_index.h"

#include <cmath>

namespace tawatur {
namespace {

constexpr float kSlack = 1e-5F;  // covers the rounding of lengths

// Calls visit(entry, tail) for the entries of one row that are indexed, from the last to the first.
template <class Visit>
void for_prefix(const TermMatrix& rows, std::uint32_t row, float threshold, Visit visit) {
  const std::int32_t begin = rows.outerIndexPtr()[row];
  float square = 0;
  for (std::int32_t entry = rows.outerIndexPtr()[row + 1]; entry-- > begin;) {
    const float weight = rows.valuePtr()[entry];
    square += weight * weight;
    const float tail = std::sqrt(square) + kSlack;
    if (tail >= threshold) visit(static_cast<std::uint32_t>(entry), tail);
  }
}

}  // namespace

PrefixIndex prefix_index(const TermMatrix& rows, std::span<const std::uint32_t> chosen, float threshold) {
  PrefixIndex index;
  index.starts.assign(static_cast<std::size_t>(rows.cols()) + 1, 0);
  for (const std::uint32_t row : chosen) {
    for_prefix(rows, row, threshold,
               [&](std::uint32_t entry, float) { ++index.starts[rows.innerIndexPtr()[entry] + 1]; });
  }
  for (std::size_t column = 1; column < index.starts.size(); ++column) {
    if (index.starts[column] == 1) index.starts[column] = 0;  // a term of one row makes no pair
    index.starts[column] += index.starts[column - 1];
  }
  index.postings.resize(index.starts.back());
  std::vector<std::uint64_t> next(index.starts.begin(), index.starts.end() - 1);
  for (std::uint32_t i = 0; i < chosen.size(); ++i) {
    const auto row_end = static_cast<std::uint32_t>(rows.outerIndexPtr()[chosen[i] + 1]);
    for_prefix(rows, chosen[i], threshold, [&](std::uint32_t entry, float tail) {
      const std::size_t column = static_cast<std::size_t>(rows.innerIndexPtr()[entry]);
      if (index.starts[column] < index.starts[column + 1]) index.postings[next[column]++] = {i, entry, row_end, tail};
    });
  }
  return index;
}

}  // namespace tawatur
