// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/ids.h"
#include "engine/similarity/pair_candidates.h"
#include "engine/similarity/pair_features.h"

namespace tawatur {

/// Two claims of two articles, a < b, and all that speaks for and against their being the same.
struct PairEvidence {
  ClaimId a;
  ClaimId b;
  PairFeatureValues values{};
  bool barred = false;   ///< of different events and not worded alike: never the same claim
  bool related = false;  ///< of articles about the same
};

/// The evidence of the candidates of two articles, in their order. The context is told from these candidates.
[[nodiscard]] std::vector<PairEvidence> evidence_between(const EvidenceTable& table,
                                                         const ArticlePairCandidates& candidates);

}  // namespace tawatur
