// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/row_folding.h"

#include <algorithm>
#include <bit>
#include <string_view>

#include "engine/hashing.h"
#include "engine/parallel.h"

namespace tawatur {
namespace {

std::string_view bytes_of(const void* start, std::size_t size) {
  return {static_cast<const char*>(start), size};
}

// The two arrays of one row as bytes: equal rows have equal bytes.
struct RowBytes {
  std::string_view columns;
  std::string_view weights;
  bool operator==(const RowBytes&) const = default;
};

RowBytes row_bytes(const TermMatrix& rows, std::size_t row) {
  const std::int32_t begin = rows.outerIndexPtr()[row];
  const std::size_t count = static_cast<std::size_t>(rows.outerIndexPtr()[row + 1] - begin);
  return {bytes_of(rows.innerIndexPtr() + begin, count * sizeof(std::int32_t)),
          bytes_of(rows.valuePtr() + begin, count * sizeof(float))};
}

// Distinct row of each row, numbered by first appearance; empty rows get kMixed.
std::vector<std::uint32_t> distinct_rows(const TermMatrix& rows, unsigned threads, std::vector<std::uint32_t>& first) {
  const std::size_t count = static_cast<std::size_t>(rows.rows());
  std::vector<std::uint64_t> hashes(count);
  parallel_ranges(count, threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t row = begin; row < end; ++row) {
      const RowBytes bytes = row_bytes(rows, row);
      hashes[row] = hash64(bytes.weights, hash64(bytes.columns));
    }
  });
  std::vector<std::uint32_t> distinct(count, FoldedRows::kMixed);
  std::vector<std::uint32_t> slots(std::bit_ceil(2 * count + 2));  // number of a distinct row + 1, 0: free
  for (std::size_t row = 0; row < count; ++row) {
    const RowBytes bytes = row_bytes(rows, row);
    if (bytes.columns.empty()) continue;
    std::size_t slot = hashes[row] & (slots.size() - 1);
    while (slots[slot] != 0 && row_bytes(rows, first[slots[slot] - 1]) != bytes) slot = (slot + 1) & (slots.size() - 1);
    if (slots[slot] == 0) {
      first.push_back(static_cast<std::uint32_t>(row));
      slots[slot] = static_cast<std::uint32_t>(first.size());
    }
    distinct[row] = slots[slot] - 1;
  }
  return distinct;
}

}  // namespace

FoldedRows fold_equal_rows(const TermMatrix& rows, std::span<const std::uint32_t> groups, unsigned threads) {
  FoldedRows folded;
  const std::vector<std::uint32_t> distinct = distinct_rows(rows, threads, folded.first);
  folded.starts.assign(folded.first.size() + 1, 0);
  for (const std::uint32_t number : distinct) {
    if (number != FoldedRows::kMixed) ++folded.starts[number + 1];
  }
  for (std::size_t i = 1; i < folded.starts.size(); ++i) folded.starts[i] += folded.starts[i - 1];
  folded.members.resize(folded.starts.back());
  for (const std::uint32_t row : folded.first) folded.group.push_back(groups[row]);
  std::vector<std::uint32_t> next(folded.starts.begin(), folded.starts.end() - 1);
  for (std::uint32_t row = 0; row < distinct.size(); ++row) {
    const std::uint32_t number = distinct[row];
    if (number == FoldedRows::kMixed) continue;
    folded.members[next[number]++] = row;
    if (groups[row] != folded.group[number]) folded.group[number] = FoldedRows::kMixed;
  }
  return folded;
}

}  // namespace tawatur
