// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// What became of differences of one kind that had been planted in copies of articles (tawatur benchmark planted).
struct MeasuredKind {
  DivergenceKind kind = DivergenceKind::terminology;
  std::size_t planted = 0;
  std::size_t found = 0;   ///< reported on the very words, under a kind that names them rightly
  std::size_t alarms = 0;  ///< planted copies in which a hard difference was reported that had not been planted
};

/// How far the differences in a report can be trusted, as measured; of another corpus than the one reported on.
struct MeasuredQuality {
  std::string program;              ///< that was measured
  std::vector<MeasuredKind> kinds;  ///< ascending by kind, each once
  std::size_t harmless = 0;         ///< planted changes that change nothing: spelling, order, rounding
  std::size_t harmless_alarms = 0;  ///< of these, reported as a hard difference
  bool built_in = false;

  /// Nothing when the kind was not measured.
  [[nodiscard]] const MeasuredKind* of(DivergenceKind kind) const;
};

/// 95 % interval of a share (Wilson 1927), as whole percents.
struct PercentInterval {
  int low = 0;
  int high = 100;
};
[[nodiscard]] PercentInterval percent_interval(std::size_t successes, std::size_t trials);

/// The figures in corpus/models/measured_quality.tsv, measured when the program was released.
[[nodiscard]] MeasuredQuality built_in_quality();

}  // namespace tawatur
