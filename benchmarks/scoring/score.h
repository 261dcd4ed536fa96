// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "benchmarks/scoring/alignment.h"
#include "benchmarks/scoring/metric.h"

namespace tawatur::scoring {

/// The parts of the table, in its order. Definitions stand in the rows themselves.
[[nodiscard]] std::vector<Metric> evidence_metrics(const Alignment& view, const FindText& find_text);
[[nodiscard]] std::vector<Metric> segmentation_metrics(const Alignment& view);
[[nodiscard]] std::vector<Metric> source_metrics(const Alignment& view);
[[nodiscard]] std::vector<Metric> attribution_metrics(const Alignment& view);
[[nodiscard]] std::vector<Metric> date_metrics(const Alignment& view);
[[nodiscard]] std::vector<Metric> pair_metrics(const Alignment& view);
[[nodiscard]] std::vector<Metric> ranking_metrics(const Alignment& view);
[[nodiscard]] std::vector<Metric> bcubed_metrics(const Alignment& view);
[[nodiscard]] std::vector<Metric> cluster_metrics(const Alignment& view);
[[nodiscard]] std::vector<Metric> divergence_metrics(const Alignment& view);
[[nodiscard]] std::vector<Metric> omission_metrics(const Alignment& view);

/// The whole table.
[[nodiscard]] std::vector<Metric> score(const Gold& gold, const RunRecord& run, const FindText& find_text);

}  // namespace tawatur::scoring
