// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/divergence/detectors.h"

namespace tawatur {

/// Findings that say the same become one divergence: of one cluster and kind, and on one topic, or with the same things
/// said (whoever says them), or with the same words missing elsewhere. Outside of clusters they must share an article
/// as well, directly or by way of others. Spans of one side carry one number; sides are numbered by their first span.
///
/// On a topic there is a side for each answer, and answers that a compatible finding joins are one side: what remains
/// hard is told as hard, what remains soft beside it as soft, and a compatible divergence is left only where nothing
/// else is. Elsewhere the gravest weight stays. A divergence whose spans are all in another one of its kind, of
/// no lighter weight, is not told again. Sorted by first span, then kind, then weight; the order of `findings`
/// does not matter.
[[nodiscard]] std::vector<Divergence> merged(const Comparison& comparison, std::vector<Finding> findings);

/// Takes away omissions by articles that give another answer: a figure, date, actor or denial against the words that
/// they would leave out, or against those of another member of the cluster.
void drop_answered(std::vector<Finding>& findings);

/// Writes `explanation` and `explanation_arabic` by the row of corpus/lexicons/messages.tsv that `message` names. In
/// the templates {sides} stands for what each side says and who says it, {missing} for who lacks it. Outlets
/// are called by the publisher, else by whose text it is, else by the host of the address, else by the name
/// of the file, with the id that reports give the article where the file holds several.
void explain(const Comparison& comparison, std::string_view message, Divergence& divergence);

}  // namespace tawatur
