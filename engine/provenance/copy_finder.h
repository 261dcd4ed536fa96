// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// Copied text between articles, by rare shared word n-grams; every two articles once. Reads corpus and sentences.
/// Ascending by (from, to).
[[nodiscard]] std::vector<Copy> find_copies(const Comparison& comparison);

}  // namespace tawatur
