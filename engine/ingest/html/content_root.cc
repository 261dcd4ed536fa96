// SPDX-License-Identifier: GPL-3.0-or-later
// Where the article of a page is. Prose (long paragraphs with few links) is weighed over the tree; parts that name
// themselves furniture are cut unless they hold most of the prose; then the smallest part that holds almost all of what
// is left is the article. After the ideas of Kohlschütter et al. 2010 (text and link density of blocks) and of
// Readability (the weight of a container is the text of its paragraphs), with names first, because what a part calls
// itself is the stronger sign.

#include "engine/ingest/html/content_root.h"

#include <algorithm>

namespace tawatur {
namespace {

constexpr double kShortParagraph = 15;
constexpr double kMostLinks = 0.4;

// Lines parted by <br> alone are one paragraph.
std::vector<double> weigh_lines(const std::vector<HtmlLine>& lines) {
  std::vector<double> weight(lines.size(), 0.0);
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    double letters = lines[begin].letters;
    double linked = lines[begin].linked;
    for (; end < lines.size() && lines[end].after_break; ++end) {
      letters += lines[end].letters;
      linked += lines[end].linked;
    }
    const double share = letters >= kLongParagraph ? 1.0 : letters >= kShortParagraph ? 0.25 : 0.0;
    for (std::size_t i = begin; i < end; ++i) {
      if (linked <= kMostLinks * letters) weight[i] = share * (lines[i].letters - lines[i].linked);
    }
    begin = end;
  }
  return weight;
}

void add_to_parents(const HtmlTree& tree, std::vector<double>& values) {
  for (std::size_t i = tree.nodes.size() - 1; i > 0; --i) values[tree.nodes[i].parent] += values[i];
}

// Sums over each subtree, leaving out what is dropped.
void weigh(ContentPage& page) {
  for (std::vector<double>* sums : {&page.prose, &page.letters, &page.linked}) {
    sums->assign(page.tree.nodes.size(), 0.0);
  }
  for (std::size_t i = 0; i < page.lines.lines.size(); ++i) {
    const HtmlLine& line = page.lines.lines[i];
    if (page.dropped[line.node]) continue;
    page.prose[line.node] += page.weight[i];
    page.letters[line.node] += line.letters;
    page.linked[line.node] += line.linked;
  }
  for (std::vector<double>* sums : {&page.prose, &page.letters, &page.linked}) add_to_parents(page.tree, *sums);
}

bool is_page_frame(HtmlTag tag) {
  return tag == HtmlTag::body || tag == HtmlTag::html || tag == HtmlTag::article || tag == HtmlTag::main ||
         tag == HtmlTag::blockquote;
}

// Drops the parts that `is_furniture` names, unless they hold more than that share of the prose.
template <typename IsFurniture>
void drop_parts(ContentPage& page, double most_share, IsFurniture is_furniture) {
  const double total = page.prose[0];
  for (std::size_t i = 1; i < page.tree.nodes.size(); ++i) {
    const HtmlNode& node = page.tree.nodes[i];
    if (page.dropped[node.parent]) {
      page.dropped[i] = true;
    } else if (!is_page_frame(node.tag) && page.prose[i] <= most_share * total && is_furniture(i)) {
      page.dropped[i] = true;
    }
  }
  weigh(page);
}

bool is_list_of_links(const ContentPage& page, std::size_t node) {
  const HtmlTag tag = page.tree.nodes[node].tag;
  return is_block(tag) && tag != HtmlTag::p && page.linked[node] > 0.5 * page.letters[node] &&
         page.prose[node] < 0.2 * page.letters[node];
}

void drop_furniture(ContentPage& page) {
  drop_parts(page, 0.8, [&](std::size_t i) { return page.hints[i] == HtmlHint::cut; });
  drop_parts(page, 0.35, [&](std::size_t i) {
    return page.hints[i] == HtmlHint::drop || is_furniture_tag(page.tree.nodes[i].tag);
  });
  drop_parts(page, 0.1, [&](std::size_t i) { return is_list_of_links(page, i); });
}

// The part, or the part that holds all the parts, that name themselves the body; 0 when none holds enough prose.
std::size_t named_body(const ContentPage& page) {
  std::size_t root = 0;
  std::size_t largest = 0;
  for (std::size_t i = 1; i < page.tree.nodes.size();) {
    if (page.hints[i] != HtmlHint::body || page.dropped[i] || page.prose[i] == 0) {
      ++i;
      continue;
    }
    if (largest == 0 || page.prose[i] > page.prose[largest]) largest = i;
    root = root == 0 ? i : common_node(page.tree, root, i);
    i = page.tree.nodes[i].end;
  }
  if (largest == 0) return 0;
  if (page.prose[largest] >= 0.75 * page.prose[root]) root = largest;
  return page.prose[root] >= 0.4 * page.prose[0] ? root : 0;
}

bool is_container(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::blockquote:
    case HtmlTag::dd:
    case HtmlTag::dl:
    case HtmlTag::li:
    case HtmlTag::ol:
    case HtmlTag::p:
    case HtmlTag::pre:
    case HtmlTag::ul:
      return false;
    default:
      return is_block(tag);
  }
}

// The innermost container that still holds almost all prose.
std::size_t dense_container(const ContentPage& page) {
  std::size_t root = 0;
  for (std::size_t i = 1; i < page.tree.nodes[root].end;) {
    if (page.prose[i] >= 0.8 * page.prose[root] && is_container(page.tree.nodes[i].tag)) {
      root = i;
      ++i;
    } else {
      // An inline element may hold blocks.
      i = is_block(page.tree.nodes[i].tag) ? page.tree.nodes[i].end : i + 1;
    }
  }
  return root;
}

}  // namespace

bool is_furniture_tag(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::aside:
    case HtmlTag::button:
    case HtmlTag::dialog:
    case HtmlTag::footer:
    case HtmlTag::form:
    case HtmlTag::header:
    case HtmlTag::nav:
      return true;
    default:
      return false;
  }
}

std::size_t common_node(const HtmlTree& tree, std::size_t a, std::size_t b) {
  while (b >= tree.nodes[a].end || b < a) a = tree.nodes[a].parent;
  return a;
}

ContentPage weighed_page(const HtmlTree& tree, const std::vector<bool>& left_out) {
  ContentPage page{tree, hints_of(tree), html_lines(tree, left_out), {}, {}, {}, {}, {}};
  page.dropped.assign(tree.nodes.size(), false);
  page.weight = weigh_lines(page.lines.lines);
  weigh(page);
  drop_furniture(page);
  return page;
}

std::size_t content_root(const ContentPage& page) {
  const std::size_t named = named_body(page);
  return named != 0 ? named : dense_container(page);
}

}  // namespace tawatur
