// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/sqlite.h"

#include <sqlite3.h>

#include <array>
#include <fstream>
#include <system_error>

#include "engine/model/error.h"

namespace tawatur {
namespace {

[[noreturn]] void fail(sqlite3* connection) {
  const char* file = sqlite3_db_filename(connection, "main");
  std::string message(file == nullptr ? "store" : file);
  message.append(": ").append(sqlite3_errmsg(connection));
  switch (sqlite3_errcode(connection) & 0xFF) {
    case SQLITE_FULL:
      message += "; free some space and run the command again: nothing that was acknowledged is lost";
      break;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      message += "; restore it from a copy, or make a new database and add the inputs again";
      break;
    case SQLITE_READONLY:
      message += "; an unfinished run has to be taken back: use it once where it can be written";
      break;
    case SQLITE_BUSY:
      message += "; another program is writing it";
      break;
    default:
      break;
  }
  throw IndexError(message);
}

// Is there a journal of an unfinished transaction beside the file? Throws for one that names a further file, which no
// transaction of ours has: SQLite would read that file and could remove it.
bool has_own_journal(const std::filesystem::path& file) {
  constexpr std::string_view kNamesFurtherFile = "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7";
  const std::filesystem::path journal = file.string() + "-journal";
  std::error_code error;
  if (!std::filesystem::is_regular_file(std::filesystem::symlink_status(journal, error))) return false;
  const std::uintmax_t size = std::filesystem::file_size(journal, error);
  if (error || size <= kNamesFurtherFile.size()) return !error && size > 0;
  std::ifstream in(journal, std::ios::binary);
  std::array<char, kNamesFurtherFile.size()> end{};
  in.seekg(-static_cast<std::streamoff>(end.size()), std::ios::end);
  in.read(end.data(), end.size());
  if (in && std::string_view(end.data(), end.size()) == kNamesFurtherFile) {
    throw IndexError(journal.string() + ": belongs to another database; look at it and remove it");
  }
  return true;
}

}  // namespace

void Statement::Finalizer::operator()(sqlite3_stmt* statement) const {
  sqlite3_finalize(statement);
}

Statement& Statement::bind(int parameter, std::string_view text) {
  if (sqlite3_bind_text64(statement_.get(), parameter + 1, text.data() == nullptr ? "" : text.data(), text.size(),
                          SQLITE_TRANSIENT, SQLITE_UTF8) != SQLITE_OK) {
    fail(sqlite3_db_handle(statement_.get()));
  }
  return *this;
}

Statement& Statement::bind(int parameter, std::int64_t number) {
  if (sqlite3_bind_int64(statement_.get(), parameter + 1, number) != SQLITE_OK) {
    fail(sqlite3_db_handle(statement_.get()));
  }
  return *this;
}

Statement& Statement::bind_blob(int parameter, std::string_view bytes) {
  if (sqlite3_bind_blob64(statement_.get(), parameter + 1, bytes.data() == nullptr ? "" : bytes.data(), bytes.size(),
                          SQLITE_TRANSIENT) != SQLITE_OK) {
    fail(sqlite3_db_handle(statement_.get()));
  }
  return *this;
}

Statement& Statement::bind_null(int parameter) {
  if (sqlite3_bind_null(statement_.get(), parameter + 1) != SQLITE_OK) fail(sqlite3_db_handle(statement_.get()));
  return *this;
}

Statement& Statement::bind_all(std::span<const std::optional<std::string>> cells) {
  for (int parameter = 0; const std::optional<std::string>& cell : cells) {
    if (cell) {
      bind(parameter, *cell);
    } else {
      bind_null(parameter);
    }
    ++parameter;
  }
  return *this;
}

bool Statement::step() {
  const int result = sqlite3_step(statement_.get());
  if (result == SQLITE_ROW) return true;
  if (result == SQLITE_DONE) return false;
  fail(sqlite3_db_handle(statement_.get()));
}

std::optional<std::int64_t> Statement::first_integer() {
  std::optional<std::int64_t> found;
  if (step()) found = integer(0);
  reset();
  return found;
}

void Statement::run() {
  while (step()) {
  }
  reset();
}

void Statement::reset() {
  sqlite3_reset(statement_.get());
  sqlite3_clear_bindings(statement_.get());
}

std::int64_t Statement::integer(int column) const {
  return sqlite3_column_int64(statement_.get(), column);
}

std::string_view Statement::text(int column) const {
  const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement_.get(), column));
  if (text == nullptr) return {};
  return {text, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::string_view Statement::bytes(int column) const {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement_.get(), column));
  if (bytes == nullptr) return {};
  return {bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement_.get(), column))};
}

std::optional<std::string> Statement::cell(int column) const {
  if (sqlite3_column_type(statement_.get(), column) == SQLITE_NULL) return std::nullopt;
  return std::string(text(column));
}

std::vector<std::optional<std::string>> Statement::cells(int first, int count) const {
  std::vector<std::optional<std::string>> row;
  row.reserve(static_cast<std::size_t>(count));
  for (int column = first; column < first + count; ++column) row.push_back(cell(column));
  return row;
}

void Sqlite::Closer::operator()(sqlite3* connection) const {
  sqlite3_close_v2(connection);
}

Sqlite::Sqlite(const std::filesystem::path& file, Access access) {
  // A writer that was killed has left its journal: a reader too must be able to take back what it began.
  const bool has_journal = has_own_journal(file);
  int flags = SQLITE_OPEN_READONLY | SQLITE_OPEN_NOMUTEX;
  if (access == Access::write) {
    flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  } else if (has_journal) {
    flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
  }
  sqlite3* opened = nullptr;
  const int result = sqlite3_open_v2(file.c_str(), &opened, flags, nullptr);
  connection_.reset(opened);
  if (result != SQLITE_OK) throw IndexError(file.string() + ": " + sqlite3_errstr(result));
  sqlite3_extended_result_codes(opened, 1);
  sqlite3_busy_timeout(opened, 5000);
  // The file may come from a stranger: no functions or triggers out of its schema.
  sqlite3_db_config(opened, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_ENABLE_TRIGGER, 0, nullptr);
  sqlite3_db_config(opened, SQLITE_DBCONFIG_ENABLE_VIEW, 0, nullptr);
  if (access == Access::write) execute("PRAGMA journal_mode=DELETE; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON");
}

void Sqlite::execute(const std::string& statements) {
  if (sqlite3_exec(connection_.get(), statements.c_str(), nullptr, nullptr, nullptr) != SQLITE_OK) {
    fail(connection_.get());
  }
}

Statement Sqlite::prepare(std::string_view sql) const {
  sqlite3_stmt* statement = nullptr;
  if (sqlite3_prepare_v2(connection_.get(), sql.data(), static_cast<int>(sql.size()), &statement, nullptr) !=
      SQLITE_OK) {
    fail(connection_.get());
  }
  return Statement(statement);
}

Statement& Sqlite::prepared(std::string_view sql) const {
  auto found = prepared_.find(sql);
  if (found == prepared_.end()) found = prepared_.emplace(sql, prepare(sql)).first;
  found->second.reset();
  return found->second;
}

std::int64_t Sqlite::last_row() const {
  return sqlite3_last_insert_rowid(connection_.get());
}

std::optional<std::int64_t> Sqlite::integer_of(std::string_view sql) const {
  return prepare(sql).first_integer();
}

Transaction::Transaction(Sqlite& database) : database_(&database) {
  database_->execute("BEGIN IMMEDIATE");
}

Transaction::~Transaction() {
  if (database_ == nullptr) return;
  try {
    database_->execute("ROLLBACK");
  } catch (const IndexError&) {
    // SQLite has rolled back by itself, or will when the file is opened next.
  }
}

void Transaction::commit() {
  database_->execute("COMMIT");
  database_ = nullptr;
}

}  // namespace tawatur
