// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "index/search/searcher.h"
#include "index/search/snippet.h"
#include "index/store.h"

namespace tawatur {

/// Everything that is shown of a hit.
struct ShownHit {
  StoredArticle stored;
  double score = 0;
  std::string title;
  std::string day;
  std::string outlet;
  Snippet snippet;                    ///< of a claim: the claim
  std::optional<ClaimFacts> claim;    ///< what the claim names
  std::optional<std::size_t> copies;  ///< how many were folded into this one, where copies are folded
  std::vector<std::string> copy_ids;

  /// The article's own id where it has one.
  [[nodiscard]] const std::string& id() const;
};

struct ShownResult {
  std::string query;
  std::size_t estimate = 0;
  std::vector<ShownHit> hits{};
  bool with_facets = false;
  std::vector<FacetCount> outlets{};
  std::vector<FacetCount> days{};
};

/// Loads from the store what is shown of the hits. Hits that were removed meanwhile are left out.
[[nodiscard]] ShownResult shown_result(const Store& store, const SearchResult& result, const std::string& query,
                                       const SearchOptions& options);

/// The id by which an article is told: its own, else its key.
[[nodiscard]] const std::string& id_of(const StoredArticle& stored);
/// Four decimals: more say nothing.
[[nodiscard]] double rounded_score(double score);

struct HitFormat {
  std::string_view name;
  bool with_facets;  ///< has it a place for them?
  void (*write)(const ShownResult& result, std::ostream& out);
};

/// The formats by name.
[[nodiscard]] std::span<const HitFormat> hit_formats();

}  // namespace tawatur
