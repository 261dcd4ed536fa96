// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// Articles of different outlets on one event: by shared rare terms and names inside a window of days. Reads corpus,
/// sentences and claims of `comparison`. Ascending by first article; an article is in one story at most.
[[nodiscard]] std::vector<Story> group_stories(const Comparison& comparison);

}  // namespace tawatur
