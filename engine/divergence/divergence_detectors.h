// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// One way in which the members of a cluster can differ. To add one: a file pair, a row in divergence_detectors.cc,
/// a test, a golden case.
struct DivergenceDetector {
  std::string_view name;
  std::string_view summary;
  /// Divergences of one cluster; for detectors that look across clusters (omission), of the whole comparison when
  /// `cluster` is absent.
  std::vector<Divergence> (*detect)(const Comparison& comparison, std::optional<ClusterId> cluster);
  bool across_clusters = false;
};

/// The only list, ascending by name.
[[nodiscard]] std::span<const DivergenceDetector> divergence_detectors();

/// Runs those named in `comparison.options.detectors` (all when empty), sorted by first span. Throws ConfigError for
/// an unknown name, with the nearest known one.
[[nodiscard]] std::vector<Divergence> detect_divergences(const Comparison& comparison);

/// The gravest difference between the members of a cluster that is not merely compatible. Reads
/// `comparison.divergences`.
[[nodiscard]] Relation main_relation(const Comparison& comparison, ClusterId cluster);

}  // namespace tawatur
