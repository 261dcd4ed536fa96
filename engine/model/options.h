// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace tawatur {

/// What somebody decided of two claims, told by words that stand in them. It outweighs every score.
struct ClaimDecision {
  bool same = true;       ///< else: never the same claim
  std::string article_a;  ///< file of its input, its address or its own id
  std::string words_a;
  std::string article_b;
  std::string words_b;
  std::size_t line = 0;  ///< where the decision stands, from 1

  bool operator==(const ClaimDecision&) const = default;
};

/// What a run may be asked for. Every field is written into the result, but the number of threads, which never
/// changes it.
struct CompareOptions {
  double pair_floor = 0.2;             ///< pairs below this similarity are not listed
  double copy_floor = 0.2;             ///< copies with a smaller share of common text are not listed
  std::vector<std::string> detectors;  ///< names of divergence detectors; empty: all
  std::vector<ClaimDecision> decisions;
  unsigned threads = 0;  ///< 0: one a core
};

}  // namespace tawatur
