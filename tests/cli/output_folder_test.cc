// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/output_folder.h"

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <csignal>
#include <ostream>
#include <string>

#include "cli/console/interruption.h"
#include "engine/model/error.h"
#include "tests/support/temporary_folder.h"

using namespace tawatur;

namespace {

bool is_report(const std::string& name) {
  return name == "report.txt" || name.starts_with("texts/");
}

void write_report(const std::string& place, const std::string& content) {
  OutputFolder folder(place, is_report);
  folder.write("report.txt", [&](std::ostream& out) { out << content; });
  folder.commit();
}

std::size_t entries_in(const std::string& path) {
  return static_cast<std::size_t>(std::distance(std::filesystem::directory_iterator(path), {}));
}

}  // namespace

TEST_CASE("a folder appears with all its files when it is committed, and nothing stays beside it") {
  const TemporaryFolder home;
  OutputFolder folder(home.path() + "/new/out", is_report);
  folder.write("report.txt", [](std::ostream& out) { out << "one"; });
  folder.write("texts/a1.txt", [](std::ostream& out) { out << "two"; });
  CHECK_FALSE(home.holds("new/out"));
  folder.commit();
  CHECK(home.read("new/out/report.txt") == "one");
  CHECK(home.read("new/out/texts/a1.txt") == "two");
  CHECK(entries_in(home.path() + "/new") == 1);
}

TEST_CASE("without a commit nothing is left and what stood there is untouched") {
  const TemporaryFolder home;
  write_report(home.path() + "/out", "old");
  {
    OutputFolder folder(home.path() + "/out", is_report);
    folder.write("report.txt", [](std::ostream& out) { out << "new"; });
  }
  CHECK(home.read("out/report.txt") == "old");
  CHECK(entries_in(home.path()) == 1);
}

TEST_CASE("an earlier result is replaced as a whole") {
  const TemporaryFolder home;
  home.write("out/texts/a9.txt", "of the earlier run");
  write_report(home.path() + "/out", "old");
  write_report(home.path() + "/out", "new");
  CHECK(home.read("out/report.txt") == "new");
  CHECK_FALSE(home.holds("out/texts/a9.txt"));
}

TEST_CASE("a folder with anything else in it is refused and kept") {
  const TemporaryFolder home;
  home.write("out/thesis.doc", "years of work");
  try {
    write_report(home.path() + "/out", "new");
    FAIL("accepted");
  } catch (const InputError& error) {
    CHECK(std::string(error.what()).find("holds 'thesis.doc'") != std::string::npos);
  }
  CHECK(home.read("out/thesis.doc") == "years of work");
  CHECK_FALSE(home.holds("out/report.txt"));
}

TEST_CASE("a link to a folder is followed and stays a link") {
  const TemporaryFolder home;
  std::filesystem::create_directory(home.path() + "/real");
  std::filesystem::create_directory_symlink("real", home.path() + "/link");
  write_report(home.path() + "/link", "new");
  CHECK(home.read("real/report.txt") == "new");
  CHECK(std::filesystem::is_symlink(home.path() + "/link"));
}

TEST_CASE("a place that cannot be written is told before any work is done") {
  const TemporaryFolder home;
  home.write("file", "content");
  CHECK_THROWS_AS(OutputFolder(home.path() + "/file", is_report), InputError);
  CHECK_THROWS_AS(OutputFolder(home.path() + "/file/out", is_report), InputError);
  CHECK_THROWS_AS(OutputFolder("/proc/out", is_report), InputError);
  CHECK_THROWS_AS(OutputFolder("/", is_report), InputError);
}

TEST_CASE("a writer that fails leaves no folder") {
  const TemporaryFolder home;
  {
    OutputFolder folder(home.path() + "/out", is_report);
    CHECK_THROWS_AS(folder.write("report.txt", [](std::ostream& out) { out.setstate(std::ios::badbit); }), InputError);
  }
  CHECK(entries_in(home.path()) == 0);
}

TEST_CASE("stopped in the middle of a file, even while its writer closes it, the program ends and nothing is left") {
  const TemporaryFolder home;
  struct Closing {
    std::ostream& out;
    ~Closing() { out << std::string(100'000, 'x'); }
  };
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    const InterruptionGuard guard;
    OutputFolder folder(home.path() + "/out", is_report);
    folder.write("report.txt", [](std::ostream& out) {
      const Closing closing{out};
      out << "some words of a long report\n";
      std::raise(SIGINT);
    });
    ::_exit(0);
  }
  int status = 0;
  ::waitpid(child, &status, 0);
  REQUIRE(WIFEXITED(status));
  CHECK(WEXITSTATUS(status) == 130);
  CHECK(entries_in(home.path()) == 0);
}
