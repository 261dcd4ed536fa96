// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace tawatur {

/// What a run may be asked for. Every field is written into the result, but the number of threads, which never
/// changes it.
struct CompareOptions {
  double pair_floor = 0.2;             ///< pairs below this similarity are not listed
  double copy_floor = 0.2;             ///< copies with a smaller share of common text are not listed
  std::vector<std::string> detectors;  ///< names of divergence detectors; empty: all
  unsigned threads = 0;                ///< 0: one a core
};

}  // namespace tawatur
