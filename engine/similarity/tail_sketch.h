// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "engine/similarity/prefix_index.h"
#include "engine/vectors/tfidf.h"

namespace tawatur {

constexpr std::size_t kSketchBuckets = 128;
constexpr std::size_t kSketchLanes = 16;  ///< rows that are compared at a time
constexpr std::size_t kSketchTile = 256;  ///< rows in a tile, a multiple of kSketchLanes
constexpr float kSketchScale = 220;       ///< of a weight of 1; the square of a unit row fits 16 bits with rounding

/// What one row weighs in one bucket, rounded up.
struct BucketWeight {
  std::uint8_t bucket = 0;
  std::uint8_t weight = 0;
};

/// Appends the sketch of a row from `entry` on: that term has bucket 0 for itself; the length of the other terms in
/// each bucket is rounded up to whole steps of 1 / kSketchScale. The product of two sketches is never below the dot
/// product of the rows (Cauchy and Schwarz in each bucket). A bucket is told by the rank of the term among the
/// frequent ones, so that the most frequent terms never share one.
void append_tail_sketch(const TermMatrix& rows, std::size_t entry, std::size_t row_end,
                        std::vector<BucketWeight>& sketch);

/// Sketches of up to kSketchTile rows, bucket by bucket, so that one row is compared with kSketchLanes others at once.
struct SketchTile {
  alignas(32) std::array<std::array<std::uint8_t, kSketchTile>, kSketchBuckets> weights{};

  void set(std::size_t lane, std::span<const BucketWeight> sketch) {
    for (const BucketWeight& part : sketch) weights[part.bucket][lane] = part.weight;
  }
  void clear(std::size_t lane, std::span<const BucketWeight> sketch) {
    for (const BucketWeight& part : sketch) weights[part.bucket][lane] = 0;
  }
};

/// Appends the lanes of [first, last), ascending, whose product with `sketch` is `least` or more; and may append
/// others of the blocks of kSketchLanes that hold first and last.
void find_lanes(const SketchTile& tile, std::span<const BucketWeight> sketch, std::size_t first, std::size_t last,
                std::uint16_t least, std::vector<std::uint16_t>& lanes);

}  // namespace tawatur
