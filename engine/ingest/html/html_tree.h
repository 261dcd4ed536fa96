// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace tawatur {

/// What an element is, as far as extraction cares; every other one is `inline_other` (span, b, font) or `block_other`
/// (div, section, unknown elements with a dash).
enum class HtmlTag : std::uint8_t {
  text,
  a,
  address,
  article,
  aside,
  base,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  cite,
  dd,
  details,
  dialog,
  div,
  dl,
  dt,
  fieldset,
  figcaption,
  figure,
  footer,
  form,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hr,
  html,
  iframe,
  img,
  input,
  li,
  link,
  main,
  meta,
  nav,
  noscript,
  object,
  ol,
  option,
  p,
  picture,
  pre,
  script,
  section,
  select,
  style,
  summary,
  svg,
  table,
  tbody,
  td,
  template_element,
  textarea,
  th,
  time,
  title,
  tr,
  ul,
  video,
  inline_other
};

/// The attributes that are kept.
enum class HtmlAttribute : std::uint8_t {
  aria_hidden,
  aria_label,
  class_name,
  color,
  content,
  datetime,
  hidden,
  href,
  id,
  itemprop,
  itemtype,
  lang,
  name,
  property,
  rel,
  role,
  style,
  type
};

/// One element or run of text. Nodes stand in document order, so that the descendants of node i are the nodes after it
/// up to `end`.
struct HtmlNode {
  HtmlTag tag = HtmlTag::inline_other;
  std::uint16_t depth = 0;
  std::uint32_t parent = 0;
  std::uint32_t end = 0;         ///< one past the last descendant
  std::uint32_t text_begin = 0;  ///< of a run of text: in HtmlTree::text
  std::uint32_t text_end = 0;
  std::uint32_t first_attribute = 0;
  std::uint32_t last_attribute = 0;  ///< one past
};

/// A page as one row of nodes; node 0 is the root above everything.
struct HtmlTree {
  std::vector<HtmlNode> nodes;
  std::vector<std::pair<HtmlAttribute, std::string>> attributes;
  std::string text;                ///< of all runs; entities resolved
  std::string saved_from;          ///< address in the comment that browsers write when they save a page
  std::vector<std::string> flags;  ///< "truncated:html_nodes", "truncated:work", "flattened:html_depth"

  [[nodiscard]] std::string_view attribute(std::size_t node, HtmlAttribute name) const;
  [[nodiscard]] std::string_view text_of(const HtmlNode& node) const {
    return std::string_view(text).substr(node.text_begin, node.text_end - node.text_begin);
  }
  /// All text below a node, runs joined as they stand.
  [[nodiscard]] std::string all_text(std::size_t node) const;
};

struct HtmlLimits {
  std::size_t nodes = 1'000'000;
  std::size_t depth = 512;
  std::size_t attributes = 256;  ///< of one element
  /// Looks at open elements for the one that an end tag without its start tag closes: a page of such tags would take
  /// quadratic time. So many take about ten seconds; what stands behind is not read.
  std::uint64_t work = 4'000'000'000;
};

/// Parses a page of any quality. `utf8` must be valid UTF-8. Loads nothing, resolves no external entity, recurses
/// nowhere. Text of scripts and styles is left out, but that of JSON-LD scripts. Linear in the size of the page, within
/// the cap on work.
[[nodiscard]] HtmlTree parse_html(std::string_view utf8, const HtmlLimits& limits = {});

/// Does the element begin and end a line?
[[nodiscard]] bool is_block(HtmlTag tag);

/// The encoding that the page declares in a meta element or XML declaration, as written; empty when it does not.
[[nodiscard]] std::string_view declared_html_charset(std::string_view bytes);

}  // namespace tawatur
