// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

struct sqlite3;
struct sqlite3_stmt;

namespace tawatur {

/// One prepared statement. Parameters and columns are counted from 0. A text column is valid until the next `step`.
class Statement {
 public:
  explicit Statement(sqlite3_stmt* statement) : statement_(statement) {}

  Statement& bind(int parameter, std::string_view text);
  Statement& bind(int parameter, std::int64_t number);
  Statement& bind_blob(int parameter, std::string_view bytes);
  Statement& bind_null(int parameter);
  /// All parameters from the first on; nothing is NULL.
  Statement& bind_all(std::span<const std::optional<std::string>> cells);

  /// Is there a (further) row? Throws IndexError when the database cannot tell.
  [[nodiscard]] bool step();
  /// First column of the first row, nothing when there is none; ready to be bound again.
  [[nodiscard]] std::optional<std::int64_t> first_integer();
  /// Runs a statement that gives no row, and makes it ready to be bound again.
  void run();
  /// Ready to be bound again.
  void reset();

  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] std::string_view text(int column) const;
  /// A blob; valid as long as a text.
  [[nodiscard]] std::string_view bytes(int column) const;
  [[nodiscard]] std::optional<std::string> cell(int column) const;
  /// `count` cells from column `first` on.
  [[nodiscard]] std::vector<std::optional<std::string>> cells(int first, int count) const;

 private:
  struct Finalizer {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalizer> statement_;
};

/// One connection to one SQLite file. All errors are IndexErrors that name the file.
class Sqlite {
 public:
  enum class Access : std::uint8_t { read, write };

  /// Opens the file; with Access::write it is made when it is not there, and each commit is on the disk when it
  /// returns.
  Sqlite(const std::filesystem::path& file, Access access);

  void execute(const std::string& statements);
  [[nodiscard]] Statement prepare(std::string_view sql) const;
  /// The same, prepared once for each text and kept, ready to be bound: for what runs once a row. Not for a statement
  /// that is stepped through while it may be asked for again.
  [[nodiscard]] Statement& prepared(std::string_view sql) const;
  [[nodiscard]] std::int64_t last_row() const;
  /// First column of the first row; nothing when there is no row.
  [[nodiscard]] std::optional<std::int64_t> integer_of(std::string_view sql) const;

 private:
  struct Closer {
    void operator()(sqlite3* connection) const;
  };
  std::unique_ptr<sqlite3, Closer> connection_;
  // After the connection: statements end before it.
  mutable std::map<std::string, Statement, std::less<>> prepared_;
};

/// All or nothing: rolled back unless committed.
class Transaction {
 public:
  explicit Transaction(Sqlite& database);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;
  void commit();

 private:
  Sqlite* database_;
};

}  // namespace tawatur
