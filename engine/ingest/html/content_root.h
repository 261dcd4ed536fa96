// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <vector>

#include "engine/ingest/html/html_hints.h"
#include "engine/ingest/html/html_lines.h"

namespace tawatur {

/// A paragraph of so many letters is prose for sure.
inline constexpr double kLongParagraph = 60;

/// A page while it is being judged: lines and nodes with how much prose they hold.
struct ContentPage {
  const HtmlTree& tree;
  std::vector<HtmlHint> hints;
  HtmlLines lines;
  std::vector<double> weight;   ///< of each line: how much prose it is
  std::vector<double> prose;    ///< of the subtree of each node, without what is dropped
  std::vector<double> letters;  ///< the same: visible characters
  std::vector<double> linked;   ///< of these, inside links
  std::vector<bool> dropped;    ///< the node or one above it is furniture

  [[nodiscard]] bool inside(std::size_t node, std::size_t root) const {
    return node >= root && node < tree.nodes[root].end;
  }
};

/// Weighs the lines and drops the parts that name themselves furniture, are furniture by their tag or are lists of
/// links, unless they hold most of the prose. Linear.
[[nodiscard]] ContentPage weighed_page(const HtmlTree& tree, const std::vector<bool>& left_out);

/// The node that holds the article or the articles: the part that calls itself the body, else the innermost container
/// with almost all prose. Node 0 when the page has no prose.
[[nodiscard]] std::size_t content_root(const ContentPage& page);

/// The smallest node above both.
[[nodiscard]] std::size_t common_node(const HtmlTree& tree, std::size_t a, std::size_t b);

/// Tags of parts that stand around an article: nav, aside, footer, header, form ...
[[nodiscard]] bool is_furniture_tag(HtmlTag tag);

}  // namespace tawatur
