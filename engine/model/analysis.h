// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/claim.h"
#include "engine/model/sentence.h"

namespace tawatur {

/// All that is read in one article by itself, whatever else there is to compare it with.
struct ArticleAnalysis {
  std::vector<Sentence> sentences;  ///< of article 0
  ClaimTable table;                 ///< sentences are counted from the first one of the article
};

}  // namespace tawatur
