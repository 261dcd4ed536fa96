// SPDX-License-Identifier: GPL-3.0-or-later
// Prefix filtering by length (Anastasiu and Karypis, "L2AP: fast cosine similarity search with prefix L-2 norm
// bounds", ICDE 2014), used on both sides of a pair. Rows are counted in blocks, so that threads can write the blocks
// at once and the lists still hold the rows in order.
#include "engine/similarity/prefix_index.h"

#include <cmath>
#include <utility>

#include "engine/parallel.h"

namespace tawatur {
namespace {

constexpr std::size_t kBlocks = 8;  // of rows; each has a count for every column
constexpr float kSlack = 1e-5F;     // covers the rounding of lengths

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

PrefixIndex prefix_index(const TermMatrix& rows, std::span<const std::uint32_t> chosen, float threshold,
                         unsigned threads) {
  const std::size_t columns = static_cast<std::size_t>(rows.cols());
  const auto column_of = [&](std::uint32_t entry) { return static_cast<std::size_t>(rows.innerIndexPtr()[entry]); };
  const auto block_begin = [&](std::size_t block) { return chosen.size() * block / kBlocks; };
  // First how many postings each block has for each column, then where the next of them goes.
  std::vector<std::vector<std::uint32_t>> places(kBlocks, std::vector<std::uint32_t>(columns));
  parallel_ranges(kBlocks, threads, [&](std::size_t first, std::size_t last) {
    for (std::size_t block = first; block < last; ++block) {
      for (std::size_t i = block_begin(block); i < block_begin(block + 1); ++i) {
        for_prefix(rows, chosen[i], threshold, [&](std::uint32_t entry, float) { ++places[block][column_of(entry)]; });
      }
    }
  });
  PrefixIndex index;
  index.starts.assign(columns + 1, 0);
  for (std::size_t column = 0; column < columns; ++column) {
    std::uint32_t count = 0;
    for (std::vector<std::uint32_t>& block : places) {
      count += std::exchange(block[column], static_cast<std::uint32_t>(index.starts[column]) + count);
    }
    index.starts[column + 1] = index.starts[column] + (count == 1 ? 0 : count);  // a term of one row makes no pair
  }
  index.postings.resize(index.starts.back());
  parallel_ranges(kBlocks, threads, [&](std::size_t first, std::size_t last) {
    for (std::size_t block = first; block < last; ++block) {
      for (std::size_t i = block_begin(block); i < block_begin(block + 1); ++i) {
        const auto row_end = static_cast<std::uint32_t>(rows.outerIndexPtr()[chosen[i] + 1]);
        for_prefix(rows, chosen[i], threshold, [&](std::uint32_t entry, float tail) {
          const std::size_t column = column_of(entry);
          if (index.starts[column] == index.starts[column + 1]) return;
          index.postings[places[block][column]++] = {static_cast<std::uint32_t>(i), entry, row_end, tail};
        });
      }
    }
  });
  return index;
}

}  // namespace tawatur
