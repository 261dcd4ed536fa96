// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "index/database_folder.h"
#include "index/search/query.h"
#include "index/store.h"

namespace tawatur {

/// What is searched, and how hits are put together.
struct SearchOptions {
  IndexPart part = IndexPart::articles;  ///< articles, or single claims
  std::size_t limit = 10;
  bool old_revisions = false;  ///< also texts that a later one at the same address replaced
  bool collapse = false;       ///< one hit for texts that are copies of each other
  bool facets = false;         ///< count all that matches by outlet and day
};

/// An article or a claim that was found.
struct SearchHit {
  ArticleRow row = 0;
  double score = 0;                    ///< BM25, comparable inside one query only; 0 where only fields were asked for
  std::optional<std::size_t> claim{};  ///< which of the article's claims (ArticleFacts)
  std::vector<ArticleRow> copies{};    ///< folded into this hit, best first; a claim's articles
};

struct FacetCount {
  std::string value;  ///< outlet, or day as YYYY-MM-DD
  std::size_t count = 0;

  bool operator==(const FacetCount&) const = default;
};

struct SearchResult {
  std::vector<SearchHit> hits;      ///< best first; equal scores by day, latest first, then by row
  std::size_t estimate = 0;         ///< how many there are in all, about; exact with facets. Copies count
  std::vector<FacetCount> outlets;  ///< the most frequent first; what has no outlet is not counted
  std::vector<FacetCount> days;     ///< most likely day of publication, ascending
};

/// Reads the index of a database. Not for use by two threads at once.
class Searcher {
 public:
  /// Throws IndexError when there is no index, when it is not one of this format, or when it is damaged.
  explicit Searcher(const DatabaseFolder& database);
  ~Searcher();
  Searcher(const Searcher&) = delete;
  Searcher& operator=(const Searcher&) = delete;

  /// Articles or claims for a query: BM25 over words and stems. Copies are looked for among the best 2000.
  [[nodiscard]] SearchResult search(const QueryNode& query, const SearchOptions& options);

  /// Articles nearest to a text taken as it stands, such as a post whose source is looked for: BM25 over character
  /// 4-grams, the best 50 weighed anew (index/search/text_lookup.h). Of the current revisions only.
  [[nodiscard]] SearchResult search_like(std::string_view text, std::size_t limit);

  /// Number of the last change of the store that the index knows.
  [[nodiscard]] std::int64_t last_change() const;

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace tawatur
