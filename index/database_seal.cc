// SPDX-License-Identifier: GPL-3.0-or-later
// Neither SQLite nor Xapian keeps checksums of its pages, and a flipped bit in a list of postings gives wrong answers
// without an error. Rows of the store carry digests, but a search that had to prove its answers from them would read
// the whole store. So all files are hashed when writing ends. A search compares size and time of change (which no
// program can set back) and reads a file only where these differ: after copying, or after tampering.

#include "index/database_seal.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <charconv>
#include <ctime>
#include <map>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "engine/hashing.h"
#include "engine/model/error.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kPiece = 1U << 20U;
// Clocks of file systems tick every few milliseconds: a change right after the sealing may leave the time as it was.
constexpr std::int64_t kTickNanoseconds = 20'000'000;
constexpr std::string_view kStoreName = "store.sqlite";

struct SealedFile {
  std::uint64_t bytes = 0;
  std::int64_t changed = 0;  // nanoseconds; 0: to be read in any case
  std::uint64_t hash = 0;
};
using SealedFiles = std::map<std::string, SealedFile, std::less<>>;

[[noreturn]] void fail(const fs::path& path, const std::string& what) {
  throw IndexError(path.string() + ": " + what);
}

std::string error_text() {
  return std::generic_category().message(errno);
}

std::int64_t nanoseconds(const timespec& time) {
  return std::int64_t{time.tv_sec} * 1'000'000'000 + time.tv_nsec;
}

// Closes what it holds.
struct Descriptor {
  int number = -1;
  explicit Descriptor(int opened) : number(opened) {}
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  ~Descriptor() {
    if (number >= 0) ::close(number);
  }
};

std::optional<SealedFile> size_and_time(const fs::path& file) {
  struct stat status {};
  if (::lstat(file.c_str(), &status) != 0 || !S_ISREG(status.st_mode)) return std::nullopt;
  return SealedFile{.bytes = static_cast<std::uint64_t>(status.st_size), .changed = nanoseconds(status.st_ctim)};
}

// Opens a file for reading if it is one: not a link, and no pipe, on which opening would wait.
int open_file(const fs::path& file) {
  const int opened = ::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
  struct stat status {};
  if (opened < 0 || (::fstat(opened, &status) == 0 && S_ISREG(status.st_mode))) return opened;
  ::close(opened);
  errno = EINVAL;
  return -1;
}

bool always() {
  return true;
}

// Nothing where it was told to stop.
std::optional<std::uint64_t> hash_of_file(const fs::path& file, const std::function<bool()>& goes_on = always) {
  const Descriptor input(open_file(file));
  if (input.number < 0) fail(file, error_text());
  std::string piece(kPiece, '\0');
  std::uint64_t hash = 0;
  for (;;) {
    if (!goes_on()) return std::nullopt;
    const ssize_t count = ::read(input.number, piece.data(), piece.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) fail(file, error_text());
    if (count == 0) return hash;
    hash = hash64(std::string_view(piece).substr(0, static_cast<std::size_t>(count)), hash);
  }
}

std::vector<std::string> names_of_files(const DatabaseFolder& database) {
  std::vector<std::string> names = {std::string(kStoreName)};
  for (const IndexPart part : kIndexParts) {
    std::error_code error;
    for (const fs::directory_entry& entry : fs::directory_iterator(database.index_folder(part), error)) {
      const std::string name = entry.path().filename().string();
      // The lock of the library has no content; the other is a leftover that it overwrites.
      if (name == "flintlock" || name.ends_with(".tmp")) continue;
      names.push_back(entry.path().lexically_relative(database.folder).generic_string());
    }
  }
  std::sort(names.begin(), names.end());
  return names;
}

std::string shown(const SealedFiles& files) {
  std::string text;
  for (const auto& [name, file] : files) {
    text += name + '\t' + std::to_string(file.bytes) + '\t' + std::to_string(file.changed) + '\t' +
            std::to_string(file.hash) + '\n';
  }
  return text + "seal\t" + std::to_string(hash64(text)) + '\n';
}

// Nothing when there is no such file; empty when something else is in its place.
std::optional<std::string> text_of(const fs::path& file) {
  const Descriptor input(open_file(file));
  if (input.number < 0 && errno == ENOENT) return std::nullopt;
  if (input.number < 0) return "";
  std::string text(kPiece, '\0');
  const ssize_t count = ::read(input.number, text.data(), text.size());
  if (count < 0) fail(file, error_text());
  text.resize(static_cast<std::size_t>(count));
  return text;
}

// One of its lines: name, size, time, hash; nothing when it is no such line.
std::optional<std::pair<std::string, SealedFile>> sealed_file_of(std::string_view line) {
  std::array<std::string_view, 4> cells;
  for (std::string_view& cell : cells) {
    const std::size_t tab = std::min(line.find('\t'), line.size());
    cell = line.substr(0, tab);
    line.remove_prefix(std::min(tab + 1, line.size()));
  }
  SealedFile file;
  const auto is_number = [](std::string_view cell, auto& number) {
    const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), number);
    return error == std::errc() && end == cell.data() + cell.size();
  };
  if (!is_number(cells[1], file.bytes) || !is_number(cells[2], file.changed) || !is_number(cells[3], file.hash)) {
    return std::nullopt;
  }
  return std::pair(std::string(cells[0]), file);
}

struct Seal {
  bool is_there = false;
  bool is_whole = true;
  SealedFiles files;
};

Seal read_seal(const DatabaseFolder& database) {
  Seal seal;
  const std::optional<std::string> text = text_of(database.seal_file());
  seal.is_there = text.has_value();
  if (!text) return seal;
  for (std::size_t begin = 0; begin < text->size();) {
    const std::size_t end = std::min(text->find('\n', begin), text->size());
    if (auto file = sealed_file_of(std::string_view(*text).substr(begin, end - begin))) seal.files.insert(*file);
    begin = end + 1;
  }
  seal.is_whole = shown(seal.files) == *text;
  return seal;
}

bool is_unchanged(const DatabaseFolder& database, const std::string& name, const SealedFile& sealed, bool read_all) {
  const fs::path file = database.folder / name;
  const std::optional<SealedFile> now = size_and_time(file);
  if (!now || now->bytes != sealed.bytes) return false;
  if (!read_all && sealed.changed != 0 && now->changed == sealed.changed) return true;
  return hash_of_file(file) == sealed.hash;
}

enum class Extent : std::uint8_t { everything, index, store };

std::vector<std::string> changed_files(const DatabaseFolder& database, const SealedFiles& sealed, Extent extent,
                                       bool read_all) {
  std::vector<std::string> changed;
  for (const auto& [name, file] : sealed) {
    const bool in_store = name == kStoreName;
    // An index that somebody threw away is no damage: it is made again.
    std::error_code error;
    if (!in_store && !fs::exists((database.folder / name).parent_path(), error)) continue;
    if ((extent == Extent::index && in_store) || (extent == Extent::store && !in_store)) continue;
    if (!is_unchanged(database, name, file, read_all)) changed.push_back(name);
  }
  return changed;
}

// Throws for the first file that is not as it was.
void check_files(const DatabaseFolder& database, const Seal& seal, Extent extent) {
  const std::string rebuild = "run tawatur index rebuild --db " + database.folder.string();
  if (!seal.is_whole) fail(database.seal_file(), "is damaged; run tawatur index check, then " + rebuild);
  const std::vector<std::string> changed = changed_files(database, seal.files, extent, false);
  if (changed.empty()) return;
  // A writer that came in between has broken the seal before it changed anything.
  if (!is_sealed(database)) return;
  fail(database.folder / changed.front(),
       changed.front() == kStoreName ? "is not as it was left; run tawatur index check, then restore it from a copy"
                                     : "is not as it was left; the store is the truth: " + rebuild);
}

void remove_seal(const DatabaseFolder& database) {
  std::error_code error;
  if (fs::remove(database.seal_file(), error)) sync_folder(database.folder);
  if (error) fail(database.seal_file(), "cannot be removed: " + error.message());
}

void write_file(const fs::path& file, std::string_view text) {
  const Descriptor output(::open(file.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0644));
  if (output.number < 0) fail(file, "cannot be written: " + error_text());
  while (!text.empty()) {
    const ssize_t count = ::write(output.number, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) fail(file, "cannot be written: " + error_text());
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  if (::fsync(output.number) != 0) fail(file, "cannot be flushed to the disk: " + error_text());
}

}  // namespace

void seal_database(const DatabaseFolder& database, const std::function<bool()>& goes_on) {
  SealedFiles files;
  for (const std::string& name : names_of_files(database)) {
    SealedFile file = size_and_time(database.folder / name).value_or(SealedFile());
    const std::optional<std::uint64_t> hash = hash_of_file(database.folder / name, goes_on);
    if (!hash) return;
    file.hash = *hash;
    files.emplace(name, file);
  }
  timespec now{};
  ::clock_gettime(CLOCK_REALTIME, &now);
  for (auto& [name, file] : files) {
    if (file.changed > nanoseconds(now) - kTickNanoseconds) file.changed = 0;
  }
  const fs::path aside = database.seal_file().string() + ".new";
  write_file(aside, shown(files));
  std::error_code error;
  fs::rename(aside, database.seal_file(), error);
  if (error) fail(database.seal_file(), "cannot be put into place: " + error.message());
  sync_folder(database.folder);
}

bool is_sealed(const DatabaseFolder& database) {
  std::error_code error;
  return fs::exists(fs::symlink_status(database.seal_file(), error));
}

void break_seal(const DatabaseFolder& database) {
  const Seal seal = read_seal(database);
  if (!seal.is_there) return;
  check_files(database, seal, Extent::everything);
  remove_seal(database);
}

void break_seal_for_rebuilding(const DatabaseFolder& database) {
  const Seal seal = read_seal(database);
  if (!seal.is_there) return;
  // Without a whole seal, each row of the store still carries its digest.
  if (seal.is_whole) check_files(database, seal, Extent::store);
  remove_seal(database);
}

void check_sealed_index(const DatabaseFolder& database) {
  const Seal seal = read_seal(database);
  if (seal.is_there) check_files(database, seal, Extent::index);
}

std::vector<std::string> seal_damages(const DatabaseFolder& database) {
  std::vector<std::string> damages;
  const Seal seal = read_seal(database);
  if (!seal.is_there) return damages;
  if (!seal.is_whole) damages.emplace_back("the seal is damaged");
  for (const std::string& name : changed_files(database, seal.files, Extent::everything, true)) {
    damages.push_back(name + " is not as it was left");
  }
  return damages;
}

}  // namespace tawatur
