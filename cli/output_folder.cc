// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output_folder.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <fstream>
#include <system_error>
#include <vector>

#include "cli/console/interruption.h"
#include "engine/model/error.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, const std::string& what, int number) {
  throw InputError(path.string() + ": " + what + ": " + std::generic_category().message(number));
}

void sync_to_disk(const fs::path& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) fail(path, "cannot be opened", errno);
  const bool synced = ::fsync(descriptor) == 0;
  const int number = errno;
  ::close(descriptor);
  // Some file systems know no flush for folders.
  if (!synced && number != EINVAL && number != ENOTSUP) fail(path, "cannot be flushed to the disk", number);
}

// All files of a folder at once: a run has one for each article, and a flush for each took longer than the comparison.
void sync_files_of(const fs::path& folder) {
  const int descriptor = ::open(folder.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) fail(folder, "cannot be opened", errno);
  const bool synced = ::syncfs(descriptor) == 0;
  const int number = errno;
  ::close(descriptor);
  if (!synced) fail(folder, "cannot be flushed to the disk", number);
}

void check_replaceable(const fs::path& place, const OutputFolder::IsResult& is_result) {
  const fs::file_status status = fs::status(place);
  if (!fs::exists(status)) return;
  if (!fs::is_directory(status)) throw InputError(place.string() + " is a file; name a folder for the results");
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(place)) {
    if (entry.symlink_status().type() == fs::file_type::directory) continue;
    const std::string name = entry.path().lexically_relative(place).generic_string();
    if (entry.symlink_status().type() == fs::file_type::regular && is_result(name)) continue;
    throw InputError(place.string() + " holds '" + name +
                     "', which is no result of this program and would be lost; name another folder");
  }
}

// Folders that must exist before `place` can; the error of the deepest one that fails is the one to tell.
void make_parents(const fs::path& place) {
  std::error_code error;
  fs::create_directories(place.parent_path(), error);
  if (error) fail(place.parent_path(), "cannot be made", error.value());
}

// The deepest folder above `place` that is there.
fs::path existing_parent(const fs::path& place) {
  fs::path folder = place.parent_path();
  std::error_code error;
  while (!fs::exists(folder, error) && folder.has_relative_path()) folder = folder.parent_path();
  return folder;
}

fs::path beside(const fs::path& place, const char* ending) {
  return place.parent_path() / ("." + place.filename().string() + ending);
}

// A new folder named after a template that ends in XXXXXX; an empty path when there is none to be had.
fs::path new_folder(std::string name) {
  return ::mkdtemp(name.data()) == nullptr ? fs::path() : fs::path(name);
}

// Can a folder be made in this one? 0, or the number of the error.
int error_of_making_in(const fs::path& folder) {
  const fs::path made = new_folder((folder / ".tawatur-XXXXXX").string());
  if (made.empty()) return errno;
  std::error_code ignored;
  fs::remove(made, ignored);
  return 0;
}

void move_files(const fs::path& from, const fs::path& to) {
  std::vector<fs::path> names;
  for (const fs::directory_entry& entry : fs::recursive_directory_iterator(from)) {
    const fs::path name = entry.path().lexically_relative(from);
    if (entry.is_directory()) {
      fs::create_directories(to / name);
    } else {
      names.push_back(name);
    }
  }
  for (const fs::path& name : names) fs::rename(from / name, to / name);
}

void remove_files(const fs::path& place, const fs::path& except) {
  std::vector<fs::path> entries;
  for (const fs::directory_entry& entry : fs::directory_iterator(place)) {
    if (entry.path() != except) entries.push_back(entry.path());
  }
  for (const fs::path& entry : entries) fs::remove_all(entry);
}

// A large run is written for longer than anybody waits after Ctrl-C. Writers close what they have opened in
// destructors, so there is no way out of them by an exception: the program ends here, without the folder.
class StoppableFile : public std::filebuf {
 public:
  explicit StoppableFile(const fs::path& folder) : folder_(folder) {}

 protected:
  int_type overflow(int_type letter) override {
    end_where_asked();
    return std::filebuf::overflow(letter);
  }
  std::streamsize xsputn(const char* text, std::streamsize size) override {
    end_where_asked();
    return std::filebuf::xsputn(text, size);
  }

 private:
  void end_where_asked() const {
    if (!InterruptionGuard::requested()) return;
    std::error_code ignored;
    fs::remove_all(folder_, ignored);
    InterruptionGuard::end_program("no result was written");
  }

  const fs::path& folder_;
};

}  // namespace

OutputFolder::OutputFolder(const fs::path& place, const IsResult& is_result) {
  std::error_code error;
  // Where a link leads to is replaced, not the link.
  place_ = fs::weakly_canonical(fs::absolute(place), error);
  if (error) fail(place, "cannot be used", error.value());
  if (!place_.has_filename()) place_ = place_.parent_path();
  try {
    check_replaceable(place_, is_result);
  } catch (const fs::filesystem_error& failure) {
    fail(place_, "cannot be read", failure.code().value());
  }
  if (place_ == place_.root_path()) throw InputError("the root folder cannot hold results; name another folder");
  const fs::path parent = existing_parent(place_);
  const int number = error_of_making_in(parent);
  // The folder above may be closed to us while the place itself is not, as with a mounted volume.
  inside_ = number != 0 && fs::is_directory(place_) && error_of_making_in(place_) == 0;
  if (number == 0 || inside_) return;
  throw InputError(parent.string() + ": no folder for the results can be made here: " +
                   std::generic_category().message(number) + "; name another place with --output");
}

void OutputFolder::make_aside() {
  make_parents(place_);
  aside_ = new_folder((inside_ ? place_ / ".partial-XXXXXX" : beside(place_, ".partial-XXXXXX")).string());
  if (aside_.empty()) fail(place_, "cannot be written", errno);
  ::chmod(aside_.c_str(), 0755);
}

OutputFolder::~OutputFolder() {
  std::error_code ignored;
  if (!aside_.empty()) fs::remove_all(aside_, ignored);
}

void OutputFolder::write(std::string_view name, const std::function<void(std::ostream& out)>& writer) {
  if (aside_.empty()) make_aside();
  const fs::path path = aside_ / name;
  std::error_code error;
  fs::create_directories(path.parent_path(), error);
  if (error) fail(path.parent_path(), "cannot be made", error.value());
  errno = 0;
  StoppableFile file(aside_);
  const bool is_open = file.open(path, std::ios::out | std::ios::binary) != nullptr;
  std::ostream out(&file);
  if (is_open) writer(out);
  if (!is_open || file.close() == nullptr || !out) fail(place_ / name, "cannot be written", errno == 0 ? EIO : errno);
}

void OutputFolder::commit() {
  if (aside_.empty()) make_aside();
  try {
    sync_files_of(aside_);
    if (!inside_ && !fs::exists(place_)) {
      fs::rename(aside_, place_);
    } else if (!inside_ && ::renameat2(AT_FDCWD, aside_.c_str(), AT_FDCWD, place_.c_str(), RENAME_EXCHANGE) == 0) {
      fs::remove_all(aside_);
    } else {
      // A mount point, or a file system that cannot exchange: each file still appears whole.
      remove_files(place_, aside_);
      move_files(aside_, place_);
      fs::remove_all(aside_);
    }
    sync_to_disk(place_.parent_path());
    aside_.clear();
  } catch (const fs::filesystem_error& error) {
    fail(place_, "cannot be put into place", error.code().value());
  }
}

}  // namespace tawatur
