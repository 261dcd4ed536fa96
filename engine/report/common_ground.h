// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// What two claims visibly have in common, for a reader who asks why they count as one. Spans are words of the first
/// claim, in the order of its text, each thing once. What a score weighs beyond that, `tawatur explain` tells.
struct CommonGround {
  std::vector<Span> names;
  std::vector<Span> figures;  ///< the same amount of the same thing
  std::vector<Span> dates;    ///< the same day or period
  std::vector<std::string> speakers;
  std::vector<Span> words;  ///< content words whose stem the second claim has too, outside of what is listed above

  [[nodiscard]] bool empty() const {
    return names.empty() && figures.empty() && dates.empty() && speakers.empty() && words.empty();
  }
};

/// Linear in the length of the claims.
[[nodiscard]] CommonGround common_ground(const Comparison& comparison, ClaimId a, ClaimId b);

}  // namespace tawatur
