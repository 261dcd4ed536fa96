// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/similarity/similarity_join.h"

namespace tawatur::testing {

/// The slow obvious twin of similarity_join(): every row with every other.
[[nodiscard]] std::vector<SimilarRows> brute_force_join(const TermMatrix& rows, std::span<const std::uint32_t> groups,
                                                        float threshold);

}  // namespace tawatur::testing
