// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/index_format.h"

#include <xapian.h>

#include <charconv>
#include <filesystem>
#include <system_error>

#include "engine/model/error.h"
#include "index/terms.h"

namespace tawatur {
namespace {

// Layout of slots and metadata, then version of the terms.
std::string format_of_this_program() {
  return "3." + std::to_string(kTermsVersion);
}

void check_format(const Xapian::Database& index, const DatabaseFolder& database, IndexPart part) {
  const std::string format = index.get_metadata(index_metadata::kFormat);
  if (format == format_of_this_program()) return;
  throw IndexError(database.index_folder(part).string() + " has format " + (format.empty() ? "0" : format) +
                   ", this program has format " + format_of_this_program() + "; run: tawatur index rebuild --db " +
                   database.folder.string());
}

// Made aside and put into place whole: a process that is killed on the way leaves no half index behind.
void create_index(const DatabaseFolder& database, const std::filesystem::path& folder) {
  const std::filesystem::path aside = folder.string() + ".new";
  std::error_code error;
  std::filesystem::remove_all(aside, error);
  {
    Xapian::WritableDatabase index(aside.string(), Xapian::DB_CREATE | Xapian::DB_BACKEND_GLASS);
    index.set_metadata(index_metadata::kFormat, format_of_this_program());
    index.commit();
  }
  sync_folder(aside);
  std::filesystem::rename(aside, folder, error);
  if (error) throw IndexError(folder.string() + ": cannot be put into place: " + error.message());
  sync_folder(database.folder);
}

}  // namespace

Xapian::WritableDatabase open_index_for_writing(const DatabaseFolder& database, IndexPart part) {
  const std::filesystem::path folder = database.index_folder(part);
  std::error_code error;
  // The backend is always named: left to itself, Xapian runs what a stub file in the folder asks for.
  if (!std::filesystem::exists(folder / "iamglass", error)) {
    if (std::filesystem::exists(folder, error) && !std::filesystem::is_empty(folder, error)) {
      check_index_folder(folder);
    }
    create_index(database, folder);
  }
  check_index_folder(folder);
  Xapian::WritableDatabase index(folder.string(), Xapian::DB_OPEN | Xapian::DB_BACKEND_GLASS);
  check_format(index, database, part);
  return index;
}

Xapian::Database open_index(const DatabaseFolder& database, IndexPart part) {
  check_index_folder(database.index_folder(part));
  Xapian::Database index(database.index_folder(part).string(), Xapian::DB_BACKEND_GLASS);
  check_format(index, database, part);
  return index;
}

std::int64_t last_change_in(const Xapian::Database& index) {
  const std::string text = index.get_metadata(index_metadata::kLastChange);
  std::int64_t number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace tawatur
