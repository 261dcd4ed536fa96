// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"
#include "engine/model/span.h"
#include "index/search/query.h"

namespace tawatur {

/// The passage of an article that shows best why it was found. Spans are exact slices of the document.
struct Snippet {
  Span span;
  std::vector<Span> marks;  ///< words of the query in it, ascending
};

/// Stems of all that a query asks for in words: not of what must be absent, nor of outlets, dates and numbers.
[[nodiscard]] std::set<std::string> stems_to_mark(const QueryNode& query);

/// The run of at most `most_words` words, inside one block, that holds the most different `stems`; the first of
/// several. The beginning of the article where none occurs. Linear time.
[[nodiscard]] Snippet best_snippet(const Article& article, std::string_view document_text,
                                   const std::set<std::string>& stems, std::size_t most_words = 30);

/// A passage that is given, such as a claim, with its marks.
[[nodiscard]] Snippet marked_passage(Span passage, std::string_view document_text, const std::set<std::string>& stems);

}  // namespace tawatur
