// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "engine/similarity/evidence/claim_evidence.h"

namespace tawatur {

/// One way in which two claims are alike or unlike.
struct PairFeature {
  std::string_view name;
  int sign = 1;  ///< +1: speaks for the same claim; -1: against it
  std::string_view summary;
};

constexpr std::size_t kPairFeatures = 22;

/// Values of all features, each in [0, 1], in the order of pair_features().
using PairFeatureValues = std::array<float, kPairFeatures>;

/// The only list.
[[nodiscard]] std::span<const PairFeature> pair_features();

/// Place of a feature in the list; it must be there.
[[nodiscard]] std::size_t pair_feature(std::string_view name);

/// What two claims are compared in.
struct PairContext {
  TermVector notions_x;  ///< those of the claims, by how rare they are inside the two articles too
  TermVector notions_y;
  double neighbours = 0;  ///< the highest claim_overlap() of sentences beside them, on the same side of both
  double support = 0;     ///< how like a third claim both are; see pair_scorer
};

/// How much of the words of two claims is shared, [0, 1]: the mean of the cosines of stems and of letter runs.
[[nodiscard]] double claim_overlap(const ClaimEvidence& x, const ClaimEvidence& y);

/// Of two claims of `table`.
[[nodiscard]] PairFeatureValues pair_feature_values(const EvidenceTable& table, const ClaimEvidence& x,
                                                    const ClaimEvidence& y, const PairContext& context);

}  // namespace tawatur
