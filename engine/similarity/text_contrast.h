// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <string_view>

#include "engine/model/comparison.h"

namespace tawatur {

/// One way in which two texts about one thing can exclude each other, and what such a divergence is called.
struct ContrastFeature {
  std::string_view name;
  DivergenceKind kind = DivergenceKind::scope;
  std::string_view summary;
};

constexpr std::size_t kContrastFeatures = 5;

/// Values of all features, each in [0, 1], in the order of contrast_features(): more speaks for exclusion.
using ContrastValues = std::array<float, kContrastFeatures>;

/// The only list.
[[nodiscard]] std::span<const ContrastFeature> contrast_features();

/// Whether two texts exclude each other.
struct Contrast {
  double probability = 0;  ///< that they do, given that they are about one thing
  bool excludes = false;
  DivergenceKind kind = DivergenceKind::scope;  ///< of what speaks most for it
};

[[nodiscard]] ContrastValues contrast_values(const Sentence& a, const Sentence& b);

/// By the built-in weights, corpus/models/text_contrast.tsv. Takes words times words.
[[nodiscard]] Contrast text_contrast(const Sentence& a, const Sentence& b);

}  // namespace tawatur
