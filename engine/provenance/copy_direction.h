// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "engine/model/comparison.h"

namespace tawatur {

/// Which of two articles with common text was made from the other, and how that is known.
struct CopyDirection {
  bool known = false;
  bool second_is_source = false;  ///< meaningful only when known
  std::string evidence;           ///< "credit", "dateline", "agency", "time"; empty when undecided
};

/// Asks in order: a credit or dateline that names the other's publisher; a publisher that is a news agency; days of
/// publication that cannot meet. Evidence that points both ways decides nothing, and so does a third party that both
/// credit.
[[nodiscard]] CopyDirection copy_direction(const Article& first, const Article& second);

}  // namespace tawatur
