// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/report/claim_matrix.h"
#include "engine/report/words/interface_text.h"

namespace tawatur {

/// Kinds of hard differences between the members of a cluster whose main relation is an agreement, ascending. The
/// relation tells of the best match between every two articles, so there may be some. Empty for other relations;
/// other words for the same thing are what an agreement in different words speaks of.
[[nodiscard]] std::vector<DivergenceKind> differences_beside_agreement(const Comparison& comparison,
                                                                       const FindingIndex& index, ClusterId id);

/// The main relation in words that do not contradict the findings below them.
[[nodiscard]] std::string relation_words(const InterfaceText& ui, const Comparison& comparison,
                                         const FindingIndex& index, ClusterId id);

}  // namespace tawatur
