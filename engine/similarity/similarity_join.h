// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/vectors/tfidf.h"

namespace tawatur {

/// Two rows, a < b, and the cosine of their angle.
struct SimilarRows {
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  float cosine = 0;

  auto operator<=>(const SimilarRows&) const = default;
};

/// All pairs of rows of different groups (outlets) with cosine >= threshold, ascending by (a, b). `rows` are of unit
/// length or empty, columns ascending; 0 < threshold <= 1. The cosine is the sum of the products in double precision,
/// ascending by column. Exact; the same at any number of threads. Equal rows are compared once. Memory linear in the
/// input and the output; time grows with the pairs that share a rare term, not with all pairs.
[[nodiscard]] std::vector<SimilarRows> similarity_join(const TermMatrix& rows, std::span<const std::uint32_t> groups,
                                                       float threshold, unsigned threads);

}  // namespace tawatur
