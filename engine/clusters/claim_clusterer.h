// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// Clusters of claims that several articles make, from the scored pairs. Clusters may overlap; conflicts stay
/// together; no chaining. Label and claims are filled; origins and relation are left for later stages. Ascending by
/// first claim.
[[nodiscard]] std::vector<Cluster> cluster_claims(const Comparison& comparison);

}  // namespace tawatur
