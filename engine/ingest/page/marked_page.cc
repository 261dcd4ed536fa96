// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <array>

#include "engine/ingest/page/article_cutter.h"
#include "engine/ingest/page/dateline.h"

namespace tawatur {
namespace {

constexpr std::size_t kHeadLines = 3;       // lines at the beginning that may be nothing but a dateline
constexpr std::size_t kTitleWords = 3;      // of a thread, at least
constexpr std::size_t kPostHeadLines = 40;  // between the head of a post and its text: the poster's box

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
bool is_named_furniture(const ClassifiedLine& line, bool forum) {
  static constexpr std::array<std::string_view, 8> kKinds = {"follow_line",   "image_file_name", "link",
                                                             "share_buttons", "copyright",       "comment_form",
                                                             "self_link",     "reading_time"};
  if (line.role == LineRole::related || line.role == LineRole::comments) return true;
  if (line.role != LineRole::furniture) return false;
  if (forum && (line.kind == "counter" || is_forum_kind(line.kind))) return true;
  return line.kind == "related_headline" || std::find(kKinds.begin(), kKinds.end(), line.kind) != kKinds.end();
}

class MarkedArticle {
 public:
  MarkedArticle(std::string_view text, ClassifiedPage& page) : text_(text), lines_(page.lines), forum_(page.forum) {}

  std::optional<DraftArticle> read(std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end && !ends_post(lines_[i]); ++i) read_line(i, end);
    trim_headings();
    if (forum_) trim_poster();
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
    } else if (line.role == LineRole::byline || line.role == LineRole::date || is_named_furniture(line, forum_)) {
      return;
    } else if (draft_.blocks.size() < kHeadLines && is_dateline_line(line)) {
      draft_.datelines.push_back(i);
    } else {
      has_prose_ |= line.role == LineRole::prose;
      draft_.blocks.push_back({i, line.tag == LineTag::heading ? BlockKind::subheading : BlockKind::paragraph});
    }
  }

  // The text of a post ends at its buttons, or at the head of the reply.
  bool ends_post(const ClassifiedLine& line) const {
    return forum_ && has_prose_ && (line.kind == "date_line" || line.kind == "forum_furniture");
  }

  // Short lines before the text of a post are its title, nearest to the text, and the box of its poster.
  void trim_poster() {
    std::vector<DraftBlock>& blocks = draft_.blocks;
    const auto text = std::find_if(blocks.begin(), blocks.end(),
                                   [&](const DraftBlock& block) { return lines_[block.line].role == LineRole::prose; });
    if (text == blocks.end()) return;
    for (auto block = text; block-- != blocks.begin();) {
      if (!draft_.title && lines_[block->line].folded.count >= kTitleWords) {
        draft_.title = block->line;
      } else {
        lines_[block->line].kind = "poster";
      }
    }
    blocks.erase(blocks.begin(), text);
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
  bool forum_;
  bool has_prose_ = false;
  DraftArticle draft_;
};

// In a thread the head of the first post stands before its text, where the mark-up has nothing but furniture. The dates
// nearest to the text come first; those behind it are of replies.
void take_post_head(const std::vector<ClassifiedLine>& lines, DraftArticle& draft) {
  const std::size_t text = draft.blocks.front().line;
  std::vector<std::size_t> head;
  for (std::size_t i = text; i-- > (text > kPostHeadLines ? text - kPostHeadLines : 0);) {
    if (lines[i].kind == "date_line" || lines[i].role == LineRole::byline) head.push_back(i);
  }
  draft.dates.insert(draft.dates.begin(), head.begin(), head.end());
}

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
    if (std::optional<DraftArticle> draft = MarkedArticle(text, page).read(starts[n], end)) {
      drafts.push_back(std::move(*draft));
    }
  }
  if (page.forum && !drafts.empty()) take_post_head(lines, drafts.front());
  return drafts;
}

}  // namespace tawatur
