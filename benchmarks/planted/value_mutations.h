// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/planted/mutations.h"

namespace tawatur::planted {

/// Changes of numbers and dates, in the grammatical class of what was there. Each gives all places of the article where
/// it can be made.
[[nodiscard]] std::vector<Edit> plant_calendar_name(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_date(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_number(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_number_wording(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_rounding(const Original& original, Random& random);

}  // namespace tawatur::planted
