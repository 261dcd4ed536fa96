// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <iosfwd>

namespace tawatur {

/// What one measured run of the similarity join tells.
struct JoinMeasurement {
  std::uint64_t rows = 0;
  std::uint64_t entries = 0;  ///< of all rows together
  std::uint64_t pairs = 0;
  double sum = 0;              ///< of the cosines
  double prepare_seconds = 0;  ///< from words to TF-IDF rows
  double seconds = 0;          ///< from rows in memory to the complete list of pairs
};

/// Reads lines "sentence id TAB outlet TAB article TAB words", makes TF-IDF rows (sublinear tf, smooth idf, unit
/// length) and joins them. Throws InputError for a line with other columns.
[[nodiscard]] JoinMeasurement measure_join(std::istream& in, double threshold, unsigned threads);

}  // namespace tawatur
