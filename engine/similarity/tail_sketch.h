// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

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

/// Sketches of all rows: one part for each entry of the matrix, in its order, so that the parts from an entry to the
/// end of its row are the sketch of the row from that term on. The sum of products of two sketches, bucket by bucket,
/// is never below the dot product of what they stand for. The bucket is told by the rank of the term among the
/// frequent ones, so that the most frequent terms never share one. Linear time, two bytes an entry.
/// 0 threads: one a core.
[[nodiscard]] std::vector<BucketWeight> row_sketches(const TermMatrix& rows, unsigned threads = 1);

/// The least product of two sketches of rows whose dot product is `threshold` or more.
[[nodiscard]] std::uint16_t least_product(float threshold);

/// One sketch, spread out, to be compared with a few others.
struct SpreadSketch {
  std::array<std::uint8_t, kSketchBuckets> weights{};

  void set(std::span<const BucketWeight> sketch) {
    for (const BucketWeight& part : sketch) weights[part.bucket] |= part.weight;
  }
  void clear(std::span<const BucketWeight> sketch) {
    for (const BucketWeight& part : sketch) weights[part.bucket] = 0;
  }
  [[nodiscard]] std::uint32_t product(std::span<const BucketWeight> sketch) const {
    std::uint32_t sum = 0;
    for (const BucketWeight& part : sketch) sum += std::uint32_t{weights[part.bucket]} * part.weight;
    return sum;
  }
};

/// Sketches of up to kSketchTile rows, bucket by bucket, so that one row is compared with kSketchLanes others at once.
struct SketchTile {
  alignas(32) std::array<std::array<std::uint8_t, kSketchTile>, kSketchBuckets> weights{};

  void set(std::size_t lane, std::span<const BucketWeight> sketch) {
    for (const BucketWeight& part : sketch) weights[part.bucket][lane] |= part.weight;
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
