// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// Scored pairs of claims of different articles (never of one article, and of different outlets where both are
/// known): candidates from the similarity join at a low threshold and all pairs inside a story; the decision from
/// typed evidence. Reads corpus, sentences, claims and stories of `comparison`. Pairs under `options.pair_floor` are
/// left out. Ascending by (a, b).
[[nodiscard]] std::vector<ScoredPair> score_pairs(const Comparison& comparison);

}  // namespace tawatur
