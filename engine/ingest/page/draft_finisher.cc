// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>

#include "engine/ingest/page/article_cutter.h"

namespace tawatur {
namespace {

constexpr double kStrayShare = 0.15;  // of the longest article: a lone paragraph below it is no article

std::size_t words_of(const ClassifiedPage& page, const DraftArticle& article) {
  std::size_t words = 0;
  for (const DraftBlock& block : article.blocks) words += page.lines[block.line].folded.count;
  return words;
}

void drop_strays(ClassifiedPage& page, std::vector<DraftArticle>& articles) {
  std::size_t most = 0;
  for (const DraftArticle& article : articles) most = std::max(most, words_of(page, article));
  std::erase_if(articles, [&](const DraftArticle& article) {
    const bool first = &article == &articles.front();
    ClassifiedLine& line = page.lines[article.blocks.front().line];
    const bool bare = !article.title || (first && !line.ends_sentence);
    const bool stray = articles.size() > 1 && article.blocks.size() == 1 && bare && article.datelines.empty() &&
                       static_cast<double>(words_of(page, article)) < kStrayShare * static_cast<double>(most);
    if (stray) line.kind = "site_description";
    return stray;
  });
}

}  // namespace

void finish_drafts(ClassifiedPage& page, std::vector<DraftArticle>& articles) {
  drop_strays(page, articles);
  if (articles.size() != 1 || !articles.front().dates.empty()) return;
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    if (page.lines[i].role == LineRole::date) articles.front().dates.push_back(i);
  }
}

}  // namespace tawatur
