// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>
#include <utility>
#include <vector>

#include "engine/model/comparison.h"
#include "engine/similarity/pair_evidence.h"

namespace tawatur {

/// Scored pairs of claims of different articles: candidates from the similarity join at a low threshold and pairs
/// inside a story; the decision from typed evidence by the built-in model. Reads corpus, sentences, claims and stories
/// of `comparison`. Pairs under `options.pair_floor` are left out, those of articles about the same only under a
/// quarter of it: there a weak likeness may still be of interest, of each claim the best in the other article.
/// Ascending by (a, b).
[[nodiscard]] std::vector<ScoredPair> score_pairs(const Comparison& comparison);

/// A stem that two claims share, and what it adds to the cosine of their stems.
struct SharedStem {
  std::string stem;
  double adds = 0;
};

/// One pair as score_pairs() judges it, whether it lists it or not.
struct JudgedPair {
  PairEvidence evidence;  ///< support among the values
  bool proposed = false;  ///< it is among the candidates
  double similarity = 0;
  std::vector<SharedStem> stems;
};

/// Costs as much as score_pairs(). a < b, of different articles.
[[nodiscard]] JudgedPair judge_pair(const Comparison& comparison, ClaimId a, ClaimId b);

/// All pairs of claims between the articles of each listed pair (first below second, ascending), whatever they share
/// and without a floor, by the model for texts without an article around them: for texts that someone has paired.
/// Ascending by (a, b).
[[nodiscard]] std::vector<ScoredPair> score_article_pairs(const Comparison& comparison,
                                                          std::span<const std::pair<ArticleId, ArticleId>> articles);

/// The feature values behind it.
[[nodiscard]] std::vector<PairEvidence> article_pair_evidence(
    const Comparison& comparison, std::span<const std::pair<ArticleId, ArticleId>> articles);

/// The feature values behind score_pairs(), of all candidates: for learning the model. Ascending by (a, b).
[[nodiscard]] std::vector<PairEvidence> pair_evidence(const Comparison& comparison);

}  // namespace tawatur
