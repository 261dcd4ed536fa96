// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

struct ClaimPair;
struct EditReading;
struct EditView;
struct Finding;

/// One way in which articles can differ. To add one: a file, a row in divergence_detectors.cc, a test, a golden case.
struct DivergenceDetector {
  std::string_view name;
  std::string_view summary;
  DivergenceKind kind = DivergenceKind::terminology;
  int precedence = 0;  ///< an edit goes to the detector of lowest precedence that takes it, and to no other
  /// What it makes of words that were changed in an otherwise equal sentence; nothing when the edit is not its own.
  std::optional<EditReading> (*read_edit)(const EditView& view) = nullptr;
  /// Differences of two claims of one cluster that are worded differently. May be absent.
  std::vector<Finding> (*compare)(const ClaimPair& pair) = nullptr;
};

/// The only list, ascending by name.
[[nodiscard]] std::span<const DivergenceDetector> divergence_detectors();

/// Runs those named in `comparison.options.detectors` (all when empty), sorted by first span. Throws ConfigError for
/// an unknown name, with the nearest known one. The work grows with the number of article pairs that share text or a
/// cluster, not with all pairs; the result does not depend on `comparison.options.threads`.
[[nodiscard]] std::vector<Divergence> detect_divergences(const Comparison& comparison);

/// The members of each cluster laid over each other: its claims, the longest of each article, in groups that share half
/// of their words with the one the group is laid over. A claim worded like no other is in none. The work for a cluster
/// grows with the square of its members at worst, not with the corpus.
[[nodiscard]] std::vector<ClusterAlignment> align_members(const Comparison& comparison);

/// The main result for each cluster: of every two articles the best match of their claims (heads before background),
/// then the gravest of these. Only what is told as hard or soft counts; a statement that rests on one source is given
/// to no other speaker when one article names the office and another those whom it quotes. Reads clusters with their
/// origins, and divergences. Near-linear: in a cluster of very many articles the gravest divergence stands for all.
[[nodiscard]] std::vector<Relation> main_relations(const Comparison& comparison);

}  // namespace tawatur
