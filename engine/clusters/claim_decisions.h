// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// Reads decisions: lines "same" or "different" TAB article TAB words TAB article TAB words; '#' begins a comment line.
/// An article is named by its file, address or own id, a claim by words that stand in it; so a decision survives later
/// runs, other ids and other articles beside it. Throws ConfigError, naming the line, for anything else.
[[nodiscard]] std::vector<ClaimDecision> read_decisions(std::istream& in);

/// A decision and the claims that it speaks of, a < b.
struct ClaimLink {
  ClaimId a;
  ClaimId b;
  bool same = true;
};

/// The decisions of the options in terms of the claims of `comparison`: of the claims in the article that hold the
/// words, the shortest one. What finds no claim becomes a problem in `unused`. Ascending by claims; of two decisions on
/// one pair the later one holds.
[[nodiscard]] std::vector<ClaimLink> linked_claims(const Comparison& comparison, std::vector<IngestProblem>& unused);

/// Writes decisions into scored pairs (ascending, and so returned): "same" is a similarity of 1, "different" one of 0.
[[nodiscard]] std::vector<ScoredPair> with_decisions(std::vector<ScoredPair> pairs,
                                                     const std::vector<ClaimLink>& links);

}  // namespace tawatur
