// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/claims/words.h"

namespace tawatur {

/// A stretch of one sentence that stands in quotation marks.
struct Quote {
  TokenRange range;        ///< with its marks, as far as they stand in this sentence
  TokenRange inner;        ///< without them
  bool continued = false;  ///< opened in an earlier sentence
  bool scare = false;      ///< a name or a single term in quotation marks, not somebody's words
};

/// Quotations of all sentences of one article, in order. A quotation may run over several sentences and paragraphs; a
/// mark that nothing closes is no quotation.
[[nodiscard]] std::vector<std::vector<Quote>> find_quotes(const std::vector<SentenceWords>& sentences);

}  // namespace tawatur
