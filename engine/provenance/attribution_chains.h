// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// The attribution chain of each claim that is in a cluster and has somebody behind its outlet. `named`: the outlet,
/// the outlet credited with the text, the agency of the dateline, the channels of the claim, and last its speakers;
/// each name once, with the article where the text of that station is in the corpus and was copied from. `copied`: the
/// same way along proven copies, as far as the claim's own sentence is found in them. `differs`: the text comes from an
/// outlet that the article names nowhere, neither as source nor as speaker. Ascending by claim; linear in the claims.
[[nodiscard]] std::vector<AttributionChain> attribution_chains(const Comparison& comparison);

}  // namespace tawatur
