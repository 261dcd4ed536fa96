// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "index/article_record.h"
#include "index/sqlite.h"
#include "index/store.h"

namespace tawatur {

/// A table of the store whose rows carry a digest of their cells.
struct StoreTable {
  const char* name;
  const char* columns;  ///< those that the digest covers
  int cells;            ///< how many
};

inline constexpr StoreTable kArticleTable = {
    "article",
    "key, revision, document, layout, publisher, origin, provenance, place, agency, day, day_first, day_last, basis, "
    "language, input_id, url, flags, facts",
    18};
inline constexpr StoreTable kDocumentTable = {"document", "input, place, encoding, text, boilerplate", 5};
inline constexpr StoreTable kInputTable = {"input", "sha256, name, bytes", 3};

/// Makes the tables of an empty store.
void make_tables(Sqlite& database);

/// Cells of kArticleTable, and back. `stored.document` and `stored.row` are left to the caller.
[[nodiscard]] std::vector<Cell> article_cells(const Article& article, const std::string& key, std::int64_t revision,
                                              std::int64_t document, const ArticleFacts& facts);
[[nodiscard]] StoredArticle article_from(const std::vector<Cell>& cells);
[[nodiscard]] std::int64_t whole_number(const Cell& cell);

/// Cells of one row; throws IndexError when there is no such row or its digest does not fit.
[[nodiscard]] std::vector<Cell> checked_row(const Sqlite& database, const StoreTable& table, std::int64_t row);

/// Inserts a row with its digest; `others` are a value for each of the columns `other_columns` (", current").
std::int64_t insert_row(const Sqlite& database, const StoreTable& table, std::vector<Cell> cells,
                        const std::string& other_columns, const std::vector<Cell>& others);
void remove_row(const Sqlite& database, const StoreTable& table, std::int64_t row);

/// What a row of this digest adds to the running sum over all rows.
[[nodiscard]] std::uint64_t tally_share(std::string_view digest);

}  // namespace tawatur
