// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// Articles that name each other as the source of one claim, round in a circle: "the channel reports" here, "as the
/// newspaper wrote" there, and nobody who saw it. An article cites another where both have a claim of one cluster and
/// the first gives it to the second's outlet: as channel, speaker or agency of the dateline, or by crediting it with
/// the text. For each group of articles that reach each other the shortest circle through the smallest id; ascending.
/// Linear in the members of the clusters and the names they give.
[[nodiscard]] std::vector<CitationCircle> citation_circles(const Comparison& comparison);

}  // namespace tawatur
