// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "engine/model/ids.h"

namespace tawatur {

/// Which claims each claim is most like, to tell whether two claims are both like a third one. Keeps a fixed number
/// for each claim, so that a thousand copies of one sentence do not make a million looks.
class SupportTable {
 public:
  /// For the claims [0, claims).
  explicit SupportTable(std::size_t claims) : liked_(claims) {}

  /// Two claims and their similarity, [0, 1].
  void add(ClaimId a, ClaimId b, double similarity);

  /// Call once, after all have been added: keeps the most similar claims of each, ties to the lower claim.
  void finish();

  /// The highest similarity that some third claim has with both; 0 where there is none.
  [[nodiscard]] double of(ClaimId a, ClaimId b) const;

 private:
  struct Liked {
    ClaimId claim;
    float similarity = 0;
  };

  std::vector<std::vector<Liked>> liked_;  // by claim, ascending
};

}  // namespace tawatur
