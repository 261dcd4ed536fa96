// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// What a headline says and the body under it does not carry: a figure that no figure of the body equals, comes
/// near or adds up to (a small one may count what the body lists); a person or body of whose name no word occurs there;
/// a certainty above that of every sentence of the body which says the same. Articles that are cut, or too short to
/// carry a headline, are left out. Every gap has its words and an explanation. Ascending by article, then span. Linear
/// in the text.
[[nodiscard]] std::vector<HeadlineFinding> headline_gaps(const Comparison& comparison);

}  // namespace tawatur
