// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/claims/names.h"
#include "engine/claims/quotations.h"
#include "engine/claims/reports.h"
#include "engine/model/claim.h"

namespace tawatur {

/// A report with its speakers found.
struct AttributedReport {
  Report report;
  Attribution attribution;
};

struct AttributedSentence {
  Attribution whole;
  std::vector<AttributedReport> parts;  ///< empty: own voice, or the continuation of a quotation
};

/// Attribution of all sentences of one article, in order. The three vectors are parallel.
[[nodiscard]] std::vector<AttributedSentence> attribute_article(const std::vector<SentenceWords>& sentences,
                                                                const std::vector<std::vector<Mention>>& mentions,
                                                                const std::vector<std::vector<Quote>>& quotes);

}  // namespace tawatur
