// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/store_rows.h"

#include <algorithm>
#include <charconv>
#include <optional>

#include "engine/model/error.h"

namespace tawatur {
namespace {

constexpr const char* kTables = R"(
CREATE TABLE meta(key TEXT PRIMARY KEY, value INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE input(id INTEGER PRIMARY KEY, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL, bytes INTEGER NOT NULL,
  extraction TEXT NOT NULL, complete INTEGER NOT NULL, digest TEXT NOT NULL);
CREATE TABLE document(id INTEGER PRIMARY KEY, input INTEGER NOT NULL REFERENCES input(id), place INTEGER NOT NULL,
  encoding TEXT NOT NULL, text TEXT NOT NULL, boilerplate TEXT NOT NULL, digest TEXT NOT NULL);
CREATE TABLE article(id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, content TEXT NOT NULL,
  revision INTEGER NOT NULL, current INTEGER NOT NULL, document INTEGER NOT NULL REFERENCES document(id), layout TEXT NOT NULL, publisher TEXT,
  origin TEXT, provenance INTEGER NOT NULL, place TEXT, agency TEXT, day TEXT, day_first TEXT, day_last TEXT,
  basis TEXT NOT NULL, language TEXT NOT NULL, input_id TEXT NOT NULL, url TEXT NOT NULL, flags TEXT NOT NULL,
  facts TEXT NOT NULL, reading INTEGER NOT NULL, digest TEXT NOT NULL);
CREATE INDEX article_url ON article(url);
CREATE INDEX article_input_id ON article(input_id);
CREATE INDEX article_document ON article(document);
CREATE INDEX document_input ON document(input);
CREATE TABLE analysis(id INTEGER PRIMARY KEY, input INTEGER NOT NULL UNIQUE, record BLOB NOT NULL);
CREATE TABLE change(number INTEGER PRIMARY KEY AUTOINCREMENT, article INTEGER NOT NULL);
INSERT INTO meta VALUES('layout', 3), ('tally', 0);
)";

Cell day_cell(const std::optional<Day>& day) {
  return day ? Cell(iso_day(*day)) : Cell();
}

std::optional<Day> day_of(const Cell& cell) {
  return cell ? parse_iso_day(*cell) : std::nullopt;
}

void add_to_tally(const Sqlite& database, std::uint64_t share) {
  // SQLite's own sum turns into a floating-point number when it overflows.
  const auto tally =
      static_cast<std::uint64_t>(database.integer_of("SELECT value FROM meta WHERE key = 'tally'").value_or(0));
  database.prepared("UPDATE meta SET value = ? WHERE key = 'tally'")
      .bind(0, static_cast<std::int64_t>(tally + share))
      .run();
}

}  // namespace

void make_tables(Sqlite& database) {
  database.execute(kTables);
}

std::vector<Cell> article_cells(const Article& article, const ArticleIdentity& identity, const ArticleFacts& facts) {
  const std::optional<Dateline>& dateline = article.dateline;
  const std::optional<DayRange>& range = article.published.range;
  return {identity.key,
          identity.content,
          std::to_string(identity.revision),
          std::to_string(identity.document),
          shown_layout(article),
          article.publisher,
          article.origin,
          std::to_string(static_cast<int>(article.provenance)),
          dateline ? dateline->place : Cell(),
          dateline ? dateline->agency : Cell(),
          day_cell(article.published.value),
          range ? Cell(iso_day(range->first)) : Cell(),
          range ? Cell(iso_day(range->last)) : Cell(),
          article.published.basis,
          article.language,
          article.input_id,
          article.url,
          shown_flags(article.flags),
          shown_facts(facts),
          "1",
          std::to_string(identity.reading)};
}

std::int64_t whole_number(const Cell& cell) {
  std::int64_t number = 0;
  if (cell) std::from_chars(cell->data(), cell->data() + cell->size(), number);
  return number;
}

// The digest has shown that the cells are those that were written.
StoredArticle article_from(const std::vector<Cell>& cells) {
  StoredArticle stored;
  Article& article = stored.article;
  stored.key = cells[0].value_or("");
  stored.content = cells[1].value_or("");
  stored.revision = whole_number(cells[2]);
  parse_layout(cells[4].value_or(""), article);
  article.publisher = cells[5];
  article.origin = cells[6];
  article.provenance = static_cast<Provenance>(whole_number(cells[7]));
  if (article.dateline) {
    article.dateline->place = cells[8];
    article.dateline->agency = cells[9];
  }
  article.published.value = day_of(cells[10]);
  if (cells[11] && cells[12]) article.published.range = DayRange{*day_of(cells[11]), *day_of(cells[12])};
  article.published.basis = cells[13].value_or("");
  article.language = cells[14].value_or("");
  article.input_id = cells[15].value_or("");
  article.url = cells[16].value_or("");
  article.flags = parse_flags(cells[17].value_or(""));
  stored.facts = parse_facts(cells[18].value_or(""));
  stored.current = cells[article_cell::kCurrent] == "1";
  stored.reading = static_cast<std::uint64_t>(whole_number(cells[article_cell::kReading]));
  return stored;
}

std::vector<Cell> checked_row(const Sqlite& database, const StoreTable& table, std::int64_t row) {
  const std::string name = table.name;
  Statement& statement =
      database.prepared("SELECT digest, " + std::string(table.columns) + " FROM " + name + " WHERE id = ?");
  if (statement.bind(0, row).step()) {
    std::vector<Cell> cells = statement.cells(1, table.cells);
    const bool whole = statement.text(0) == digest_of(cells);
    // A statement that is not at its end holds up every other connection's writing.
    statement.reset();
    if (whole) return cells;
  }
  throw IndexError("row " + std::to_string(row) + " of table " + name +
                   " in the store is damaged; run tawatur index check, then restore the store from a copy");
}

std::int64_t insert_row(const Sqlite& database, const StoreTable& table, std::vector<Cell> cells) {
  const std::string digest = digest_of(cells);
  cells.push_back(digest);
  std::string places = "?";
  for (std::size_t i = 1; i < cells.size(); ++i) places += ", ?";
  database.prepared("INSERT INTO " + std::string(table.name) + "(" + table.columns + ", digest) VALUES(" + places + ")")
      .bind_all(cells)
      .run();
  const std::int64_t row = database.last_row();
  add_to_tally(database, tally_share(digest));
  return row;
}

void change_cells(const Sqlite& database, const StoreTable& table, std::int64_t row,
                  const std::vector<std::pair<int, std::string>>& changes) {
  std::vector<Cell> cells = checked_row(database, table, row);
  const std::string before = digest_of(cells);
  for (const auto& [position, value] : changes) cells[static_cast<std::size_t>(position)] = value;
  const std::string digest = digest_of(cells);
  cells.push_back(digest);
  cells.push_back(std::to_string(row));
  std::string places = "?";
  for (std::size_t i = 2; i < cells.size(); ++i) places += ", ?";
  database
      .prepared("UPDATE " + std::string(table.name) + " SET (" + table.columns + ", digest) = (" + places +
                ") WHERE id = ?")
      .bind_all(cells)
      .run();
  add_to_tally(database, tally_share(digest) - tally_share(before));
}

void remove_row(const Sqlite& database, const StoreTable& table, std::int64_t row) {
  Statement& statement = database.prepared("SELECT digest FROM " + std::string(table.name) + " WHERE id = ?");
  if (!statement.bind(0, row).step()) return;
  add_to_tally(database, -tally_share(statement.text(0)));
  statement.reset();
  database.prepared("DELETE FROM " + std::string(table.name) + " WHERE id = ?").bind(0, row).run();
}

std::uint64_t tally_share(std::string_view digest) {
  std::uint64_t share = 0;
  std::from_chars(digest.data(), digest.data() + std::min<std::size_t>(digest.size(), 16), share, 16);
  return share;
}

}  // namespace tawatur
