// SPDX-License-Identifier: GPL-3.0-or-later
// Reports made later from comparison.json are those that compare writes, byte for byte.

#include <doctest/doctest.h>

#include <filesystem>

#include "engine/report/report_formats.h"
#include "tests/cli/small_corpus.h"
#include "tests/support/program_run.h"

namespace {

namespace fs = std::filesystem;

std::string all_formats() {
  std::string names;
  for (const tawatur::ReportFormat& format : tawatur::report_formats()) {
    names += (names.empty() ? "" : ",") + std::string(format.name);
  }
  return names;
}

struct Home {
  TemporaryFolder home;

  Home() { write_small_corpus(home); }

  ProgramRun operator()(const std::string& command) const {
    const ProgramRun run = run_program("cd '" + home.path() + "' && \"$TAWATUR\" " + command);
    INFO(run.output);
    return run;
  }
  [[nodiscard]] std::map<std::string, std::string> files(const std::string& folder) const {
    return folder_content(home.path() + "/" + folder);
  }
};

void check_same(const std::map<std::string, std::string>& a, const std::map<std::string, std::string>& b) {
  REQUIRE(a.size() == b.size());
  for (const auto& [name, bytes] : a) {
    CAPTURE(name);
    REQUIRE(b.contains(name));
    CHECK((b.at(name) == bytes));
  }
}

}  // namespace

TEST_CASE("every format made later has the bytes that compare writes, in both languages") {
  const Home tawatur;
  for (const std::string language : {"ar", "en"}) {
    const std::string options = " --bom --lang " + language + " --format " + all_formats();
    REQUIRE(tawatur("compare -q in -o direct" + options).exit_code == 0);
    REQUIRE(tawatur("compare -q in -o run --format json").exit_code == 0);

    REQUIRE(tawatur("report -q run --inputs in -o later" + options).exit_code == 0);

    check_same(tawatur.files("direct"), tawatur.files("later"));
  }
}

TEST_CASE("the sample corpus gives the same reports later") {
  const Home tawatur;
  const std::string samples = "'" TAWATUR_SOURCE_DIR "/corpus/samples'";
  const std::string options = " --format " + all_formats();
  REQUIRE(tawatur("compare -q " + samples + " -o direct" + options).exit_code == 0);

  REQUIRE(tawatur("report -q direct --inputs " + samples + " -o later" + options).exit_code == 0);

  check_same(tawatur.files("direct"), tawatur.files("later"));
}

TEST_CASE("without a place the reports are added to the run, and nothing of it is lost") {
  const Home tawatur;
  REQUIRE(tawatur("compare -q in -o run").exit_code == 0);
  const std::map<std::string, std::string> before = tawatur.files("run");

  REQUIRE(tawatur("report -q run --inputs in --format sqlite,tei").exit_code == 0);

  std::map<std::string, std::string> after = tawatur.files("run");
  CHECK(after.erase("comparison.sqlite") == 1);
  CHECK(after.erase("apparatus.xml") == 1);
  check_same(before, after);
}

TEST_CASE("a run whose words have changed is not reported on") {
  const Home tawatur;
  REQUIRE(tawatur("compare -q in -o run").exit_code == 0);
  tawatur.home.write("in/ha.txt", "أخرى\n");

  const ProgramRun later = tawatur("report run --inputs in -o later");

  CHECK(later.exit_code == 1);
  CHECK_FALSE(fs::exists(tawatur.home.path() + "/later"));
  CHECK(tawatur("report run").exit_code == 1);
  CHECK(tawatur("report").exit_code == 2);
  CHECK(tawatur("report run --inputs in --lang fr").exit_code == 2);
}

TEST_CASE("measured quality of the own corpus is shown instead of the built-in one") {
  const Home tawatur;
  REQUIRE(tawatur("compare -q in -o run").exit_code == 0);
  tawatur.home.write("planted.json",
                     R"({"format": "tawatur.planted", "version": 1, "program": "tawatur of ours", "kinds":
                         [{"kind": "number", "harmful": true, "trials": 41, "found": 37, "false_alarms": 0}]})");

  REQUIRE(tawatur("report -q run --inputs in --lang en --format html -o later --confidence planted.json").exit_code ==
          0);

  const std::string html = tawatur.files("later").at("report.html");
  CHECK(html.find("tawatur of ours") != std::string::npos);
  CHECK(html.find("37 of 41") != std::string::npos);
  CHECK(tawatur("report run --inputs in -o later --confidence in/ha.txt").exit_code == 1);
}

TEST_CASE("the summary is written for programs too") {
  const Home tawatur;
  const ProgramRun run = tawatur("compare -q --json in -o run");

  CHECK(run.exit_code == 0);
  CHECK(run.output.starts_with("{\"program\": \"tawatur"));
  CHECK(run.output.find("\"shared_claims\": ") != std::string::npos);
  CHECK(tawatur("report -q --json run --inputs in -o later").output == run.output);
}
