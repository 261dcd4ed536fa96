// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// Copied text between articles: those of which one has at least `options.copy_floor` of its text in the other; every
/// two articles once. The shares are those of the different word five-grams (a token counts with the four after it), so
/// a common vocabulary is no common text. Where the direction is undecided, `from` is the first of the two. Reads
/// corpus and sentences. Ascending by (from, to). Near-linear: articles without a common five-gram never meet.
[[nodiscard]] std::vector<Copy> find_copies(const Comparison& comparison);

}  // namespace tawatur
