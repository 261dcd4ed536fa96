// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/model/article.h"
#include "engine/model/sentence.h"

namespace tawatur {

/// Sentences of one article, title first, ascending, with their tokens. `text` is the text of its document. Knows
/// abbreviations, decimals, quotation depth and full stops that stand inside a complete sentence.
[[nodiscard]] std::vector<Sentence> split_sentences(ArticleId id, const Article& article, std::string_view text);

}  // namespace tawatur
