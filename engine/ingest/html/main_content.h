// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/ingest/html/html_lines.h"

namespace tawatur {

/// The visible text of a page with the part that each line plays.
struct PageContent {
  std::string text;
  std::vector<PageLine> lines;     ///< an `article_start` before each article; furniture is `navigation`
  std::size_t hidden_letters = 0;  ///< characters that a reader never sees, left out
};

/// Finds the articles of a page among its furniture, by the names of its parts, its tags, and the density of text and
/// links. `title`: what the page's metadata call the title, to find its line; may be empty. Language-independent.
/// Linear in the size of the page.
[[nodiscard]] PageContent page_content(const HtmlTree& tree, std::string_view title);

}  // namespace tawatur
