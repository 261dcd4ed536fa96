// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/comparison.h"
#include "engine/report/claim_matrix.h"

namespace tawatur::html {

/// Clusters that are shown together: those of a story, or a part of them, or of none.
struct Chapter {
  std::optional<std::size_t> story;
  std::vector<ClusterId> clusters;
  bool first_part = true;  ///< of its story: what concerns the whole story stands here
};

struct PageContent {
  std::string file;  ///< in the output folder: "report.html", "pages/p0001.html"
  std::vector<Chapter> chapters;
  std::vector<ArticleId> articles;
};

/// Which file of the report holds what. A run that one page can carry is one page; a larger one has report.html as
/// its index, and the rest on further pages of bounded size.
struct PagePlan {
  std::vector<PageContent> pages;  ///< the first is report.html
  std::vector<std::size_t> page_of_cluster;
  std::vector<std::size_t> page_of_article;
  std::vector<std::size_t> page_of_story;  ///< of its first part; the last entry is that of no story

  [[nodiscard]] bool is_single() const { return pages.size() == 1; }
};

/// Estimated bytes a page may have before another one begins; an estimate is right within a factor of three.
inline constexpr std::size_t kSinglePageBytes = 4'000'000;
inline constexpr std::size_t kPartPageBytes = 1'500'000;

[[nodiscard]] PagePlan plan_pages(const Comparison& comparison, const FindingIndex& index,
                                  const std::vector<std::vector<ClusterId>>& by_story,
                                  std::size_t single_page_bytes = kSinglePageBytes,
                                  std::size_t part_page_bytes = kPartPageBytes);

}  // namespace tawatur::html
