// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "index/database_folder.h"
#include "index/search/query.h"
#include "index/store.h"

namespace tawatur {

/// An article that was found.
struct SearchHit {
  ArticleRow row = 0;
  double score = 0;  ///< BM25, comparable inside one query only; 0 where only fields were asked for
};

struct SearchResult {
  std::vector<SearchHit> hits;  ///< best first; equal scores by day, latest first, then by row
  std::size_t estimate = 0;     ///< how many there are in all, about
};

/// Reads the index of a database. Not for use by two threads at once.
class Searcher {
 public:
  /// Throws IndexError when there is no index, or not one of this format.
  explicit Searcher(const DatabaseFolder& database);
  ~Searcher();
  Searcher(const Searcher&) = delete;
  Searcher& operator=(const Searcher&) = delete;

  /// Articles for a query; without superseded revisions unless they are asked for. BM25 over words and stems.
  [[nodiscard]] SearchResult search(const QueryNode& query, std::size_t limit, bool with_old_revisions = false);

  /// Articles nearest to a text taken as it stands, such as a post whose source is looked for: BM25 over character
  /// 4-grams, the best 50 weighed anew by cosine of the grams and by coverage of the stems. Uses the first 256
  /// different words; addresses and names of accounts are left out.
  [[nodiscard]] SearchResult search_like(std::string_view text, std::size_t limit);

  /// Number of the last change of the store that the index knows.
  [[nodiscard]] std::int64_t last_change() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tawatur
