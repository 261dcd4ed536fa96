// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// The chain of listed pairs that are not `different` from claim `a` to claim `b` inside one cluster that has both,
/// whose weakest pair is as similar as any chain's can be; of those the shortest. Empty where no cluster has both, or
/// where only its average keeps them together.
[[nodiscard]] std::vector<ScoredPair> path_in_cluster(const Comparison& comparison, ClaimId a, ClaimId b);

}  // namespace tawatur
