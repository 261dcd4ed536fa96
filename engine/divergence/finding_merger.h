// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/divergence/detectors.h"

namespace tawatur {

/// Findings that say the same become one divergence: of one cluster and kind, with the same two things said (whoever
/// says them), or with the same words missing elsewhere. Spans of one side carry one number; sides are numbered by
/// their first span. The gravest weight stays. Sorted by first span, then kind; the order of `findings` does not
/// matter.
[[nodiscard]] std::vector<Divergence> merged(const Comparison& comparison, std::vector<Finding> findings);

/// Writes `explanation` and `explanation_arabic` by the row of corpus/lexicons/messages.tsv that `message` names. In
/// the templates {sides} stands for what each side says and who says it, {missing} for who lacks it. An outlet without
/// a name is called by its place among the articles.
void explain(const Comparison& comparison, std::string_view message, Divergence& divergence);

}  // namespace tawatur
