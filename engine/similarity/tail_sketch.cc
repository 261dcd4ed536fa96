// SPDX-License-Identifier: GPL-3.0-or-later
// Upper bounds of dot products in 16-bit integers. The tile is stored by bucket: only the dozen buckets that one row
// uses are touched, and no sum runs across lanes. Compiled for several processors, chosen when the program starts.
#include "engine/similarity/tail_sketch.h"

#include <algorithm>
#include <cmath>

#include "engine/parallel.h"

#if defined(__x86_64__) && defined(__gnu_linux__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define TAWATUR_TARGET_CLONES __attribute__((target_clones("arch=x86-64-v3", "default")))
#else
#define TAWATUR_TARGET_CLONES
#endif

namespace tawatur {
namespace {

using Bytes = std::uint8_t __attribute__((vector_size(kSketchLanes)));
using Words = std::uint16_t __attribute__((vector_size(2 * kSketchLanes)));

std::uint8_t rounded_up(float weight) {
  return static_cast<std::uint8_t>(std::min(255.0F, std::ceil(weight * kSketchScale * (1 + 1e-5F))));
}

// Sketches of rows [first, last) into `parts`, which is for all rows.
void sketch_rows(const TermMatrix& rows, std::size_t first, std::size_t last, std::vector<BucketWeight>& parts) {
  std::array<float, kSketchBuckets> squares{};
  for (std::size_t row = first; row < last; ++row) {
    const std::size_t begin = static_cast<std::size_t>(rows.outerIndexPtr()[row]);
    const std::size_t end = static_cast<std::size_t>(rows.outerIndexPtr()[row + 1]);
    for (std::size_t i = begin; i < end; ++i) {
      const Eigen::Index rank = rows.cols() - rows.innerIndexPtr()[i];
      parts[i].bucket = static_cast<std::uint8_t>(rank % static_cast<Eigen::Index>(kSketchBuckets));
      squares[parts[i].bucket] += rows.valuePtr()[i] * rows.valuePtr()[i];
    }
    // The last entry of a bucket carries its whole length: it is in every tail that has any of the others, and by
    // Cauchy and Schwarz in each bucket the product bounds the dot product.
    for (std::size_t i = end; i-- > begin;) {
      float& square = squares[parts[i].bucket];
      parts[i].weight = rounded_up(std::sqrt(square));
      square = 0;
    }
  }
}

}  // namespace

std::vector<BucketWeight> row_sketches(const TermMatrix& rows, unsigned threads) {
  std::vector<BucketWeight> parts(static_cast<std::size_t>(rows.nonZeros()));
  parallel_ranges(static_cast<std::size_t>(rows.rows()), threads,
                  [&](std::size_t first, std::size_t last) { sketch_rows(rows, first, last, parts); });
  return parts;
}

std::uint16_t least_product(float threshold) {
  return static_cast<std::uint16_t>(threshold * kSketchScale * kSketchScale * (1 - 1e-4F));
}

TAWATUR_TARGET_CLONES
void find_lanes(const SketchTile& tile, std::span<const BucketWeight> sketch, std::size_t first, std::size_t last,
                std::uint16_t least, std::vector<std::uint16_t>& lanes) {
  for (std::size_t block = first / kSketchLanes * kSketchLanes; block < last; block += kSketchLanes) {
    Words sums = {};
    for (const BucketWeight& part : sketch) {
      const Bytes& weights = *reinterpret_cast<const Bytes*>(&tile.weights[part.bucket][block]);
      sums += __builtin_convertvector(weights, Words) * static_cast<std::uint16_t>(part.weight);
    }
    const Words above = sums >= least;
    std::uint64_t any = 0;
    for (std::size_t lane = 0; lane < kSketchLanes; ++lane) any |= above[lane];
    if (any == 0) continue;
    for (std::size_t lane = 0; lane < kSketchLanes; ++lane) {
      if (above[lane] != 0) lanes.push_back(static_cast<std::uint16_t>(block + lane));
    }
  }
}

}  // namespace tawatur
