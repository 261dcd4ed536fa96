// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include <span>

#include "engine/clusters/claim_decisions.h"
#include "engine/model/comparison.h"

namespace tawatur {

/// Clusters of claims that several articles make, from the scored pairs: claims whose pairs are mostly decided `same`
/// or `partial`. Clusters may overlap: a claim joins a second one where a pair of its own calls for it. Conflicts
/// stay together, nothing is chained. Label and claims are filled; origins and relation are left for later stages.
/// Claims that are `decided` the same share a cluster, claims decided different never do. Clusters that a little
/// higher threshold would break have `breaks_at`. Ascending by claims.
[[nodiscard]] std::vector<Cluster> cluster_claims(const Comparison& comparison,
                                                  std::span<const ClaimLink> decided = {});

}  // namespace tawatur
