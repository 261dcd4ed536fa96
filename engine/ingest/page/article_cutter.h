// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "engine/ingest/page/line_classifier.h"
#include "engine/model/article.h"

namespace tawatur {

inline constexpr std::uint64_t kMostCutterWork = 4'000'000'000;

struct DraftBlock {
  std::size_t line = 0;
  BlockKind kind = BlockKind::paragraph;
};

/// One article as positions in the lines of its page.
struct DraftArticle {
  std::optional<std::size_t> title;
  std::vector<DraftBlock> blocks;      ///< never empty
  std::vector<std::size_t> credits;    ///< the line, and the next one where the name stands there
  std::vector<std::size_t> bylines;    ///< between title and end
  std::vector<std::size_t> dates;      ///< near its title, else of the page
  std::vector<std::size_t> datelines;  ///< lines that are nothing but a dateline
};

/// Cuts a page into articles and writes into the lines that belong to none what they are. `title`: what the page's
/// metadata call the title, if anything; `publisher`: its name, for its own datelines. Nearly linear for pages as they
/// are. One whose lines would have to be compared more than `most_work` times, which is about ten seconds, is cut: the
/// lines that were not judged are taken off the page, which says so.
[[nodiscard]] std::vector<DraftArticle> cut_articles(std::string_view text, ClassifiedPage& page,
                                                     std::optional<std::string_view> title, std::string_view publisher,
                                                     std::uint64_t most_work = kMostCutterWork);

/// Drops lone paragraphs beside a real article, which describe the site or announce something. The date of a page may
/// stand before the title of its only article: that one is given all dates of the page when it has none.
void finish_drafts(ClassifiedPage& page, std::vector<DraftArticle>& articles);

/// Articles of a page whose mark-up tells where each begins (a line tagged `article_start`) and what is no part of it
/// (tags navigation, caption, time, byline): short lines are text here that flattened text could only take for
/// furniture. Phrases of furniture, credits and datelines are looked for as everywhere. On a page of a forum the
/// article is the first post: its head with the date stands before the text, outside the mark-up's article. Empty when
/// the page has no such mark, or none of its articles a line. Linear.
[[nodiscard]] std::vector<DraftArticle> marked_articles(std::string_view text, ClassifiedPage& page);

}  // namespace tawatur
