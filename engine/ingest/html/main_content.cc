// SPDX-License-Identifier: GPL-3.0-or-later
// The lines of a page in their parts: inside the root that content_root finds, all that is not furniture; between
// headline and root, the lead; several <article> elements of some length, or with heads of their own, are several
// articles.

#include "engine/ingest/html/main_content.h"

#include <algorithm>

#include "engine/ingest/html/content_root.h"

namespace tawatur {
namespace {

constexpr std::size_t kHeadLines = 40;        // at most between headline and body
constexpr std::uint32_t kLabelLetters = 120;  // a byline or date is no longer
constexpr double kArticleProse = 200;         // the shortest text of one article among several
constexpr double kUnitsShare = 0.8;           // of the prose: then short articles are the page, not teasers beside it
constexpr double kMainShare = 0.7;            // of the prose: then the other <article> elements are teasers
constexpr double kMostHidden = 0.6;           // of the letters: then a script would have shown them

// Letters of the topmost hidden parts and of the whole page.
struct HiddenParts {
  std::vector<bool> nodes;
  std::size_t letters = 0;
};

HiddenParts hidden_parts(const HtmlTree& tree) {
  HiddenParts hidden{std::vector<bool>(tree.nodes.size(), false), 0};
  std::size_t all = 0;
  std::size_t hidden_end = 0;
  for (std::size_t i = 1; i < tree.nodes.size();) {
    const HtmlNode& node = tree.nodes[i];
    if (is_invisible_kind(node.tag)) {
      i = node.end;
      continue;
    }
    if (node.tag != HtmlTag::text && i >= hidden_end && is_hidden(tree, i)) {
      hidden.nodes[i] = true;
      hidden_end = node.end;
    }
    if (node.tag == HtmlTag::text) {
      const std::string_view text = tree.text_of(node);
      const auto letters = static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return static_cast<unsigned char>(c) > 0x20 && (static_cast<unsigned char>(c) & 0xC0U) != 0x80U;
      }));
      all += letters;
      if (i < hidden_end) hidden.letters += letters;
    }
    ++i;
  }
  if (static_cast<double>(hidden.letters) > kMostHidden * static_cast<double>(all)) {
    return {std::vector<bool>(tree.nodes.size(), false), 0};
  }
  return hidden;
}

class ContentMarker {
 public:
  ContentMarker(ContentPage page, std::string_view title)
      : page_(std::move(page)), lines_(page_.lines.lines), title_(title), kept_(lines_.size(), false) {}

  PageContent mark() {
    root_ = content_root(page_);
    units_ = article_units();
    for (std::size_t i = 0; i < lines_.size(); ++i) kept_[i] = is_content(i);
    titles_ = unit_titles();
    drop_idle_headings();
    const std::size_t title = title_line();
    if (title < lines_.size()) mark_lead(title);
    mark_labels(title);
    return assemble(title);
  }

 private:
  [[nodiscard]] const HtmlTree& tree() const { return page_.tree; }
  [[nodiscard]] std::string_view text(std::size_t line) const {
    return slice(page_.lines.text, lines_[line].line.span);
  }

  // The <article> elements that are articles of their own; may move the root to the only one that counts. Short ones
  // count when they have headlines or times of their own and are what the page is about.
  std::vector<std::size_t> article_units() {
    std::vector<std::size_t> units;
    std::vector<std::size_t> long_units;
    double prose = 0;
    for (std::size_t i = root_ + 1; i < tree().nodes[root_].end;) {
      const bool article = tree().nodes[i].tag == HtmlTag::article && !page_.dropped[i] && page_.prose[i] > 0;
      const bool is_long = article && page_.prose[i] >= kArticleProse;
      if (is_long && page_.prose[i] >= kMainShare * page_.prose[root_]) {
        root_ = i;
        return {};
      }
      const bool unit = is_long || (article && has_head(i));
      if (unit) units.push_back(i);
      if (unit) prose += page_.prose[i];
      if (is_long) long_units.push_back(i);
      i = unit ? tree().nodes[i].end : i + 1;
    }
    if (prose < kUnitsShare * page_.prose[root_]) units = std::move(long_units);
    if (units.size() < 2) units.clear();
    return units;
  }

  [[nodiscard]] bool has_head(std::size_t article) const {
    for (std::size_t i = article + 1; i < tree().nodes[article].end; ++i) {
      const HtmlTag tag = tree().nodes[i].tag;
      const bool headline = tag == HtmlTag::h1 || tag == HtmlTag::h2 || tag == HtmlTag::h3;
      if (headline || (tag == HtmlTag::time && !page_.dropped[i])) return true;
    }
    return false;
  }

  // For each unit the line of its headline, which a part named header may hold; the number of lines where it has none.
  std::vector<std::size_t> unit_titles() const {
    std::vector<std::size_t> titles(units_.size(), lines_.size());
    std::size_t unit = 0;
    for (std::size_t i = 0; i < lines_.size() && unit < units_.size(); ++i) {
      while (unit < units_.size() && lines_[i].node >= tree().nodes[units_[unit]].end) ++unit;
      if (unit == units_.size() || lines_[i].node < units_[unit]) continue;
      const LineTag tag = lines_[i].line.tag;
      if (titles[unit] == lines_.size() && (tag == LineTag::title || tag == LineTag::heading)) titles[unit] = i;
      if (page_.weight[i] > 0 && kept_[i] && tag != LineTag::title && tag != LineTag::heading) ++unit;
    }
    return titles;
  }

  [[nodiscard]] bool is_content(std::size_t i) const {
    const HtmlLine& line = lines_[i];
    if (!page_.inside(line.node, root_) || page_.dropped[line.node] || line.line.link_density > 0.6) return false;
    return units_.empty() || line.node >= units_.front();
  }

  [[nodiscard]] bool has_hint(std::size_t node, HtmlHint hint) const {
    for (; node != 0 && node != root_; node = tree().nodes[node].parent) {
      if (page_.hints[node] == hint && page_.prose[node] < kLabelLetters) return true;
    }
    return false;
  }

  // A line that is mostly <time>, with a word or a name beside it.
  static bool is_time(const HtmlLine& line) {
    return line.timed > 0 && line.letters <= kLabelLetters && line.timed * 2 >= line.letters;
  }

  [[nodiscard]] bool in_figure(std::size_t node) const {
    for (; node != root_ && node != 0; node = tree().nodes[node].parent) {
      if (page_.hints[node] == HtmlHint::caption || tree().nodes[node].tag == HtmlTag::figure) return true;
    }
    return false;
  }

  // A heading, or a short line that ends with a colon, above nothing is that of a list that was cut.
  void drop_idle_headings() {
    bool next_kept = false;
    for (std::size_t i = lines_.size(); i-- > 0;) {
      const bool heading =
          lines_[i].line.tag == LineTag::heading || (lines_[i].letters < kLongParagraph && text(i).ends_with(':'));
      if (heading && !next_kept) kept_[i] = false;
      next_kept = kept_[i];
    }
  }

  // The line of the headline: what the metadata call so, nearest to the text; else the last <h1> before it.
  [[nodiscard]] std::size_t title_line() const {
    const auto first_kept = static_cast<std::size_t>(std::find(kept_.begin(), kept_.end(), true) - kept_.begin());
    if (first_kept == lines_.size()) return first_kept;
    std::size_t best = lines_.size();
    bool named = false;
    for (std::size_t i = 0; i < lines_.size() && i < first_kept + 4; ++i) {
      const bool same = is_title(text(i));
      if (!same && (named || (lines_[i].line.tag != LineTag::title && !ends_title(lines_[i])))) continue;
      if (i > first_kept && best < lines_.size() && (named || !same)) break;
      named = named || same;
      best = i;
    }
    return best;
  }

  [[nodiscard]] bool is_title(std::string_view line) const {
    return line.size() >= 10 && (line == title_ || (line.size() * 2 > title_.size() && title_.starts_with(line)) ||
                                 (title_.size() >= 20 && line.size() < title_.size() * 2 && line.starts_with(title_)));
  }

  // Forums name the site and the board first: "Board - Section - Thread".
  [[nodiscard]] bool ends_title(const HtmlLine& candidate) const {
    const std::string_view line = slice(page_.lines.text, candidate.line.span);
    if (line.size() < 10 || line.size() >= title_.size() || !title_.ends_with(line)) return false;
    const std::string_view before = title_.substr(0, title_.size() - line.size());
    const bool parted = before.ends_with("- ") || before.ends_with("| ") || before.ends_with(": ");
    return parted && (candidate.line.tag == LineTag::heading || line.size() * 2 > title_.size());
  }

  // May a line of this place open an article? Heads of articles are often named headers or teasers.
  [[nodiscard]] bool may_be_lead(std::size_t node, std::size_t above_all) const {
    for (; node != above_all; node = tree().nodes[node].parent) {
      const HtmlTag tag = tree().nodes[node].tag;
      const HtmlHint hint = page_.hints[node];
      if (hint == HtmlHint::cut || hint == HtmlHint::caption || hint == HtmlHint::byline || tag == HtmlTag::figure ||
          (is_furniture_tag(tag) && tag != HtmlTag::header)) {
        return false;
      }
    }
    return true;
  }

  [[nodiscard]] bool is_named_lead(std::size_t node, std::size_t above_all) const {
    for (; node != above_all; node = tree().nodes[node].parent) {
      if (page_.hints[node] == HtmlHint::lead) return true;
    }
    return false;
  }

  // Prose between the headline and the body, inside the part that holds both.
  void mark_lead(std::size_t title) {
    std::size_t first = title + 1;
    while (first < lines_.size() && !kept_[first]) ++first;
    if (first == lines_.size() || first - title > kHeadLines) return;
    const std::size_t both = common_node(tree(), lines_[title].node, root_);
    for (std::size_t i = title + 1; i < first; ++i) {
      const std::size_t node = lines_[i].node;
      if (!page_.inside(node, both) || !may_be_lead(node, both)) continue;
      kept_[i] = page_.weight[i] >= kLongParagraph || (page_.weight[i] > 0 && is_named_lead(node, both));
    }
  }

  // Dates, bylines and captions from the headline on; all else that is not kept is furniture.
  void mark_labels(std::size_t title) {
    std::vector<bool> heads_unit(lines_.size() + 1, false);
    for (const std::size_t line : titles_) heads_unit[line] = true;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      HtmlLine& line = lines_[i];
      const bool after_title = i > title || title == lines_.size();
      const bool label = after_title && line.letters <= kLabelLetters;
      const bool caption = kept_[i] && (line.line.tag == LineTag::caption || in_figure(line.node));
      if (i == title || heads_unit[i]) {
        line.line.tag = LineTag::title;
      } else if (caption) {
        line.line.tag = LineTag::caption;
      } else if ((label && has_hint(line.node, HtmlHint::date)) || (kept_[i] && is_time(line))) {
        line.line.tag = LineTag::time;
      } else if (label && has_hint(line.node, HtmlHint::byline)) {
        line.line.tag = LineTag::byline;
      } else if (!kept_[i]) {
        line.line.tag = LineTag::navigation;
      } else if (line.line.tag == LineTag::title) {
        line.line.tag = LineTag::heading;
      }
    }
  }

  // Each article begins with an empty line of its own tag.
  PageContent assemble(std::size_t title) {
    PageContent content;
    content.text = std::move(page_.lines.text);
    std::size_t unit = 0;
    bool open = false;
    const auto first =
        std::min(title, static_cast<std::size_t>(std::find(kept_.begin(), kept_.end(), true) - kept_.begin()));
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool opens_unit = unit < units_.size() && lines_[i].node >= units_[unit];
      const bool titled = !titles_.empty() && titles_.front() < lines_.size();
      if (opens_unit ? unit > 0 || !open || titled : i == first && !titled) {
        PageLine start;
        start.span = {lines_[i].line.span.begin, lines_[i].line.span.begin};
        start.tag = LineTag::article_start;
        content.lines.push_back(start);
        open = true;
      }
      if (opens_unit) ++unit;
      content.lines.push_back(std::move(lines_[i].line));
    }
    return content;
  }

  ContentPage page_;
  std::vector<HtmlLine>& lines_;
  std::string_view title_;
  std::vector<bool> kept_;
  std::size_t root_ = 0;
  std::vector<std::size_t> units_;
  std::vector<std::size_t> titles_;
};

}  // namespace

PageContent page_content(const HtmlTree& tree, std::string_view title) {
  const HiddenParts hidden = hidden_parts(tree);
  PageContent content = ContentMarker(weighed_page(tree, hidden.nodes), title).mark();
  content.hidden_letters = hidden.letters;
  return content;
}

}  // namespace tawatur
