// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// Articles of different outlets on one event: by shared rare terms inside a window of days. Reads corpus and
/// sentences of `comparison`. Ascending by first article; an article is in one story at most; a story has two
/// publishers at least, an article without one counting as one of its own. Cost: articles times those that share one
/// of their heaviest terms within the window.
[[nodiscard]] std::vector<Story> group_stories(const Comparison& comparison);

}  // namespace tawatur
