// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <span>
#include <utility>
#include <vector>

#include "engine/model/comparison.h"
#include "engine/similarity/evidence/claim_evidence.h"

namespace tawatur {

/// Claims of two articles that are worth a closer look.
struct ArticlePairCandidates {
  ArticleId a;  ///< below b
  ArticleId b;
  bool same_story = false;
  std::vector<std::pair<ClaimId, ClaimId>> claims;  ///< first of a, second of b, ascending
};

/// Candidates: pairs from the similarity join over stems between different publishers, and pairs with words in common
/// of articles about the same: those of one story and, of each article, the few that are most like it within some
/// days. Ascending by (a, b). Never all pairs of claims: see the cost of similarity_join().
[[nodiscard]] std::vector<ArticlePairCandidates> pair_candidates(const Comparison& comparison,
                                                                 const EvidenceTable& evidence);

/// Every claim of the one with every claim of the other, for each listed pair of articles.
[[nodiscard]] std::vector<ArticlePairCandidates> all_candidates(
    const Comparison& comparison, std::span<const std::pair<ArticleId, ArticleId>> articles);

}  // namespace tawatur
