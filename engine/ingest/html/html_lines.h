// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "engine/ingest/html/html_tree.h"
#include "engine/ingest/page/page_segmenter.h"

namespace tawatur {

/// One line of a page's text with its place in the mark-up.
struct HtmlLine {
  PageLine line;
  std::uint32_t node = 0;     ///< the block element that holds it
  std::uint32_t letters = 0;  ///< visible characters
  std::uint32_t linked = 0;   ///< of these, inside links
  std::uint32_t timed = 0;    ///< of the letters, inside <time>
  bool after_break = false;   ///< only <br> stands before it: the same paragraph goes on
};

/// The visible text of a page, a line for each block of text and each <br>, an empty line before each block.
struct HtmlLines {
  std::string text;
  std::vector<HtmlLine> lines;
};

/// Cuts a page into lines. Nodes whose entry in `left_out` is set are skipped with all below them. Tags are those of
/// the mark-up alone: title, paragraph, heading, list_item, caption. Linear.
[[nodiscard]] HtmlLines html_lines(const HtmlTree& tree, const std::vector<bool>& left_out);

/// Is the element never part of the visible text: head, script, style, template, form controls, drawings?
[[nodiscard]] bool is_invisible_kind(HtmlTag tag);

}  // namespace tawatur
