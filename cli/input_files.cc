// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/input_files.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <optional>
#include <set>
#include <system_error>

#include "engine/model/error.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

std::string error_text(int number) {
  return std::generic_category().message(number);
}

// Why a thing of this type cannot be read as a file; nothing for a regular file.
std::optional<std::string> type_problem(fs::file_type type) {
  switch (type) {
    case fs::file_type::regular:
      return std::nullopt;
    case fs::file_type::directory:
      return "is a folder where a file is expected";
    case fs::file_type::fifo:
      return "is a named pipe (FIFO); give it as standard input: tawatur ... - < PIPE";
    case fs::file_type::socket:
      return "is a socket; save what it sends to a file first";
    case fs::file_type::character:
    case fs::file_type::block:
      return "is a device; copy what it holds to a file first";
    case fs::file_type::symlink:
      return "is a symbolic link inside a folder, which is not followed; name the file it leads to";
    default:
      return "is no regular file";
  }
}

fs::file_type type_of_mode(mode_t mode) {
  if (S_ISREG(mode)) return fs::file_type::regular;
  if (S_ISDIR(mode)) return fs::file_type::directory;
  if (S_ISFIFO(mode)) return fs::file_type::fifo;
  if (S_ISSOCK(mode)) return fs::file_type::socket;
  if (S_ISCHR(mode)) return fs::file_type::character;
  if (S_ISBLK(mode)) return fs::file_type::block;
  return fs::file_type::unknown;
}

bool is_utf8_name(std::string_view name) {
  for (std::size_t i = 0; i < name.size();) {
    const auto lead = static_cast<unsigned char>(name[i]);
    if (lead < 0x20 || lead == 0x7F) return false;
    const std::size_t length = lead < 0x80 ? 1 : lead >= 0xC2 && lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    if ((lead >= 0x80 && lead < 0xC2) || lead > 0xF4 || i + length > name.size()) return false;
    for (std::size_t k = 1; k < length; ++k) {
      if ((static_cast<unsigned char>(name[i + k]) & 0xC0U) != 0x80) return false;
    }
    i += length;
  }
  return true;
}

std::string printable(std::string_view name) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string shown;
  for (const char letter : name) {
    const auto byte = static_cast<unsigned char>(letter);
    if (byte >= 0x20 && byte < 0x7F) {
      shown += letter;
    } else {
      shown.append("\\x").append(1, kDigits[byte >> 4U]).append(1, kDigits[byte & 0xFU]);
    }
  }
  return shown;
}

std::string shown_name(std::string_view name) {
  return is_utf8_name(name) ? std::string(name) : printable(name);
}

// One operand after resolution.
struct Root {
  fs::path path;    // absolute, normal; "-" for the standard input
  fs::path folder;  // counts for the common folder
  bool is_folder = false;
};

std::variant<Root, IngestProblem> resolved(const std::string& word) {
  if (word == "-") return Root{.path = word, .folder = {}, .is_folder = false};
  std::error_code error;
  const fs::file_status status = fs::status(word, error);
  if (status.type() == fs::file_type::not_found) {
    return IngestProblem{shown_name(word), "", "there is no such file or folder"};
  }
  if (status.type() == fs::file_type::none) return IngestProblem{shown_name(word), "", error.message()};
  // One file has one path, however it was written: links and ".." are resolved as the system resolves them. What has
  // no path of its own, such as a pipe of the shell, keeps the one it was given.
  fs::path path = fs::canonical(word, error);
  if (error) path = fs::absolute(word).lexically_normal();
  const bool is_folder = fs::is_directory(status);
  return Root{.path = path, .folder = is_folder ? path : path.parent_path(), .is_folder = is_folder};
}

// The paths of a list file: one a line, as they would stand on the command line; empty lines are skipped.
std::vector<std::string> listed(const std::string& list) {
  const std::variant<std::string, IngestProblem> bytes = read_file_bytes({list, list}, 64U << 20U);
  if (const auto* problem = std::get_if<IngestProblem>(&bytes)) throw InputError("@" + list + ": " + problem->reason);
  const std::string& text = std::get<std::string>(bytes);
  std::vector<std::string> paths;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string line = text.substr(begin, end - begin);
    if (line.ends_with('\r')) line.pop_back();
    if (!line.empty()) paths.push_back(std::move(line));
    begin = end + 1;
  }
  return paths;
}

struct Roots {
  std::vector<Root> found;
  std::vector<IngestProblem> problems;  // what lists name and cannot be had
};

// A path on the command line that is not there is a slip of the hand; one line of a list spoils no other.
Roots roots_of(std::span<const std::string> operands) {
  Roots roots;
  for (const std::string& word : operands) {
    const bool is_list = word.size() > 1 && word.front() == '@';
    for (const std::string& path : is_list ? listed(word.substr(1)) : std::vector<std::string>{word}) {
      std::variant<Root, IngestProblem> root = resolved(path);
      if (auto* found = std::get_if<Root>(&root)) {
        roots.found.push_back(std::move(*found));
      } else if (auto& problem = std::get<IngestProblem>(root); is_list) {
        roots.problems.push_back(std::move(problem));
      } else {
        throw InputError(problem.file + ": " + problem.reason);
      }
    }
  }
  return roots;
}

// The deepest folder that holds all roots.
fs::path common_folder(const std::vector<Root>& roots) {
  std::optional<fs::path> common;
  for (const Root& root : roots) {
    if (root.folder.empty()) continue;
    if (!common) {
      common = root.folder;
      continue;
    }
    fs::path shared;
    for (auto a = common->begin(), b = root.folder.begin(); a != common->end() && b != root.folder.end() && *a == *b;
         ++a, ++b) {
      shared /= *a;
    }
    common = shared;
  }
  return common.value_or(fs::path());
}

class Collector {
 public:
  Collector(fs::path common, std::vector<IngestProblem> problems) : common_(std::move(common)) {
    for (IngestProblem& problem : problems) {
      if (names_.insert(problem.file).second) result_.problems.push_back(std::move(problem));
    }
  }

  void add(const fs::path& path, fs::file_type type) {
    const std::string name = path == "-" ? "-" : path.lexically_relative(common_).generic_string();
    if (!names_.insert(name).second) return;
    if (!is_utf8_name(name)) {
      result_.problems.push_back({printable(name), "", "the name is not clean UTF-8; rename the file"});
    } else if (const std::optional<std::string> reason = type_problem(type)) {
      result_.problems.push_back({name, "", *reason});
    } else {
      result_.files.push_back({path, name});
    }
  }

  void walk(const fs::path& folder) {
    std::error_code error;
    fs::directory_iterator entries(folder, error);
    if (error) {
      result_.problems.push_back({folder.lexically_relative(common_).generic_string(), "", error.message()});
      return;
    }
    for (const fs::directory_entry& entry : entries) {
      if (entry.path().filename().native().starts_with('.')) continue;
      const fs::file_type type = entry.symlink_status(error).type();
      if (type == fs::file_type::directory) {
        walk(entry.path());
      } else {
        add(entry.path(), type);
      }
    }
  }

  InputPaths sorted() && {
    std::sort(result_.files.begin(), result_.files.end(),
              [](const InputPath& a, const InputPath& b) { return a.name < b.name; });
    std::sort(result_.problems.begin(), result_.problems.end(),
              [](const IngestProblem& a, const IngestProblem& b) { return a.file < b.file; });
    return std::move(result_);
  }

 private:
  fs::path common_;
  std::set<std::string> names_;
  InputPaths result_;
};

class FileDescriptor {
 public:
  explicit FileDescriptor(int number) : number_(number) {}
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;
  ~FileDescriptor() {
    if (number_ >= 0) ::close(number_);
  }
  [[nodiscard]] int number() const { return number_; }

 private:
  int number_;
};

}  // namespace

InputPaths find_input_paths(std::span<const std::string> operands) {
  Roots roots = roots_of(operands);
  Collector collector(common_folder(roots.found), std::move(roots.problems));
  for (const Root& root : roots.found) {
    if (root.path == "-") {
      collector.add(root.path, fs::file_type::regular);
    } else if (root.is_folder) {
      collector.walk(root.path);
    } else {
      collector.add(root.path, fs::status(root.path).type());
    }
  }
  return std::move(collector).sorted();
}

std::variant<std::string, IngestProblem> read_file_bytes(const InputPath& file, std::uint64_t most) {
  const auto problem = [&](const std::string& reason) { return IngestProblem{file.name, "", reason}; };
  // O_NONBLOCK: a FIFO that was put there since it was looked at must not hold up the run.
  const FileDescriptor descriptor(::open(file.path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC | O_NOCTTY));
  if (descriptor.number() < 0) return problem(error_text(errno));
  struct stat status {};
  if (::fstat(descriptor.number(), &status) != 0) return problem(error_text(errno));
  if (const std::optional<std::string> reason = type_problem(type_of_mode(status.st_mode))) return problem(*reason);
  std::string bytes;
  const auto size = static_cast<std::uint64_t>(std::max<off_t>(status.st_size, 0));
  bytes.resize(std::min(size, most) + 1);
  std::size_t filled = 0;
  while (filled < bytes.size()) {
    const ssize_t count = ::read(descriptor.number(), bytes.data() + filled, bytes.size() - filled);
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return problem("cannot be read: " + error_text(errno));
    if (count == 0) break;
    filled += static_cast<std::size_t>(count);
    // The file grows while it is read.
    if (filled == bytes.size() && filled <= most) bytes.resize(std::min<std::uint64_t>(filled * 2, most + 1));
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace tawatur
