// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/database_folder.h"

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <fstream>
#include <string>
#include <string_view>
#include <system_error>

#include "engine/model/error.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::string& what) {
  throw IndexError(path.string() + ": " + what);
}

std::string error_text() {
  return std::generic_category().message(errno);
}

// The beginning of every glass version file.
constexpr std::string_view kGlassMagic = "\x0f\x0dXapian Glass";

bool is_table(const fs::path& file) {
  const std::string name = file.filename().string();
  return name == "iamglass" || name == "flintlock" || name.ends_with(".glass") || name.ends_with(".tmp");
}

std::string this_host() {
  std::array<char, 256> name{};
  return ::gethostname(name.data(), name.size() - 1) == 0 ? name.data() : "an unknown host";
}

}  // namespace

DatabaseFolder existing_database(const fs::path& folder) {
  const DatabaseFolder database{folder};
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    fail(folder, "there is no such database; make one with: tawatur index add --db " + folder.string() + " PATH...");
  }
  if (!fs::is_regular_file(fs::symlink_status(database.store_file(), error))) {
    fail(folder, "is no database of this program: it has no store.sqlite; make one with: tawatur index add");
  }
  return database;
}

DatabaseFolder new_or_existing_database(const fs::path& folder) {
  const DatabaseFolder database{folder};
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail(folder, "cannot be made: " + error.message());
  if (!fs::is_regular_file(fs::symlink_status(database.store_file(), error))) {
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, error)) {
      // A lock without a store is what is left of a run that was stopped at its very beginning.
      if (entry.path() != database.lock_file()) {
        fail(folder, "holds " + entry.path().filename().string() + " and no database; name a new folder");
      }
    }
  }
  if (error) fail(folder, error.message());
  return database;
}

void check_index_folder(const fs::path& index_folder) {
  std::error_code error;
  if (!fs::is_directory(fs::symlink_status(index_folder, error))) fail(index_folder, "is no folder");
  for (const fs::directory_entry& entry : fs::directory_iterator(index_folder, error)) {
    std::error_code unseen;
    const fs::file_type type = entry.symlink_status(unseen).type();
    if (type == fs::file_type::not_found) continue;  // a writer's temporary file that has got its name since
    if (!is_table(entry.path()) || type != fs::file_type::regular) {
      fail(entry.path(), "has no place in an index, which is not opened; look at it, then: tawatur index rebuild");
    }
  }
  if (error) fail(index_folder, error.message());
  std::array<char, kGlassMagic.size()> magic{};
  std::ifstream version(index_folder / "iamglass", std::ios::binary);
  version.read(magic.data(), magic.size());
  if (!version || std::string_view(magic.data(), magic.size()) != kGlassMagic) {
    fail(index_folder, "is no index of this program; run: tawatur index rebuild");
  }
}

void sync_folder(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
  if (descriptor < 0) fail(folder, error_text());
  const bool synced = ::fsync(descriptor) == 0 || errno == EINVAL;
  const std::string reason = error_text();
  ::close(descriptor);
  if (!synced) fail(folder, "cannot be flushed to the disk: " + reason);
}

WriterLock::WriterLock(const DatabaseFolder& database) {
  const fs::path file = database.lock_file();
  descriptor_ = ::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0644);
  if (descriptor_ < 0) fail(file, "cannot be opened for writing: " + error_text());
  if (::flock(descriptor_, LOCK_EX | LOCK_NB) != 0) {
    std::array<char, 512> holder{};
    const ssize_t size = ::read(descriptor_, holder.data(), holder.size() - 1);
    ::close(descriptor_);
    const std::string who(holder.data(), size > 0 ? static_cast<std::size_t>(size) : 0);
    fail(database.folder,
         "is being written by " + (who.empty() ? "another process" : who) + "; wait for it and run the command again");
  }
  const std::string holder = "process " + std::to_string(::getpid()) + " on " + this_host();
  if (::ftruncate(descriptor_, 0) != 0 ||
      ::pwrite(descriptor_, holder.data(), holder.size(), 0) != static_cast<ssize_t>(holder.size())) {
    const std::string reason = error_text();
    ::close(descriptor_);
    fail(file, "cannot be written: " + reason);
  }
}

WriterLock::~WriterLock() {
  ::close(descriptor_);
}

}  // namespace tawatur
