// SPDX-License-Identifier: GPL-3.0-or-later
// Three tables hold the truth: inputs (hashes of the bytes as read), documents (clean texts) and articles (spans and
// metadata). A fourth lists changes, so that the index can catch up from wherever it stands. SQLite has no checksums of
// its own: each row carries a SHA-256 of its cells, and `meta` a running sum of all of them, so that a lost row shows.

#include "index/store.h"

#include <algorithm>
#include <map>
#include <optional>
#include <tuple>

#include "engine/hashing.h"
#include "engine/model/error.h"
#include "index/database_seal.h"
#include "index/store_rows.h"

namespace tawatur {
namespace {

constexpr std::int64_t kLayout = 3;

Document document_from(const std::vector<Cell>& cells, InputId input) {
  return {.input = input, .is_input = false, .text = cells[3].value_or(""), .encoding = cells[2].value_or("")};
}

InputFile input_from(const std::vector<Cell>& cells) {
  return {.name = cells[1].value_or(""),
          .bytes = static_cast<std::uint64_t>(whole_number(cells[2])),
          .sha256 = cells[0].value_or("")};
}

// Inputs that share a name are told apart by their bytes.
void make_names_unique(std::map<std::int64_t, InputFile>& inputs) {
  std::map<std::string, int> uses;
  for (const auto& [row, input] : inputs) ++uses[input.name];
  for (auto& [row, input] : inputs) {
    if (uses[input.name] > 1) input.name += "." + input.sha256.substr(0, 8);
  }
}

void verify_table(const Sqlite& database, const StoreTable& table, std::uint64_t& tally,
                  std::vector<std::string>& damages) {
  Statement statement =
      database.prepare("SELECT id, digest, " + std::string(table.columns) + " FROM " + table.name + " ORDER BY id");
  while (statement.step()) {
    if (statement.text(1) != digest_of(statement.cells(2, table.cells))) {
      damages.push_back("row " + std::to_string(statement.integer(0)) + " of table " + table.name + " is damaged");
    }
    tally += tally_share(statement.text(1));
  }
}

}  // namespace

Store::Store(const DatabaseFolder& database, Access access) : database_(database.store_file(), access) {
  if (access == Access::write) break_seal(database);
  if (access == Access::write && !database_.integer_of("SELECT 1 FROM sqlite_schema")) {
    Transaction transaction(database_);
    make_tables(database_);
    transaction.commit();
    sync_folder(database.folder);
  }
  const std::optional<std::int64_t> layout = database_.integer_of("SELECT value FROM meta WHERE key = 'layout'");
  if (layout == kLayout) return;
  throw IndexError(
      database.store_file().string() + " has layout " + std::to_string(layout.value_or(0)) +
      ", this program reads layout " + std::to_string(kLayout) +
      "; use the version that wrote it, or make a new one from the inputs: tawatur index add --db NEW PATH...");
}

bool Store::holds_input(std::string_view sha256, std::string_view program) const {
  return database_.prepared("SELECT 1 FROM input WHERE sha256 = ? AND extraction = ? AND complete = 1")
      .bind(0, sha256)
      .bind(1, program)
      .first_integer()
      .has_value();
}

bool Store::knows_input(std::string_view sha256) const {
  Statement statement =
      database_.prepare("SELECT 1 FROM document JOIN input ON document.input = input.id WHERE input.sha256 = ?");
  return statement.bind(0, sha256).step();
}

StoredArticle Store::article(ArticleRow row) const {
  const std::vector<Cell> cells = checked_row(database_, kArticleTable, row);
  StoredArticle stored = article_from(cells);
  stored.row = row;
  const std::int64_t document = whole_number(cells[article_cell::kDocument]);
  stored.document = document_from(checked_row(database_, kDocumentTable, document), InputId());
  return stored;
}

bool Store::holds(ArticleRow row) const {
  return database_.prepared("SELECT 1 FROM article WHERE id = ?").bind(0, row).first_integer().has_value();
}

std::vector<ArticleRow> Store::rows(bool with_old_revisions) const {
  std::vector<ArticleRow> found;
  Statement statement = database_.prepare(with_old_revisions ? "SELECT id FROM article ORDER BY id"
                                                             : "SELECT id FROM article WHERE current = 1 ORDER BY id");
  while (statement.step()) found.push_back(statement.integer(0));
  return found;
}

Corpus Store::corpus_of(std::span<const ArticleRow> rows, std::vector<ArticleRow>* rows_in_order) const {
  // Documents by name and bytes of their input, then by place: no order of adding shows.
  std::map<std::int64_t, std::vector<std::pair<Article, ArticleRow>>> articles;
  for (const ArticleRow row : rows) {
    const std::vector<Cell> cells = checked_row(database_, kArticleTable, row);
    articles[whole_number(cells[article_cell::kDocument])].emplace_back(article_from(cells).article, row);
  }
  std::map<std::int64_t, InputFile> inputs;
  std::map<std::int64_t, std::vector<Cell>> documents;
  for (const auto& [document_row, unused] : articles) {
    std::vector<Cell> cells = checked_row(database_, kDocumentTable, document_row);
    const std::int64_t input_row = whole_number(cells[0]);
    if (!inputs.contains(input_row)) inputs[input_row] = input_from(checked_row(database_, kInputTable, input_row));
    documents[document_row] = std::move(cells);
  }
  make_names_unique(inputs);
  std::map<std::tuple<std::string, std::string, std::int64_t>, std::int64_t> order;
  for (const auto& [row, cells] : documents) {
    const InputFile& input = inputs[whole_number(cells[0])];
    order[std::tuple(input.name, input.sha256, whole_number(cells[1]))] = row;
  }
  Corpus corpus;
  for (const auto& [place, document_row] : order) {
    const std::vector<Cell>& cells = documents[document_row];
    const InputFile& input = inputs[whole_number(cells[0])];
    if (corpus.inputs.empty() || corpus.inputs.back().sha256 != input.sha256) corpus.inputs.push_back(input);
    const DocumentId id(corpus.documents.size());
    corpus.documents.push_back(document_from(cells, InputId(corpus.inputs.size() - 1)));
    for (Boilerplate& piece : parse_boilerplate(cells[4].value_or(""), id)) {
      corpus.boilerplate.push_back(std::move(piece));
    }
    std::vector<std::pair<Article, ArticleRow>>& parts = articles[document_row];
    std::sort(parts.begin(), parts.end(),
              [](const auto& a, const auto& b) { return a.first.body().begin < b.first.body().begin; });
    for (auto& [article, row] : parts) {
      article.document = id;
      corpus.articles.push_back(std::move(article));
      if (rows_in_order != nullptr) rows_in_order->push_back(row);
    }
  }
  return corpus;
}

std::optional<ArticleRow> Store::row_named(std::string_view name) const {
  return database_
      .prepared("SELECT id FROM article WHERE key = ?1 OR input_id = ?1 OR url = ?1 ORDER BY current DESC, id LIMIT 1")
      .bind(0, name)
      .first_integer();
}

std::optional<KeptAnalysis> Store::analysis(std::uint64_t input) const {
  Statement& statement = database_.prepared("SELECT record FROM analysis WHERE input = ?");
  std::optional<KeptAnalysis> kept;
  if (statement.bind(0, static_cast<std::int64_t>(input)).step()) kept = {input, std::string(statement.bytes(0))};
  statement.reset();
  return kept;
}

std::int64_t Store::outdated_analyses(std::string_view version) const {
  std::int64_t count = 0;
  Statement statement = database_.prepare("SELECT input, record FROM analysis");
  while (statement.step()) {
    const KeptAnalysis kept{static_cast<std::uint64_t>(statement.integer(0)), std::string(statement.bytes(1))};
    if (!is_whole(kept) || version_of(kept) != version) ++count;
  }
  return count;
}

std::vector<std::string> Store::text_hashes(std::string_view input_sha256) const {
  std::vector<std::string> hashes;
  Statement statement = database_.prepare(
      "SELECT document.id FROM document JOIN input ON document.input = input.id WHERE input.sha256 = ?");
  statement.bind(0, input_sha256);
  while (statement.step()) {
    hashes.push_back(sha256_hex(checked_row(database_, kDocumentTable, statement.integer(0))[3].value_or("")));
  }
  std::sort(hashes.begin(), hashes.end());
  return hashes;
}

std::vector<StoreChange> Store::changes_after(std::int64_t after, std::size_t limit) const {
  std::vector<StoreChange> changes;
  Statement statement =
      database_.prepare("SELECT number, article FROM change WHERE number > ? ORDER BY number LIMIT ?");
  statement.bind(0, after).bind(1, static_cast<std::int64_t>(limit));
  while (statement.step()) changes.push_back({statement.integer(0), statement.integer(1)});
  return changes;
}

StoreCounts Store::counts() const {
  return {.inputs = database_.integer_of("SELECT count(*) FROM input").value_or(0),
          .articles = database_.integer_of("SELECT count(*) FROM article").value_or(0),
          .current_articles = database_.integer_of("SELECT count(*) FROM article WHERE current = 1").value_or(0),
          .last_change = database_.integer_of("SELECT max(number) FROM change").value_or(0)};
}

std::vector<std::string> Store::damages() const {
  std::vector<std::string> found;
  Statement integrity = database_.prepare("PRAGMA integrity_check");
  while (integrity.step()) {
    if (integrity.text(0) != "ok") found.push_back("SQLite: " + std::string(integrity.text(0)));
  }
  std::uint64_t tally = 0;
  for (const StoreTable& table : {kInputTable, kDocumentTable, kArticleTable}) {
    verify_table(database_, table, tally, found);
  }
  const std::optional<std::int64_t> written = database_.integer_of("SELECT value FROM meta WHERE key = 'tally'");
  if (static_cast<std::uint64_t>(written.value_or(0)) != tally) {
    found.push_back("rows are missing, or there are rows that were never written");
  }
  return found;
}

std::vector<std::string> Store::analysis_damages() const {
  std::vector<std::string> found;
  Statement statement = database_.prepare("SELECT id, input, record FROM analysis ORDER BY id");
  while (statement.step()) {
    const KeptAnalysis kept{static_cast<std::uint64_t>(statement.integer(1)), std::string(statement.bytes(2))};
    if (!is_whole(kept)) found.push_back("analysis " + std::to_string(statement.integer(0)) + " is damaged");
  }
  return found;
}

}  // namespace tawatur
