// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/divergence/article_pairs.h"

namespace tawatur {

/// Claims of an article that another article of the same story leaves out although it covers the event: both open with
/// the same claim, the other is not older, and it has no form of the claim anywhere. An article that only touches the
/// event, or was published before, is silent for a reason and omits nothing. One finding a claim and silent article.
[[nodiscard]] std::vector<Finding> silences(const Ground& ground);

}  // namespace tawatur
