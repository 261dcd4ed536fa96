// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/vectors/tfidf.h"

namespace tawatur {

/// A row in the list of one of its terms.
struct Posting {
  std::uint32_t row = 0;      ///< position in the list of distinct rows
  std::uint32_t entry = 0;    ///< position of the term among the entries of the matrix
  std::uint32_t row_end = 0;  ///< end of the row among the entries of the matrix
  float tail = 0;             ///< length of the row from this term on
};

/// Inverted lists of the rare end of each row.
struct PrefixIndex {
  std::vector<std::uint64_t> starts;  ///< of each column's list, and the end
  std::vector<Posting> postings;      ///< by column, then by row

  [[nodiscard]] std::span<Posting> list(std::size_t column) {
    return std::span(postings).subspan(starts[column], starts[column + 1] - starts[column]);
  }
};

/// Lists, for the rows `chosen`, the terms from which on the length of the row is still `threshold` or more. Two rows
/// with cosine >= threshold share such a term, and the first term that they share at all is one of these: past it
/// the dot product is at most the length of what is left of one of them. Lists of one row are left empty. The same at
/// any number of threads (0: one a core).
[[nodiscard]] PrefixIndex prefix_index(const TermMatrix& rows, std::span<const std::uint32_t> chosen, float threshold,
                                       unsigned threads = 1);

}  // namespace tawatur
