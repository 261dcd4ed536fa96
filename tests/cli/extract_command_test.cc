// SPDX-License-Identifier: GPL-3.0-or-later

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>
#include <string>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/run.h"
#include "tests/support/program_run.h"
#include "tests/support/temporary_folder.h"

using namespace tawatur;

namespace {

struct Run {
  int code;
  std::string out;
  std::string err;
};

Run extract(const std::vector<std::string>& words, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int code = run_extract(words, {in, out, err});
  return {code, out.str(), err.str()};
}

const std::string kRecord = R"({"id": "7", "title": "حادث على الطريق", "date_publish": "2024-03-05", "maintext": )"
                            R"("أعلنت وزارة الصحة اليوم أن عشرة أشخاص أصيبوا في الحادث."})";

}  // namespace

TEST_CASE("each article is one JSON object a line, and problems go to the standard error") {
  const Run run = extract({"--jsonl", "-"}, kRecord + "\nbroken\n" + kRecord + "\n");
  CHECK(run.code == kDone);
  CHECK(std::count(run.out.begin(), run.out.end(), '\n') == 2);
  CHECK(run.out.find(R"("article": 1)") != std::string::npos);
  CHECK(run.out.find(R"("article": 2)") != std::string::npos);
  CHECK(run.out.find(R"("published": "2024-03-05")") != std::string::npos);
  CHECK(run.out.find(R"("text": "أعلنت وزارة)") != std::string::npos);
  CHECK(run.err.find("line 2") != std::string::npos);
}

TEST_CASE("under --strict a problem shows in the exit code") {
  CHECK(extract({"--strict", "-q", "-"}, kRecord + "\nbroken\n").code == kProblems);
  CHECK(extract({"--strict", "-q", "-"}, kRecord + "\n").code == kDone);
}

TEST_CASE("columns of a table are named on the command line, and what cannot be meant is told") {
  const auto refused = [](const std::string& map) {
    try {
      extract({"--map", map, "-"}, kRecord);
    } catch (const UsageError& error) {
      return std::string(error.what());
    }
    return std::string("taken");
  };
  CHECK(refused("title=Titel,text=Volltext") == "taken");
  CHECK(refused("titel=x").find("did you mean 'title'") != std::string::npos);
  CHECK(refused("title").find("FIELD=COLUMN") != std::string::npos);
  CHECK(refused("title=").find("FIELD=COLUMN") != std::string::npos);
  CHECK(refused("text=a,body=b").find("two columns") != std::string::npos);
}

TEST_CASE("programs that begin with several pages at once all come to an end") {
  const TemporaryFolder home;
  for (const char* name : {"alif", "ba", "jim", "dal"}) {
    home.write(std::string("in/") + name + ".html",
               "<html><body><article><h1>حريق المرفأ</h1><p>أعلنت وزارة الصحة أن 12 عاملاً أصيبوا في حريق مستودع "
               "المرفأ يوم الثلاثاء.</p></article></body></html>");
  }
  // Each is a new process, for what a library makes ready at its first use is ready but once in each.
  const ProgramRun run = run_program("for i in $(seq 60); do timeout 20 \"$TAWATUR\" extract -q -t 4 '" + home.path() +
                                     "/in' > /dev/null || exit; done; echo all");
  CHECK(run.output == "all\n");
}
