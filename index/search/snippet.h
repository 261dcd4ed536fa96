// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"

namespace tawatur {

/// The passage of an article that shows best why it was found.
struct Snippet {
  Span span;                ///< in the document, on word borders
  std::vector<Span> marks;  ///< words of the query in it, ascending
};

/// The run of at most `most_words` words, inside one block, that holds the most different stems of `query`; the first
/// of several. The beginning of the article where none occurs. Linear time.
[[nodiscard]] Snippet best_snippet(const Article& article, std::string_view document_text, std::string_view query,
                                   std::size_t most_words = 30);

}  // namespace tawatur
