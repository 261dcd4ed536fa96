// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// Clusters of claims that several articles make, from the scored pairs: claims whose pairs are mostly decided `same`
/// or `partial`. Clusters may overlap: a claim joins a second one where a pair of its own calls for it. Conflicts
/// stay together, nothing is chained. Label and claims are filled; origins and relation are left for later stages.
/// Ascending by claims.
[[nodiscard]] std::vector<Cluster> cluster_claims(const Comparison& comparison);

}  // namespace tawatur
