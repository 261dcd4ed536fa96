// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "engine/vectors/tfidf.h"

namespace tawatur {

/// Equal rows folded to one: a thousand copies of one wire text are compared with the others once.
struct FoldedRows {
  static constexpr std::uint32_t kMixed = UINT32_MAX;

  std::vector<std::uint32_t> first;    ///< of each distinct row: the first row that has it, ascending
  std::vector<std::uint32_t> members;  ///< all rows that are not empty, by distinct row, then ascending
  std::vector<std::uint32_t> starts;   ///< of each distinct row in `members`, and the end
  std::vector<std::uint32_t> group;    ///< of each distinct row: the group of all its rows, or kMixed

  [[nodiscard]] std::span<const std::uint32_t> members_of(std::uint32_t distinct) const {
    return std::span(members).subspan(starts[distinct], starts[distinct + 1] - starts[distinct]);
  }
};

/// Linear time; threads (0: one a core) share the hashing. Groups are below FoldedRows::kMixed. Empty rows are left
/// out.
[[nodiscard]] FoldedRows fold_equal_rows(const TermMatrix& rows, std::span<const std::uint32_t> groups,
                                         unsigned threads = 1);

}  // namespace tawatur
