// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// Edits that an outlet makes again and again in the text of another. Only proven copies are read: the direction is
/// known and at least half of the later article is the earlier one's text; an article that has several sources counts
/// for the best proven one. An edit is a replacement or a loss of at most four words without figures, or another
/// spelling of a word. Told are edits made at least three times, in at least two articles, and at a
/// tenth of the chances or significantly (z of 1.96) more often than by the others. `chances` counts the copied places
/// of the words before, so that instances.size() of chances is a rate; `log_odds` is the z-score of the log-odds ratio
/// of that rate against all other outlet pairs, with an informative Dirichlet prior (Monroe, Colaresi and Quinn 2008):
/// the share of all copied words that anybody edits. No lexicon, the same for every outlet. By falling z-score. Linear
/// in the copied text.
[[nodiscard]] std::vector<HouseStyle> house_styles(const Comparison& comparison);

}  // namespace tawatur
