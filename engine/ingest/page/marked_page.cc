// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "engine/ingest/page/article_cutter.h"
#include "engine/ingest/page/dateline.h"

namespace tawatur {
namespace {

constexpr std::size_t kHeadLines = 3;  // lines at the beginning that may be nothing but a dateline

bool is_marked_furniture(const ClassifiedLine& line) {
  switch (line.tag) {
    case LineTag::navigation:
    case LineTag::caption:
    case LineTag::time:
    case LineTag::byline:
    case LineTag::title:
    case LineTag::article_start:
      return true;
    default:
      return line.role == LineRole::separator;
  }
}

// Furniture by its words or form, also inside the text that the mark-up calls article.
bool is_named_furniture(const ClassifiedLine& line) {
  static constexpr std::array<std::string_view, 8> kKinds = {"follow_line",   "image_file_name", "link",
                                                             "share_buttons", "copyright",       "comment_form",
                                                             "self_link",     "reading_time"};
  if (line.role == LineRole::related || line.role == LineRole::comments) return true;
  if (line.role != LineRole::furniture) return false;
  return line.kind == "related_headline" || std::find(kKinds.begin(), kKinds.end(), line.kind) != kKinds.end();
}

class MarkedArticle {
 public:
  MarkedArticle(std::string_view text, std::vector<ClassifiedLine>& lines) : text_(text), lines_(lines) {}

  std::optional<DraftArticle> read(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) read_line(i, end);
    trim_headings();
    if (draft_.blocks.empty()) return std::nullopt;
    return std::move(draft_);
  }

 private:
  void read_line(std::size_t i, std::size_t end) {
    const ClassifiedLine& line = lines_[i];
    if (line.tag == LineTag::title && !draft_.title) draft_.title = i;
    if (line.role == LineRole::date) draft_.dates.push_back(i);
    if (line.role == LineRole::byline) draft_.bylines.push_back(i);
    if (is_marked_furniture(line)) return;
    if (line.role == LineRole::credit) {
      add_credit(i, end);
    } else if (line.role == LineRole::byline || line.role == LineRole::date || is_named_furniture(line)) {
      return;
    } else if (draft_.blocks.size() < kHeadLines && is_dateline_line(line)) {
      draft_.datelines.push_back(i);
    } else {
      draft_.blocks.push_back({i, line.tag == LineTag::heading ? BlockKind::subheading : BlockKind::paragraph});
    }
  }

  bool is_dateline_line(const ClassifiedLine& line) const {
    const std::optional<Dateline> found = find_dateline(text_, line.text, {});
    return found && behind_dateline(text_, found->span, line.text.end) == line.text.end;
  }

  // "Source:" alone takes its name from the next line.
  void add_credit(std::size_t i, std::size_t end) {
    if (!draft_.credits.empty()) return;
    draft_.credits.push_back(i);
    const bool names_nothing = lines_[i].folded.count <= 2 && lines_[i].link.empty();
    if (names_nothing && i + 1 < end && (lines_[i + 1].kind == "link" || lines_[i + 1].role == LineRole::site_name)) {
      draft_.credits.push_back(i + 1);
    }
  }

  // A heading that nothing follows was the head of a list that is gone.
  void trim_headings() {
    std::vector<DraftBlock>& blocks = draft_.blocks;
    while (!blocks.empty() && blocks.back().kind == BlockKind::subheading) blocks.pop_back();
  }

  std::string_view text_;
  std::vector<ClassifiedLine>& lines_;
  DraftArticle draft_;
};

}  // namespace

std::vector<DraftArticle> marked_articles(std::string_view text, ClassifiedPage& page) {
  std::vector<ClassifiedLine>& lines = page.lines;
  std::vector<std::size_t> starts;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].tag == LineTag::article_start) starts.push_back(i);
  }
  std::vector<DraftArticle> drafts;
  for (std::size_t n = 0; n < starts.size(); ++n) {
    const std::size_t end = n + 1 < starts.size() ? starts[n + 1] : lines.size();
    if (std::optional<DraftArticle> draft = MarkedArticle(text, lines).read(starts[n], end)) {
      drafts.push_back(std::move(*draft));
    }
  }
  return drafts;
}

}  // namespace tawatur
