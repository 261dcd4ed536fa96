// SPDX-License-Identifier: GPL-3.0-or-later
// The program as a whole: what it writes depends on its inputs alone, and each failure has its message and exit code.

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <algorithm>
#include <filesystem>

#include "tests/cli/small_corpus.h"
#include "tests/support/program_run.h"

namespace {

namespace fs = std::filesystem;
using Files = std::map<std::string, std::string>;

std::string quoted(const std::string& text) {
  return "'" + text + "' ";
}

// Compares `operands` under `environment` and returns all that was written.
Files compared(const TemporaryFolder& home, const std::string& operands, const std::string& environment = "",
               const std::string& options = "") {
  const std::string out = home.path() + "/out";
  const ProgramRun run =
      run_program(environment + " \"$TAWATUR\" compare " + operands + " -o " + quoted(out) + options);
  INFO(run.output);
  REQUIRE(run.exit_code == 0);
  return folder_content(out);
}

void check_same(const Files& a, const Files& b) {
  REQUIRE(a.size() == b.size());
  for (const auto& [name, bytes] : a) {
    CAPTURE(name);
    REQUIRE(b.contains(name));
    // No diff of whole reports in the log.
    CHECK((b.at(name) == bytes));
  }
}

// The same bytes for every way to ask the same question.
void check_deterministic(const TemporaryFolder& home, std::vector<std::string> files) {
  const auto joined = [](const std::vector<std::string>& words) {
    std::string text;
    for (const std::string& word : words) text += quoted(word);
    return text;
  };
  const Files once = compared(home, joined(files));
  CHECK(once.contains("comparison.json"));
  CHECK(once.contains("report.html"));
  for (const char* options : {"--threads 1", "--threads 2", "--threads 7"}) {
    CAPTURE(options);
    check_same(once, compared(home, joined(files), "", options));
  }
  for (const char* environment : {"LANG=C LC_ALL=C", "LANG=ar_EG.UTF-8 LC_ALL=ar_EG.UTF-8", "LC_ALL=tr_TR.UTF-8",
                                  "TZ=Asia/Riyadh", "TZ=America/St_Johns", "env -i"}) {
    CAPTURE(environment);
    check_same(once, compared(home, joined(files), environment));
  }
  std::reverse(files.begin(), files.end());
  check_same(once, compared(home, joined(files)));
  std::rotate(files.begin(), files.begin() + 2, files.end());
  check_same(once, compared(home, joined(files)));
}

struct Failure {
  std::string command;
  int exit_code;
  std::string part;
};

void check_failure(const Failure& expected) {
  CAPTURE(expected.command);
  const ProgramRun run = run_program("\"$TAWATUR\" " + expected.command);
  CAPTURE(run.output);
  CHECK(run.exit_code == expected.exit_code);
  CHECK(run.output.find(expected.part) != std::string::npos);
}

}  // namespace

TEST_CASE("what is written depends on the inputs alone") {
  const TemporaryFolder home;
  check_deterministic(home, write_small_corpus(home));
}

TEST_CASE("a folder and its files by name are the same inputs") {
  const TemporaryFolder home;
  std::string files;
  std::string list;
  for (const std::string& file : write_small_corpus(home)) {
    files += quoted(file);
    list += file + "\n";
  }
  const Files of_folder = compared(home, quoted(home.path() + "/in"));
  check_same(of_folder, compared(home, files));
  check_same(of_folder, compared(home, quoted("@" + home.write("list", list))));
}

TEST_CASE("the seed pages give the same bytes in any order and environment") {
  const fs::path seeds = fs::path(TAWATUR_SOURCE_DIR) / "../shared/seeds";
  if (!fs::is_directory(seeds)) {
    MESSAGE("SKIPPED: ../shared/seeds is not there");
    return;
  }
  std::vector<std::string> files;
  for (const fs::directory_entry& entry : fs::directory_iterator(fs::canonical(seeds))) {
    if (entry.is_regular_file()) files.push_back(entry.path().string());
  }
  std::sort(files.begin(), files.end());
  const TemporaryFolder home;
  check_deterministic(home, files);
}

TEST_CASE("an unrelated bad file harms nothing and is told") {
  const TemporaryFolder home;
  write_small_corpus(home);
  const std::string in = quoted(home.path() + "/in");
  const Files clean = compared(home, in);
  home.write("in/photo.jpg", std::string("\xFF\xD8\xFF\xE0\0\x10JFIF\0\x01\x02\x03", 14));
  const std::string out = quoted(home.path() + "/out");
  const ProgramRun run = run_program("\"$TAWATUR\" compare " + in + "-o " + out);
  CHECK(run.exit_code == 0);
  CHECK(run.output.find("not used: photo.jpg") != std::string::npos);
  check_same({{"claims.csv", clean.at("claims.csv")}},
             {{"claims.csv", folder_content(home.path() + "/out").at("claims.csv")}});
  CHECK(run_program("\"$TAWATUR\" compare --strict " + in + "-o " + out).exit_code == 3);
}

TEST_CASE("each failure has its own message and exit code") {
  const TemporaryFolder home;
  write_small_corpus(home);
  const std::string in = quoted(home.path() + "/in");
  const std::string out = "-o " + quoted(home.path() + "/out");
  fs::create_directory(home.path() + "/empty");
  home.write("taken/thesis.doc", "years of work");
  const std::string file = home.write("file", "text");
  const std::string binary = home.write("binary.bin", std::string("\x7F"
                                                                  "ELF\x02\x01\x01\0\0\0\0\0\xFE\xED\xFA",
                                                                  15));
  const std::string broken =
      home.write("broken.txt", "أعلنت وزارة الصحة أن 12 عاملاً أصيبوا \xFF\x80 في حريق مستودع المرفأ.\n");
  REQUIRE(::mkfifo((home.path() + "/pipe").c_str(), 0600) == 0);
  for (const Failure& expected : std::vector<Failure>{
           {"compare " + quoted(home.path() + "/empty") + out, 1, "/empty: the folder is empty"},
           {"compare " + quoted(home.path() + "/missing") + out, 1, "missing: there is no such file or folder"},
           {"compare " + quoted(binary) + out, 1, "binary.bin"},
           {"compare " + quoted(home.path() + "/pipe") + out, 1, "is a named pipe (FIFO)"},
           {"compare " + in + "-o " + quoted(file), 1, "is a file; name a folder"},
           {"compare " + in + "-o /proc/out", 1, "/proc"},
           {"compare " + in + "-o " + quoted(home.path() + "/taken"), 1, "holds 'thesis.doc'"},
           {"compare " + in, 2, "--output is missing"},
           {"compare " + out, 2, "compare takes either paths or --db DIR"},
           {"compare " + in + out + " --format jsn", 2, "did you mean 'json'?"},
           {"compare " + in + out + " --threads -1", 2, "not '-1'"},
           {"compare " + in + out + " --detectors nmber", 2, "there is no detector 'nmber' (did you mean 'number'?)"},
           {"compare --db db --since foo " + out, 2, "--since takes a day, a month or a year"},
           {"compare --db db --since 2025 --until 2024-12 " + out, 2, "lies after --until 2024-12"},
           {"compare --db db --until 2024-13 " + out, 2, "not '2024-13'"},
           {"compare " + in + out + " --since 2024", 2, "--since needs --db DIR"},
           {"comprae", 2, "did you mean 'compare'?"},
           {"", 2, "usage: tawatur COMMAND"},
           {"--help", 0, "usage: tawatur COMMAND"},
           {"help compare", 0, "--output DIR"},
           {"--version", 0, "tawatur 0."},
           {"list report", 2, "did you mean 'reports'?"},
       }) {
    check_failure(expected);
  }
  CHECK_FALSE(home.holds("out"));
  CHECK(home.read("taken/thesis.doc") == "years of work");
  const ProgramRun mended = run_program("\"$TAWATUR\" compare " + quoted(broken) + in + out);
  CHECK(mended.exit_code == 0);
  CHECK(mended.output.find("read with a reservation: broken.txt: mixed encodings") != std::string::npos);
}

TEST_CASE("every list has rows and every format can be asked for alone") {
  const TemporaryFolder home;
  write_small_corpus(home);
  for (const char* list : {"formats", "reports", "detectors", "outlets", "lexicons"}) {
    CAPTURE(list);
    const ProgramRun run = run_program(std::string("\"$TAWATUR\" list ") + list);
    CHECK(run.exit_code == 0);
    CHECK(std::count(run.output.begin(), run.output.end(), '\n') >= 2);
    // Each has an explanation, in one cell.
    CHECK(run.output.find("\t\n") == std::string::npos);
    CHECK(std::count(run.output.begin(), run.output.end(), '\t') ==
          std::count(run.output.begin(), run.output.end(), '\n'));
  }
  const ProgramRun reports = run_program("\"$TAWATUR\" list reports");
  for (std::size_t begin = 0; begin < reports.output.size();) {
    const std::string name = reports.output.substr(begin, reports.output.find('\t', begin) - begin);
    begin = reports.output.find('\n', begin) + 1;
    CAPTURE(name);
    CHECK_FALSE(compared(home, quoted(home.path() + "/in"), "", "--format " + name).empty());
  }
}

TEST_CASE("what cannot be written to the standard output is a failure") {
  const TemporaryFolder home;
  write_small_corpus(home);
  const std::vector<std::string> commands = {"list reports", "--help", "compare --help",
                                             "extract " + quoted(home.path() + "/in")};
  for (const std::string& command : commands) {
    CAPTURE(command);
    const ProgramRun full = run_program("\"$TAWATUR\" " + command + " 2>&1 > /dev/full");
    CHECK(full.exit_code == 1);
    CHECK(full.output.find("the standard output cannot be written") != std::string::npos);
  }
}

TEST_CASE("a run of the standard input keeps the text it points into") {
  const TemporaryFolder home;
  write_small_corpus(home);
  const std::string cd = "cd " + quoted(home.path()) + " && \"$TAWATUR\" ";
  REQUIRE(run_program(cd + "compare -q - -o out < in/ha.txt").exit_code == 0);
  CHECK(home.holds("out/texts/a1.txt"));
  CHECK(run_program(cd + "report -q out -o again").exit_code == 0);
  CHECK(run_program(cd + "verify out").exit_code == 1);
  std::filesystem::copy_file(home.path() + "/in/ha.txt", home.path() + "/-");
  CHECK(run_program(cd + "verify out --inputs .").exit_code == 0);
}
