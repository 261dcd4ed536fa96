// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/input_files.h"

#include <doctest/doctest.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "engine/model/error.h"
#include "tests/support/temporary_folder.h"

using namespace tawatur;

namespace {

std::vector<std::string> names_of(const InputPaths& paths) {
  std::vector<std::string> names;
  for (const InputPath& file : paths.files) names.push_back(file.name);
  return names;
}

InputPaths found(std::vector<std::string> operands) {
  return find_input_paths(operands);
}

std::string reason_for(const InputPaths& paths, const std::string& name) {
  for (const IngestProblem& problem : paths.problems) {
    if (problem.file == name) return problem.reason;
  }
  return "no problem";
}

}  // namespace

TEST_CASE("a folder is walked in the order of names, hidden names left out") {
  const TemporaryFolder folder;
  for (const char* name : {"b.txt", "a/z.txt", "a/c/d.txt", ".hidden", ".git/x"}) folder.write(name, "text");
  CHECK(names_of(found({folder.path()})) == std::vector<std::string>{"a/c/d.txt", "a/z.txt", "b.txt"});
  CHECK(names_of(found({folder.path() + "/"})) == std::vector<std::string>{"a/c/d.txt", "a/z.txt", "b.txt"});
}

TEST_CASE("names are relative to the folder that all inputs share, in any order of the operands") {
  const TemporaryFolder folder;
  std::vector<std::string> operands;
  for (const char* name : {"x/1.txt", "x/2.txt", "y/3.txt"}) operands.push_back(folder.write(name, "text"));
  std::sort(operands.begin(), operands.end());
  do {
    CHECK(names_of(find_input_paths(operands)) == std::vector<std::string>{"x/1.txt", "x/2.txt", "y/3.txt"});
  } while (std::next_permutation(operands.begin(), operands.end()));
  CHECK(names_of(found({operands[0], operands[1]})) == std::vector<std::string>{"1.txt", "2.txt"});
}

TEST_CASE("a file that is named twice is read once") {
  const TemporaryFolder folder;
  const std::string file = folder.write("a.txt", "text");
  CHECK(found({file, folder.path(), folder.path() + "/./a.txt"}).files.size() == 1);
}

TEST_CASE("a list names one path a line") {
  const TemporaryFolder folder;
  const std::string a = folder.write("in/a.txt", "text");
  const std::string b = folder.write("in/b with space.txt", "text");
  const std::string list = folder.write("list", a + "\r\n\n" + b);
  CHECK(names_of(found({"@" + list})) == std::vector<std::string>{"a.txt", "b with space.txt"});
  CHECK_THROWS_AS((void)found({"@" + folder.path() + "/missing"}), InputError);
}

TEST_CASE("a line of a list that leads nowhere is a problem, and the other lines are read") {
  const TemporaryFolder folder;
  const std::string a = folder.write("in/a.txt", "text");
  const std::string below_a_file = a + "/b.txt";
  const std::string gone = folder.path() + "/in/gone.txt";
  const std::string bad = folder.path() + "/bad\xFF.txt";
  const std::string list = folder.write("list", gone + "\n" + a + "\n" + below_a_file + "\n" + gone + "\n" + bad);
  const InputPaths paths = found({"@" + list});
  CHECK(names_of(paths) == std::vector<std::string>{"a.txt"});
  CHECK(paths.problems.size() == 3);
  CHECK(reason_for(paths, gone) == "there is no such file or folder");
  CHECK(reason_for(paths, below_a_file) == "there is no such file or folder");
  CHECK(reason_for(paths, folder.path() + "/bad\\xFF.txt") == "there is no such file or folder");
}

TEST_CASE("a path that does not exist stops the run") {
  CHECK_THROWS_WITH_AS((void)found({"/no/such/path"}), "/no/such/path: there is no such file or folder", InputError);
}

TEST_CASE("whatever is no regular file gets its own message and harms nothing else") {
  const TemporaryFolder folder;
  folder.write("good.txt", "text");
  REQUIRE(::mkfifo((folder.path() + "/pipe").c_str(), 0600) == 0);
  REQUIRE(::symlink("good.txt", (folder.path() + "/link").c_str()) == 0);
  REQUIRE(::symlink(folder.path().c_str(), (folder.path() + "/loop").c_str()) == 0);
  const int socket = ::socket(AF_UNIX, SOCK_STREAM, 0);
  sockaddr_un address{};
  address.sun_family = AF_UNIX;
  std::strncpy(address.sun_path, (folder.path() + "/socket").c_str(), sizeof(address.sun_path) - 1);
  REQUIRE(::bind(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0);
  ::close(socket);

  const InputPaths paths = found({folder.path(), "/dev/null"});
  const std::string below = folder.path().substr(1) + "/";
  CHECK(names_of(paths) == std::vector<std::string>{below + "good.txt"});
  CHECK(reason_for(paths, below + "pipe").find("named pipe") != std::string::npos);
  CHECK(reason_for(paths, below + "socket").find("socket") != std::string::npos);
  CHECK(reason_for(paths, below + "link").find("symbolic link") != std::string::npos);
  CHECK(reason_for(paths, below + "loop").find("symbolic link") != std::string::npos);
  CHECK(reason_for(paths, "dev/null").find("device") != std::string::npos);
}

TEST_CASE("a link that is named on the command line is followed") {
  const TemporaryFolder folder;
  folder.write("good.txt", "text");
  const std::string link = folder.path() + "/link";
  REQUIRE(::symlink("good.txt", link.c_str()) == 0);
  CHECK(names_of(found({link})) == std::vector<std::string>{"good.txt"});
  CHECK(names_of(found({link, folder.path() + "/./good.txt"})) == std::vector<std::string>{"good.txt"});
}

TEST_CASE("a name that is no clean UTF-8 is a problem with a readable name") {
  const TemporaryFolder folder;
  folder.write("bad\xFF.txt", "text");
  folder.write("خبر.txt", "text");
  const InputPaths paths = found({folder.path()});
  CHECK(names_of(paths) == std::vector<std::string>{"خبر.txt"});
  CHECK(reason_for(paths, "bad\\xFF.txt") == "the name is not clean UTF-8; rename the file");
}

TEST_CASE("bytes are read as they are, up to one more than asked for") {
  const TemporaryFolder folder;
  const std::string content = std::string("\xEF\xBB\xBF\0\r\nend", 9);
  const InputPath file{folder.write("a", content), "a"};
  CHECK(std::get<std::string>(read_file_bytes(file, 1000)) == content);
  CHECK(std::get<std::string>(read_file_bytes(file, 4)).size() == 5);
  const InputPath empty{folder.write("empty", ""), "empty"};
  CHECK(std::get<std::string>(read_file_bytes(empty, 1000)).empty());
}

TEST_CASE("a FIFO in the place of a file does not hold up the reader") {
  const TemporaryFolder folder;
  const std::string pipe = folder.path() + "/pipe";
  REQUIRE(::mkfifo(pipe.c_str(), 0600) == 0);
  CHECK(std::get<IngestProblem>(read_file_bytes({pipe, "pipe"}, 10)).reason.find("named pipe") != std::string::npos);
  CHECK(std::get<IngestProblem>(read_file_bytes({folder.path(), "folder"}, 10)).reason.find("folder") !=
        std::string::npos);
  CHECK(std::get<IngestProblem>(read_file_bytes({folder.path() + "/gone", "gone"}, 10)).reason ==
        "No such file or directory");
}
