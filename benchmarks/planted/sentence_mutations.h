// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/planted/mutations.h"

namespace tawatur::planted {

/// Changes of whole sentences. Each gives all places of the article where it can be made.
[[nodiscard]] std::vector<Edit> plant_addition(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_nothing(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_omission(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_order(const Original& original, Random& random);

}  // namespace tawatur::planted
