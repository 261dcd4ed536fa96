// SPDX-License-Identifier: GPL-3.0-or-later
// Which lines of a page are article. Prose (long paragraphs with few links) is weighed over the tree; parts that name
// themselves furniture are cut unless they hold most of the prose; then the smallest part that holds almost all of what
// is left is the article, together with the lead between headline and body. Lists of links inside it are cut. After the
// ideas of Kohlschütter et al. 2010 (text and link density of blocks) and of Readability (the weight of a container is
// the text of its paragraphs), with names first, because what a part calls itself is the stronger sign.

#include "engine/ingest/html/main_content.h"

#include <algorithm>

#include "engine/ingest/html/html_hints.h"

namespace tawatur {
namespace {

constexpr double kLongParagraph = 60;
constexpr double kShortParagraph = 15;
constexpr double kMostLinks = 0.4;

struct Page {
  const HtmlTree& tree;
  std::vector<HtmlHint> hints;
  HtmlLines lines;
  std::vector<double> weight;   // of each line: how much prose it is
  std::vector<double> prose;    // of the subtree of each node
  std::vector<double> letters;  // the same: visible, and of these inside links
  std::vector<double> linked;
  std::vector<bool> dropped;  // the node or one above it is furniture

  [[nodiscard]] bool inside(std::size_t node, std::size_t root) const {
    return node >= root && node < tree.nodes[root].end;
  }
};

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
void weigh(Page& page) {
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

bool is_page_frame(HtmlTag tag) {
  return tag == HtmlTag::body || tag == HtmlTag::html || tag == HtmlTag::article || tag == HtmlTag::main ||
         tag == HtmlTag::blockquote;
}

// Drops the parts that `is_furniture` names, unless they hold more than that share of the prose.
template <typename IsFurniture>
void drop_parts(Page& page, double most_share, IsFurniture is_furniture) {
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

bool is_list_of_links(const Page& page, std::size_t node) {
  const HtmlTag tag = page.tree.nodes[node].tag;
  return is_block(tag) && tag != HtmlTag::p && page.linked[node] > 0.5 * page.letters[node] &&
         page.prose[node] < 0.2 * page.letters[node];
}

void drop_furniture(Page& page) {
  drop_parts(page, 0.8, [&](std::size_t i) { return page.hints[i] == HtmlHint::cut; });
  drop_parts(page, 0.35, [&](std::size_t i) {
    return page.hints[i] == HtmlHint::drop || is_furniture_tag(page.tree.nodes[i].tag);
  });
  drop_parts(page, 0.1, [&](std::size_t i) { return is_list_of_links(page, i); });
}

// The smallest node above both.
std::size_t common_node(const HtmlTree& tree, std::size_t a, std::size_t b) {
  while (b >= tree.nodes[a].end || b < a) a = tree.nodes[a].parent;
  return a;
}

// The part, or the part that holds all the parts, that name themselves the body; 0 when none holds enough prose.
std::size_t named_body(const Page& page) {
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
std::size_t dense_container(const Page& page) {
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

// May a line of this place open an article? Heads of articles are often named headers or teasers.
bool may_be_lead(const Page& page, std::size_t node, std::size_t above_all) {
  for (; node != above_all; node = page.tree.nodes[node].parent) {
    const HtmlTag tag = page.tree.nodes[node].tag;
    const HtmlHint hint = page.hints[node];
    if (hint == HtmlHint::cut || hint == HtmlHint::caption || hint == HtmlHint::byline || tag == HtmlTag::figure ||
        (is_furniture_tag(tag) && tag != HtmlTag::header)) {
      return false;
    }
  }
  return true;
}

bool is_named_lead(const Page& page, std::size_t node, std::size_t above_all) {
  for (; node != above_all; node = page.tree.nodes[node].parent) {
    if (page.hints[node] == HtmlHint::lead) return true;
  }
  return false;
}

// Lines of the lead: prose between the headline and the body, inside the part that holds both.
void mark_lead(const Page& page, std::size_t root, std::vector<bool>& content) {
  const std::vector<HtmlLine>& lines = page.lines.lines;
  std::size_t first = 0;
  while (first < lines.size() && lines[first].node < root) ++first;
  std::size_t title = first;
  while (title > 0 && lines[title - 1].line.tag != LineTag::title) --title;
  if (title == 0 || first - title > 40) return;
  const std::size_t both = common_node(page.tree, lines[title - 1].node, root);
  for (std::size_t i = title; i < first; ++i) {
    const std::size_t node = lines[i].node;
    if (!page.inside(node, both) || !may_be_lead(page, node, both)) continue;
    content[i] = page.weight[i] >= kLongParagraph || (page.weight[i] > 0 && is_named_lead(page, node, both));
  }
}

bool is_caption(const Page& page, std::size_t node, std::size_t root) {
  for (; node != root && node != 0; node = page.tree.nodes[node].parent) {
    if (page.hints[node] == HtmlHint::caption || page.tree.nodes[node].tag == HtmlTag::figure) return true;
  }
  return false;
}

}  // namespace

PageContent page_content(const HtmlTree& tree) {
  Page page{tree, hints_of(tree), {}, {}, {}, {}, {}, {}};
  std::vector<bool> left_out(tree.nodes.size(), false);
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) left_out[i] = is_hidden(tree, i);
  page.dropped.assign(tree.nodes.size(), false);
  page.lines = html_lines(tree, left_out);
  page.weight = weigh_lines(page.lines.lines);
  weigh(page);
  drop_furniture(page);
  std::size_t root = named_body(page);
  if (root == 0) root = dense_container(page);
  std::vector<HtmlLine>& lines = page.lines.lines;
  std::vector<bool> kept(lines.size(), false);
  mark_lead(page, root, kept);
  PageContent content;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (page.inside(lines[i].node, root)) {
      kept[i] = !page.dropped[lines[i].node] && lines[i].line.link_density <= 0.6;
      if (kept[i] && is_caption(page, lines[i].node, root)) lines[i].line.tag = LineTag::caption;
    }
  }
  // A heading above nothing is that of a list that was cut.
  bool next_kept = false;
  for (std::size_t i = lines.size(); i-- > 0;) {
    const bool heading = lines[i].line.tag == LineTag::heading ||
                         (lines[i].letters < kLongParagraph && page.lines.text[lines[i].line.span.end - 1] == ':');
    if (heading && !next_kept) kept[i] = false;
    next_kept = kept[i];
  }
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!kept[i] && lines[i].line.tag != LineTag::title) lines[i].line.tag = LineTag::navigation;
    content.lines.push_back(std::move(lines[i].line));
  }
  content.text = std::move(page.lines.text);
  return content;
}

}  // namespace tawatur
