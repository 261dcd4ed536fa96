// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "benchmarks/planted/mutations.h"
#include "engine/model/comparison.h"

namespace tawatur::planted {

/// One planted change and what the comparison of the two articles said of it.
struct Trial {
  std::size_t article = 0;  ///< position among the originals
  Span changed;             ///< in the changed body; the place of the change where words were only removed
  std::string before;       ///< with some words around it
  std::string after;
  bool found = false;     ///< a divergence of an expected kind lies on the change
  std::size_t hard = 0;   ///< hard divergences that the change does not explain
  std::size_t shown = 0;  ///< hard or soft divergences that the change does not explain
};

struct KindResult {
  const MutationKind* kind = nullptr;
  std::vector<Trial> trials;

  [[nodiscard]] std::size_t found() const;
  [[nodiscard]] std::size_t with_hard_alarm() const;  ///< trials with an unexplained hard divergence
  [[nodiscard]] std::size_t with_alarm() const;       ///< trials with an unexplained divergence, hard or soft
};

/// 95 % interval of a share by Wilson (1927).
struct Interval {
  double low = 0;
  double high = 1;
};
[[nodiscard]] Interval wilson_interval(std::size_t successes, std::size_t trials);

struct PlantedOptions {
  std::uint64_t seed = 1;
  std::size_t trials_per_kind = 100;
  unsigned threads = 0;
};

/// Plants up to `trials_per_kind` changes of each kind, one to a copy of an article under another invented outlet,
/// compares the two, and notes what was reported. The same for the same corpus, seed and program.
[[nodiscard]] std::vector<KindResult> run_planted(const Corpus& corpus, const PlantedOptions& options);

/// The two articles of a trial as a corpus of two invented outlets.
[[nodiscard]] Corpus pair_corpus(const std::string& original, const std::string& changed, const PublicationDay& day);

/// Articles of a corpus that changes can be planted in: four sentences or more, of which none is very long.
[[nodiscard]] std::vector<Original> originals(const Corpus& corpus, unsigned threads);

}  // namespace tawatur::planted
