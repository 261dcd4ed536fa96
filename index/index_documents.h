// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

#include "index/index_format.h"
#include "index/store.h"
#include "index/terms.h"

namespace tawatur {

/// What the index keeps of one article or one claim. The writer writes it and the check compares with it.
struct IndexDocument {
  std::uint32_t id = 0;
  TermUses terms{};
  std::array<std::string, index_slot::kCount> values{};  ///< by slot; empty: none
};

/// Claims of one article that can be searched; those after them are found with their article only.
inline constexpr std::uint32_t kMostClaims = 1024;

/// Documents of an article: its own, and one for each of its claims.
struct IndexDocuments {
  IndexDocument article;
  std::vector<IndexDocument> claims;
};

/// Throws IndexError when the row is too large for the numbers of its claims.
[[nodiscard]] IndexDocuments index_documents(const StoredArticle& stored);

/// Number of a claim in the index, and back to its article.
[[nodiscard]] std::uint32_t claim_id(ArticleRow row, std::size_t claim);
[[nodiscard]] constexpr ArticleRow row_of_claim(std::uint32_t id) {
  return id / kMostClaims;
}

/// A day as a value: YYYYMMDD.
[[nodiscard]] std::string day_value(Day day);

}  // namespace tawatur
