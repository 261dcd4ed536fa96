// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "benchmarks/planted/mutations.h"

namespace tawatur::planted {

/// Changes of words, from the tables corpus/lexicons/planted_*.tsv, whose rows are alike in gender, number and mood.
/// Each gives all places of the article where it can be made.
[[nodiscard]] std::vector<Edit> plant_attribution(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_certainty(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_entity(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_polarity(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_quotation_marks(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_spelling(const Original& original, Random& random);
[[nodiscard]] std::vector<Edit> plant_terminology(const Original& original, Random& random);

}  // namespace tawatur::planted
