// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// The independent underlying sources of one cluster: articles that carry one statement, one speaker on one occasion,
/// or copied text, rest on one source. Each article counts once, for its fullest claim. Reads copies, attributions and
/// claims. Ascending by first article.
[[nodiscard]] std::vector<Origin> independent_sources(const Comparison& comparison, const Cluster& cluster);

}  // namespace tawatur
