// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// What an outlet does with a claim, from grave to nothing.
enum class CellState : std::uint8_t {
  diverges,      ///< states it with a difference that changes the content
  other_words,   ///< states it in words of another stance or precision
  states,        ///< states it as the others do
  omits,         ///< covers the event and lacks the claim
  not_covering,  ///< lacks it, and that is no finding: not the same event, or from before the claim
};

[[nodiscard]] std::string_view name_of(CellState state);

struct MatrixCell {
  CellState state = CellState::not_covering;
  std::vector<DivergenceKind> kinds;     ///< of `diverges` and `other_words`, ascending, each once
  std::vector<ClaimId> claims;           ///< of the outlet, ascending
  std::vector<DivergenceSpan> variants;  ///< its differing words
  std::optional<SilenceKind> silence;    ///< why it lacks the claim, where that is known
};

/// An outlet with its articles of the story.
struct MatrixColumn {
  std::string outlet;                 ///< as outlet_of() tells it
  std::optional<std::string> origin;  ///< whose text it is, where all its articles agree
  std::vector<ArticleId> articles;
};

struct MatrixRow {
  ClusterId cluster;
  std::vector<MatrixCell> cells;  ///< one for each column
};

/// Outlet by claim. Outlets that carry one origin's text stand together.
struct ClaimMatrix {
  std::vector<MatrixColumn> columns;
  std::vector<MatrixRow> rows;  ///< ascending by cluster
};

/// Rows of a comparison that belong together, so that no table is searched for each cluster.
struct FindingIndex {
  std::vector<std::vector<std::size_t>> divergences;  ///< by cluster: rows of Comparison::divergences
  std::vector<std::optional<std::size_t>> story;      ///< by article: row of Comparison::stories
  std::vector<std::vector<ClusterId>> clusters;       ///< by claim
  /// Rows of divergences without a cluster, by the story of their first article; the last entry: of no story.
  std::vector<std::vector<std::size_t>> loose;
  std::vector<std::vector<std::size_t>> silences;  ///< by cluster: rows of Comparison::silences
};

[[nodiscard]] FindingIndex index_findings(const Comparison& comparison);

/// Where a divergence without a cluster stands in FindingIndex::loose.
[[nodiscard]] std::size_t story_of_loose(const Comparison& comparison, const FindingIndex& index, std::size_t row);

/// The story that most articles of the cluster belong to, the first of several; nothing when none does.
[[nodiscard]] std::optional<std::size_t> story_of(const Comparison& comparison, const FindingIndex& index,
                                                  const Cluster& cluster);

/// Clusters of each story, ascending; the last entry holds those of no story.
[[nodiscard]] std::vector<std::vector<ClusterId>> clusters_by_story(const Comparison& comparison,
                                                                    const FindingIndex& index);

/// The matrix of some clusters over some articles.
[[nodiscard]] ClaimMatrix claim_matrix(const Comparison& comparison, const FindingIndex& index,
                                       const std::vector<ArticleId>& articles, const std::vector<ClusterId>& clusters);

/// The matrix of a story and its clusters, as clusters_by_story() gives them; past the last story that of the articles
/// of the clusters of no story.
[[nodiscard]] ClaimMatrix story_matrix(const Comparison& comparison, const FindingIndex& index, std::size_t story,
                                       const std::vector<ClusterId>& clusters);

}  // namespace tawatur
