// SPDX-License-Identifier: GPL-3.0-or-later
// Running text is the skeleton: each line of prose either continues the article before it, opens the next one, or
// belongs to none (a teaser, a comment). What stands in the gap decides: headings over related articles, credits,
// dates, and whether the short line just before reads like the headline of what follows (the share of its content words
// that the next lines take up again).

#include "engine/ingest/page/article_cutter.h"

#include <algorithm>
#include <set>
#include <string>

#include "engine/ingest/page/dateline.h"
#include "engine/text/stemmer.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

constexpr double kHeadlineFits = 0.5;
constexpr double kSameTopic = 0.2;
constexpr std::size_t kTitleWords = 4;  // a headline has seldom fewer
constexpr std::size_t kLongestTitle = 34;
constexpr std::size_t kSubheadingWords = 16;
constexpr std::size_t kListLines = 3;  // short lines in a row that make a list, not subheadings
constexpr std::size_t kSecondArticleWords = 15;
constexpr std::size_t kLongRunLines = 4;  // prose in a row that is an article whatever stands before it
constexpr std::size_t kLongRunWords = 100;
constexpr std::size_t kTitleReach = 12;  // lines between a title and its text
constexpr std::uint64_t kKeyWork = 100;  // steps that a key costs that is copied or looked up

enum class Step : std::uint8_t { joins, opens, drops };

struct Gap {
  std::size_t begin = 0;  // lines [begin, end) before the prose line `end`
  std::size_t end = 0;
  std::size_t headlines = 0;
  std::optional<std::size_t> last_headline;
  bool related = false;
  bool comments = false;
  bool credit = false;
  bool closed = false;  // copyright, follow line or other furniture of a page's end
  bool dated = false;   // date or byline
  bool separator = false;
  bool marked = false;  // the mark-up says that another article begins
};

class Cutter {
 public:
  Cutter(std::string_view text, ClassifiedPage& page, std::optional<std::string_view> title, std::string_view publisher,
         std::uint64_t work)
      : text_(text),
        publisher_(publisher),
        lines_(page.lines),
        forum_(page.forum),
        keys_(page.lines.size()),
        work_left_(work) {
    if (title) title_words_ = page_words(*title);
  }

  std::vector<DraftArticle> run() {
    std::size_t from = 0;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      if (lines_[at].role != LineRole::prose) continue;
      if (is_exhausted()) {
        lines_.resize(at);
        break;
      }
      step_to(gap_before(from, at));
      from = at + 1;
    }
    finish_tail(from);
    if (articles_.empty()) take_short_lines();
    return std::move(articles_);
  }

  [[nodiscard]] bool is_exhausted() const { return work_left_ == 0; }

 private:
  using Keys = std::set<std::string, std::less<>>;

  void spend(std::uint64_t steps) const { work_left_ -= std::min(steps, work_left_); }

  // Stems of the content words of a line.
  const Keys& keys(std::size_t line) {
    std::optional<Keys>& known = keys_[line];
    if (!known) {
      known.emplace();
      for (const Token& token : tokenize(text_, lines_[line].text)) {
        if (token.kind == TokenKind::punctuation || token.stop_word) continue;
        known->insert(stem(without_proclitics(token.folded)));
      }
    }
    return *known;
  }

  // Share of the keys of `line` that `others` hold.
  double share_in(std::size_t line, const Keys& others) {
    const Keys& own = keys(line);
    if (own.empty()) return 0;
    const auto common =
        std::count_if(own.begin(), own.end(), [&](const std::string& key) { return others.count(key) > 0; });
    spend(kKeyWork * own.size());
    return static_cast<double>(common) / static_cast<double>(own.size());
  }

  // Does the short line read like the headline of the prose that follows it?
  double fit(std::size_t headline, std::size_t prose) {
    Keys following = keys(prose);
    spend(kKeyWork * following.size());
    if (prose + 1 < lines_.size() && lines_[prose + 1].role == LineRole::prose) following.merge(Keys(keys(prose + 1)));
    return share_in(headline, following);
  }

  Gap gap_before(std::size_t begin, std::size_t end) {
    Gap gap;
    gap.begin = begin;
    gap.end = end;
    for (std::size_t i = begin; i < end; ++i) {
      const ClassifiedLine& line = lines_[i];
      gap.marked |= line.tag == LineTag::article_start || (line.tag == LineTag::title && !articles_.empty());
      gap.related |= line.role == LineRole::related;
      gap.comments |= line.role == LineRole::comments;
      gap.credit |= line.role == LineRole::credit;
      gap.dated |= line.role == LineRole::date || line.role == LineRole::byline;
      gap.separator |= line.role == LineRole::separator && line.folded.count == 0;
      gap.closed |= line.role == LineRole::furniture &&
                    (line.kind == "copyright" || line.kind == "follow_line" || line.kind == "agency_end_mark");
      if (line.role == LineRole::headline) {
        ++gap.headlines;
        gap.last_headline = i;
      }
    }
    return gap;
  }

  // Prose in a row from `at`: lines and words.
  std::pair<std::size_t, std::size_t> run_from(std::size_t at) const {
    std::size_t count = 0;
    std::size_t words = 0;
    for (; at < lines_.size() && lines_[at].role == LineRole::prose; ++at) {
      ++count;
      words += lines_[at].folded.count;
    }
    spend(count);
    return {count, words};
  }

  bool continues_topic(std::size_t prose) {
    Keys body;
    for (const DraftBlock& block : articles_.back().blocks) {
      spend(kKeyWork * keys(block.line).size());
      body.merge(Keys(keys(block.line)));
    }
    return share_in(prose, body) >= kSameTopic;
  }

  Step decide(const Gap& gap) {
    if (articles_.empty()) return lines_[gap.end].ends_open ? Step::drops : Step::opens;
    if (gap.marked) return Step::opens;
    in_comments_ |= gap.comments;
    const bool headed = gap.last_headline && fit(*gap.last_headline, gap.end) >= kHeadlineFits;
    // In an archive the next article follows the comments of the last one, with its headline and date.
    if (in_comments_ && headed && gap.dated && run_from(gap.end).first >= 2) return Step::opens;
    if (in_comments_) return Step::drops;
    in_related_ |= gap.related;
    const auto [count, words] = run_from(gap.end);
    if (in_related_ || gap.credit || gap.closed || closed_) {
      closed_ |= gap.credit || gap.closed;
      const bool long_enough = (count >= 2 && words >= 2 * kSecondArticleWords) ||
                               (closed_ && gap.headlines == 1 && words >= kSecondArticleWords);
      if (headed && long_enough && !lines_[gap.end].ends_open) return Step::opens;
      if (count >= kLongRunLines && words >= kLongRunWords && !continues_topic(gap.end)) return Step::opens;
      if (headed || lines_[gap.end].ends_open || lines_[gap.end].bullet) return Step::drops;
      return continues_topic(gap.end) ? Step::joins : Step::drops;
    }
    if (headed && (gap.dated || gap.separator)) return Step::opens;
    if (gap.last_headline && !articles_.back().datelines.empty() &&
        find_dateline(text_, lines_[gap.end].text, publisher_)) {
      return Step::opens;
    }
    return Step::joins;
  }

  void step_to(const Gap& gap) {
    switch (decide(gap)) {
      case Step::opens:
        open(gap);
        break;
      case Step::joins:
        join(gap);
        break;
      case Step::drops:
        lines_[gap.end].kind = in_comments_ ? "comment" : "related_headline";
        if (!articles_.empty()) close(articles_.back(), gap.begin, gap.end);
        mark_loose(gap.begin, gap.end);
        break;
    }
  }

  void open(const Gap& gap) {
    DraftArticle article;
    const std::size_t first = articles_.empty() ? 0 : gap.begin;
    article.title = title_of(first, gap.end);
    const std::size_t head = article.title ? *article.title + 1 : gap.end;
    for (std::size_t i = article.title ? head : first; i < gap.end; ++i) {
      if (lines_[i].role == LineRole::date) article.dates.push_back(i);
      if (lines_[i].role == LineRole::byline) article.bylines.push_back(i);
      if (lines_[i].role == LineRole::credit) add_credit(article, i);
      if (lines_[i].role == LineRole::headline && is_dateline_line(i)) article.datelines.push_back(i);
      if (lines_[i].role == LineRole::headline && i == head && is_deck(i, gap.end)) {
        article.blocks.push_back({i, BlockKind::subheading});
      }
    }
    if (!articles_.empty()) close(articles_.back(), gap.begin, article.title.value_or(gap.end));
    if (find_dateline(text_, lines_[gap.end].text, publisher_)) article.datelines.push_back(gap.end);
    article.blocks.push_back({gap.end, BlockKind::paragraph});
    articles_.push_back(std::move(article));
    in_related_ = in_comments_ = closed_ = false;
    mark_loose(first, gap.end);
  }

  // A line under the title that sums up the article.
  bool is_deck(std::size_t line, std::size_t prose) {
    return lines_[line].folded.count >= 8 && !is_dateline_line(line) && fit(line, prose) >= kHeadlineFits &&
           lines_[line].folded.words != lines_[line - 1].folded.words;
  }

  bool is_dateline_line(std::size_t line) {
    const std::optional<Dateline> found = find_dateline(text_, lines_[line].text, publisher_);
    return found && behind_dateline(text_, found->span, lines_[line].text.end) == lines_[line].text.end;
  }

  void join(const Gap& gap) {
    DraftArticle& article = articles_.back();
    const bool after_colon = gap.begin > 0 && lines_[gap.begin - 1].ends_colon;
    const bool list = gap.headlines >= kListLines || gap.related || in_related_;
    for (std::size_t i = gap.begin; i < gap.end; ++i) {
      const ClassifiedLine& line = lines_[i];
      if (line.role == LineRole::credit) add_credit(article, i);
      const bool entry = line.role == LineRole::list_entry && line.link.empty() && line.tag != LineTag::navigation;
      if (line.role == LineRole::headline && !list && line.folded.count <= kSubheadingWords) {
        article.blocks.push_back({i, BlockKind::subheading});
      } else if (after_colon && !gap.related && (entry || line.role == LineRole::headline)) {
        article.blocks.push_back({i, BlockKind::paragraph});
      }
    }
    article.blocks.push_back({gap.end, BlockKind::paragraph});
    mark_loose(gap.begin, gap.end);
    in_related_ = closed_ = false;
  }

  // The best headline among the lines [begin, prose): long enough, near, and taken up again by the text.
  std::optional<std::size_t> title_of(std::size_t begin, std::size_t prose) {
    std::optional<std::size_t> best;
    double best_score = 1.5;
    const std::size_t last_region = region_end(begin, prose);
    for (std::size_t i = begin; i < prose; ++i) {
      const ClassifiedLine& line = lines_[i];
      const bool candidate =
          line.role == LineRole::headline || (line.role == LineRole::site_name && !title_words_.empty());
      if (!candidate || line.folded.count > kLongestTitle || is_dateline_line(i)) continue;
      if (is_exhausted()) break;
      const double score = title_score(i, prose, last_region);
      if (score >= best_score) {
        best = i;
        best_score = score;
      }
    }
    return best;
  }

  // First line behind the last heading over other articles.
  std::size_t region_end(std::size_t begin, std::size_t prose) const {
    std::size_t end = begin;
    for (std::size_t i = begin; i < prose; ++i) {
      if (lines_[i].role == LineRole::related) end = i + 1;
    }
    return end;
  }

  double title_score(std::size_t i, std::size_t prose, std::size_t region) {
    const ClassifiedLine& line = lines_[i];
    double score = 3 * fit(i, prose);
    if (line.tag == LineTag::title) score += 3;
    if (!title_words_.empty() && !line.folded.words.empty() &&
        (title_words_ == line.folded.words ||
         (line.folded.count >= kTitleWords && title_words_.find(line.folded.words) != std::string::npos))) {
      score += 3;
    }
    if (line.prefix_kind == "title_label") score += 2;
    score += line.folded.count >= kTitleWords ? 1.0 : (line.folded.count == 3 ? 0.3 : -1.5);
    if (line.ends_colon) score -= 1;
    if (i < region) score -= 1;
    const std::size_t between = headlines_between(i, prose);
    score -= 0.15 * static_cast<double>(std::min(between, kTitleReach));
    return score;
  }

  std::size_t headlines_between(std::size_t i, std::size_t prose) const {
    spend(prose - i);
    return static_cast<std::size_t>(std::count_if(
        lines_.begin() + static_cast<std::ptrdiff_t>(i) + 1, lines_.begin() + static_cast<std::ptrdiff_t>(prose),
        [](const ClassifiedLine& line) { return line.role == LineRole::headline; }));
  }

  void add_credit(DraftArticle& article, std::size_t line) {
    if (!article.credits.empty()) return;
    article.credits.push_back(line);
    const bool names_nothing = lines_[line].folded.count <= 2 && lines_[line].link.empty();
    if (names_nothing && line + 1 < lines_.size()) {
      const ClassifiedLine& next = lines_[line + 1];
      if (next.kind == "link" || (next.role == LineRole::headline && next.folded.count <= kTitleWords) ||
          next.role == LineRole::site_name) {
        article.credits.push_back(line + 1);
      }
    }
  }

  // What stands between the last line of an article and the title of the next, or the end of the page.
  void close(DraftArticle& article, std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const ClassifiedLine& line = lines_[i];
      if (line.role == LineRole::credit) add_credit(article, i);
      if (line.role == LineRole::byline) article.bylines.push_back(i);
      if (line.role == LineRole::related || line.role == LineRole::comments) break;
    }
  }

  void finish_tail(std::size_t from) {
    if (!articles_.empty()) close(articles_.back(), from, lines_.size());
    mark_loose(from, lines_.size());
  }

  // Short lines in no article get the name of what stands around them.
  void mark_loose(std::size_t begin, std::size_t end) {
    bool related = in_related_;
    bool comments = in_comments_;
    for (std::size_t i = begin; i < end; ++i) {
      ClassifiedLine& line = lines_[i];
      related |= line.role == LineRole::related;
      comments |= line.role == LineRole::comments;
      if (line.role != LineRole::headline) continue;
      if (comments) {
        line.kind = "comment";
      } else if (related || (line.folded.count >= kTitleWords && begin > 0)) {
        line.kind = "related_headline";
      } else {
        line.kind = forum_ ? "poster" : "loose_line";
      }
    }
  }

  // A page of short lines only, such as a flash: the text is the longest line that is no furniture, its title before
  // it.
  void take_short_lines() {
    std::vector<std::size_t> candidates;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (lines_[i].role == LineRole::related || lines_[i].role == LineRole::comments) break;
      if (lines_[i].role == LineRole::headline && lines_[i].folded.count >= kTitleWords) candidates.push_back(i);
    }
    if (candidates.empty() || candidates.size() > kListLines) return;
    DraftArticle article;
    for (const std::size_t line : candidates) article.blocks.push_back({line, BlockKind::paragraph});
    if (article.blocks.size() > 1) {
      article.title = article.blocks.front().line;
      article.blocks.erase(article.blocks.begin());
    }
    articles_.push_back(std::move(article));
  }

  std::string_view text_;
  std::string_view publisher_;
  std::vector<ClassifiedLine>& lines_;
  bool forum_ = false;
  std::vector<std::optional<Keys>> keys_;
  std::string title_words_;
  std::vector<DraftArticle> articles_;
  bool in_related_ = false;
  bool in_comments_ = false;
  bool closed_ = false;
  mutable std::uint64_t work_left_;
};

}  // namespace

std::vector<DraftArticle> cut_articles(std::string_view text, ClassifiedPage& page,
                                       std::optional<std::string_view> title, std::string_view publisher,
                                       std::uint64_t most_work) {
  Cutter cutter(text, page, title, publisher, most_work);
  std::vector<DraftArticle> articles = cutter.run();
  page.cut = cutter.is_exhausted();
  finish_drafts(page, articles);
  return articles;
}

}  // namespace tawatur
