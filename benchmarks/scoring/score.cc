// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/scoring/score.h"

#include <iterator>

namespace tawatur::scoring {

std::vector<Metric> score(const Gold& gold, const RunRecord& run, const FindText& find_text) {
  const Alignment view = align(gold, run);
  std::vector<Metric> table = evidence_metrics(view, find_text);
  for (const auto part : {segmentation_metrics, source_metrics, attribution_metrics, date_metrics, pair_metrics,
                          ranking_metrics, bcubed_metrics, cluster_metrics, divergence_metrics, omission_metrics}) {
    std::vector<Metric> rows = part(view);
    std::move(rows.begin(), rows.end(), std::back_inserter(table));
  }
  return table;
}

}  // namespace tawatur::scoring
