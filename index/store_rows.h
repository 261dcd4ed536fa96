// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
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
    "key, content, revision, document, layout, publisher, origin, provenance, place, agency, day, day_first, day_last, "
    "basis, language, input_id, url, flags, facts, current, "
    "reading",
    21};
inline constexpr StoreTable kDocumentTable = {"document", "input, place, encoding, text, boilerplate", 5};
inline constexpr StoreTable kInputTable = {"input", "sha256, name, bytes, extraction, complete", 5};

/// Positions of cells that change after their row was inserted, or that other tables need.
namespace article_cell {
inline constexpr int kDocument = 3;
inline constexpr int kCurrent = 19;
inline constexpr int kReading = 20;
}  // namespace article_cell
namespace input_cell {
inline constexpr int kExtraction = 3;
inline constexpr int kComplete = 4;
}  // namespace input_cell

/// Makes the tables of an empty store.
void make_tables(Sqlite& database);

/// What an article is known by.
struct ArticleIdentity {
  std::string key;      ///< of this record
  std::string content;  ///< of its text at its address
  std::int64_t revision = 1;
  std::int64_t document = 0;
  std::int64_t reading = 0;  ///< input of its analysis
};

/// Cells of kArticleTable, and back. `stored.document` and `stored.row` are left to the caller.
[[nodiscard]] std::vector<Cell> article_cells(const Article& article, const ArticleIdentity& identity,
                                              const ArticleFacts& facts);
[[nodiscard]] StoredArticle article_from(const std::vector<Cell>& cells);
[[nodiscard]] std::int64_t whole_number(const Cell& cell);

/// Cells of one row; throws IndexError when there is no such row or its digest does not fit.
[[nodiscard]] std::vector<Cell> checked_row(const Sqlite& database, const StoreTable& table, std::int64_t row);

/// Inserts a row with its digest.
std::int64_t insert_row(const Sqlite& database, const StoreTable& table, std::vector<Cell> cells);
/// Changes cells of a row, by their positions, and its digest.
void change_cells(const Sqlite& database, const StoreTable& table, std::int64_t row,
                  const std::vector<std::pair<int, std::string>>& changes);
void remove_row(const Sqlite& database, const StoreTable& table, std::int64_t row);

/// What a row of this digest adds to the running sum over all rows.
[[nodiscard]] std::uint64_t tally_share(std::string_view digest);

}  // namespace tawatur
