// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <span>
#include <vector>

#include "engine/divergence/detectors.h"
#include "engine/divergence/divergence_detectors.h"

namespace tawatur {

/// Two articles that are laid over each other. `first` is the one that was copied from, where that is known.
struct ArticlePair {
  ArticleId first;
  ArticleId second;
  bool one_text = false;  ///< each holds at least half of the other, so that a sentence in one only is told

  auto operator<=>(const ArticlePair&) const = default;
};

/// Articles that share text, and articles that meet in a cluster; every two once, ascending.
[[nodiscard]] std::vector<ArticlePair> article_pairs(const Comparison& comparison);

/// What all pairs are read from, made once.
struct Ground {
  const Comparison& comparison;
  std::vector<Passage> passages;  ///< of all sentences; those of articles that are in no pair stay empty
  /// For each article its clusters, with its claims in each.
  std::vector<std::map<ClusterId, std::vector<ClaimId>>> clusters;
};
[[nodiscard]] Ground ground_of(const Comparison& comparison, std::span<const ArticlePair> pairs);

/// The passages of one article.
[[nodiscard]] std::span<const Passage> passages_of_article(const Ground& ground, ArticleId article);

/// What two articles say differently: every edit between twin sentences, read by the detector it belongs to; claims of
/// one cluster in sentences that are no twins; and, in two versions of one text, the sentences that only one has.
[[nodiscard]] std::vector<Finding> findings_between(const Ground& ground, const ArticlePair& pair);

}  // namespace tawatur
