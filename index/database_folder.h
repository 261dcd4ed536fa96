// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <filesystem>

namespace tawatur {

/// The index has two parts, each a Xapian database: one document an article, one document a claim.
enum class IndexPart : std::uint8_t { articles, claims };
inline constexpr std::array kIndexParts = {IndexPart::articles, IndexPart::claims};

/// Where the parts of a database lie in its folder (--db DIR).
struct DatabaseFolder {
  std::filesystem::path folder;

  [[nodiscard]] std::filesystem::path store_file() const { return folder / "store.sqlite"; }
  [[nodiscard]] std::filesystem::path index_folder(IndexPart part = IndexPart::articles) const {
    return folder / (part == IndexPart::articles ? "index" : "claims");
  }
  [[nodiscard]] std::filesystem::path seal_file() const { return folder / "seal"; }
  [[nodiscard]] std::filesystem::path lock_file() const { return folder / "lock"; }
};

/// The folder of an existing database. Throws IndexError, with the remedy, when there is none.
[[nodiscard]] DatabaseFolder existing_database(const std::filesystem::path& folder);

/// The same for writing: made when it is not there. A folder that holds anything else is refused.
[[nodiscard]] DatabaseFolder new_or_existing_database(const std::filesystem::path& folder);

/// Refuses an index folder that is anything else than the tables of a Xapian glass database: opening a folder with a
/// stub file can run programs. Throws IndexError.
void check_index_folder(const std::filesystem::path& index_folder);

/// Makes a rename or a new file in the folder survive a loss of power.
void sync_folder(const std::filesystem::path& folder);

/// The right to write a database: held by one process at a time, given up with the process, never stale.
class WriterLock {
 public:
  /// Throws IndexError that names the holder when another process has it.
  explicit WriterLock(const DatabaseFolder& database);
  ~WriterLock();
  WriterLock(const WriterLock&) = delete;
  WriterLock& operator=(const WriterLock&) = delete;

 private:
  int descriptor_ = -1;
};

}  // namespace tawatur
