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
};

/// All pairs of rows of different groups (outlets) with cosine >= threshold > 0, ascending by (a, b). Exact; the same
/// at any number of threads. Memory linear in the input and the output.
[[nodiscard]] std::vector<SimilarRows> similarity_join(const TermMatrix& rows, std::span<const std::uint32_t> groups,
                                                       float threshold, unsigned threads);

}  // namespace tawatur
