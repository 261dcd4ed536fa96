// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/html/html_lines.h"

namespace tawatur {
namespace {

LineTag line_tag(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::h1:
      return LineTag::title;
    case HtmlTag::h2:
    case HtmlTag::h3:
    case HtmlTag::h4:
    case HtmlTag::h5:
    case HtmlTag::h6:
      return LineTag::heading;
    case HtmlTag::li:
      return LineTag::list_item;
    case HtmlTag::figcaption:
    case HtmlTag::caption:
      return LineTag::caption;
    default:
      return LineTag::paragraph;
  }
}

// Collects the text of a page line by line.
class LineWriter {
 public:
  explicit LineWriter(const HtmlTree& tree) : tree_(tree) {}

  void add_text(std::uint32_t node, std::string_view text) {
    const bool in_link = node < link_end_;
    const bool in_time = node < time_end_;
    const bool keep_ends = node < pre_end_;
    for (std::size_t i = 0; i < text.size(); ++i) {
      const char c = text[i];
      if (c == '\n' && keep_ends) {
        end_line(true);
      } else if (c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f') {
        gap_ = true;
      } else if (static_cast<unsigned char>(c) >= 0x20 && c != 0x7F) {
        add_letter(c, in_link, in_time);
      }
    }
    if (in_link && current_.line.link.empty()) current_.line.link = link_;
  }

  void begin_link(std::size_t node) {
    link_end_ = std::max(link_end_, tree_.nodes[node].end);
    link_ = std::string(tree_.attribute(node, HtmlAttribute::href));
  }
  void begin_time(std::size_t node) { time_end_ = std::max(time_end_, tree_.nodes[node].end); }
  void begin_pre(std::size_t node) { pre_end_ = std::max(pre_end_, tree_.nodes[node].end); }

  // The line so far belongs to the block that was open; `by_break`: the block goes on.
  void end_line(bool by_break) {
    if (current_.letters > 0) finish_line();
    current_ = {};
    current_.node = current_block_;
    broken_ = by_break;
    gap_ = false;
  }

  void enter(std::uint32_t block) {
    current_block_ = block;
    current_.node = block;
  }

  HtmlLines take() {
    if (!out_.lines.empty()) out_.text.resize(out_.lines.back().line.span.end);
    return std::move(out_);
  }

 private:
  void add_letter(char c, bool in_link, bool in_time) {
    if (current_.letters == 0) {
      begin_text();
    } else if (gap_) {
      out_.text.push_back(' ');
    }
    gap_ = false;
    out_.text.push_back(c);
    if ((static_cast<unsigned char>(c) & 0xC0U) == 0x80U) return;
    const int width = static_cast<unsigned char>(c) >= 0xE3 ? 2 : 1;
    current_.letters += width;
    if (in_link) current_.linked += width;
    if (in_time) current_.timed += width;
  }

  void begin_text() {
    out_.text.resize(out_.lines.empty() ? 0 : out_.lines.back().line.span.end);
    if (!out_.lines.empty()) {
      out_.text.append(broken_ && out_.lines.back().node == current_block_ ? "\n" : "\n\n");
    }
    current_.after_break = broken_ && !out_.lines.empty() && out_.lines.back().node == current_block_;
    current_.line.blank_before = !current_.after_break;
    current_.line.span.begin = static_cast<std::uint32_t>(out_.text.size());
  }

  // No-break spaces at the end of a line are white space too.
  void trim() {
    while (out_.text.size() > current_.line.span.begin && out_.text.ends_with("\xC2\xA0")) {
      out_.text.resize(out_.text.size() - 2);
    }
  }

  void finish_line() {
    trim();
    current_.line.span.end = static_cast<std::uint32_t>(out_.text.size());
    if (current_.line.span.empty()) return;
    current_.line.link_density = static_cast<double>(current_.linked) / static_cast<double>(current_.letters);
    current_.line.tag = line_tag(tree_.nodes[current_.node].tag);
    out_.lines.push_back(current_);
  }

  const HtmlTree& tree_;
  HtmlLines out_;
  HtmlLine current_;
  std::string link_;
  std::uint32_t link_end_ = 0;
  std::uint32_t pre_end_ = 0;
  std::uint32_t time_end_ = 0;
  std::uint32_t current_block_ = 0;
  bool gap_ = false;
  bool broken_ = false;
};

}  // namespace

bool is_invisible_kind(HtmlTag tag) {
  switch (tag) {
    case HtmlTag::canvas:
    case HtmlTag::head:
    case HtmlTag::iframe:
    case HtmlTag::meta:
    case HtmlTag::noscript:
    case HtmlTag::object:
    case HtmlTag::option:
    case HtmlTag::script:
    case HtmlTag::select:
    case HtmlTag::style:
    case HtmlTag::svg:
    case HtmlTag::template_element:
    case HtmlTag::textarea:
    case HtmlTag::title:
    case HtmlTag::video:
      return true;
    default:
      return false;
  }
}

HtmlLines html_lines(const HtmlTree& tree, const std::vector<bool>& left_out) {
  LineWriter writer(tree);
  std::vector<std::uint32_t> open = {0};
  for (std::uint32_t i = 1; i < tree.nodes.size();) {
    while (open.size() > 1 && tree.nodes[open.back()].end <= i) {
      writer.end_line(false);
      open.pop_back();
      writer.enter(open.back());
    }
    const HtmlNode& node = tree.nodes[i];
    if (node.tag == HtmlTag::text) {
      writer.add_text(i, tree.text_of(node));
    } else if (left_out[i] || is_invisible_kind(node.tag)) {
      i = node.end;
      continue;
    } else if (node.tag == HtmlTag::br) {
      writer.end_line(true);
      writer.enter(open.back());
    } else if (is_block(node.tag)) {
      writer.end_line(false);
      open.push_back(i);
      writer.enter(i);
    }
    if (node.tag == HtmlTag::a) writer.begin_link(i);
    if (node.tag == HtmlTag::time) writer.begin_time(i);
    if (node.tag == HtmlTag::pre) writer.begin_pre(i);
    ++i;
  }
  writer.end_line(false);
  return writer.take();
}

}  // namespace tawatur
