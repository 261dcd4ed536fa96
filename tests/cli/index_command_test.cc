// SPDX-License-Identifier: GPL-3.0-or-later
// Databases from the outside: add, search, compare, interruptions.

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>

#include "tests/cli/small_corpus.h"
#include "tests/support/program_run.h"

namespace {

namespace fs = std::filesystem;

struct Commands {
  TemporaryFolder home;
  std::string in = "'" + home.path() + "/in' ";
  std::string db = " --db '" + home.path() + "/db' ";

  Commands() { write_small_corpus(home); }

  ProgramRun operator()(const std::string& command) const { return run_program("\"$TAWATUR\" " + command); }

  std::string done(const std::string& command) const {
    const ProgramRun run = (*this)(command);
    CAPTURE(command);
    INFO(run.output);
    REQUIRE(run.exit_code == 0);
    return run.output;
  }
};

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("articles are added once, found, removed, and the database stays whole") {
  const Commands tawatur;
  CHECK(holds(tawatur.done("index add" + tawatur.db + tawatur.in),
              "5 articles added; 0 articles and 0 inputs were known"));
  CHECK(holds(tawatur.done("index add" + tawatur.db + tawatur.in),
              "0 articles added; 0 articles and 5 inputs were known"));
  CHECK(holds(tawatur.done("index info" + tawatur.db), "articles\t5"));
  CHECK(holds(tawatur.done("search" + tawatur.db + "--format jsonl 'الإطفاء number:12'"), "\"id\": \"d1\""));
  CHECK(holds(tawatur.done("search" + tawatur.db + "'date:2024-12-03'"), "dal.example"));
  CHECK(holds(tawatur.done("search" + tawatur.db + "مباراة"), "1 of about 1"));
  CHECK(holds(tawatur.done("index check" + tawatur.db), "store and index are whole"));
  CHECK(holds(tawatur.done("index remove" + tawatur.db + "d1"), "1 articles removed"));
  CHECK(holds(tawatur.done("search" + tawatur.db + "number:12 --format csv"), "id,key,score"));
  CHECK(holds(tawatur.done("index check" + tawatur.db), "store and index are whole"));
  CHECK(holds(tawatur.done("index rebuild" + tawatur.db), "changes indexed"));
  CHECK(tawatur("index remove" + tawatur.db + "nobody").exit_code == 1);
  CHECK(tawatur("search" + tawatur.db + "'(a'").exit_code == 1);
  CHECK(tawatur("search --db /no/such/place a").exit_code == 1);
  CHECK(tawatur("search" + tawatur.db).exit_code == 2);
  CHECK(tawatur("index ad" + tawatur.db).exit_code == 2);
}

TEST_CASE("a batch of texts gives a line of hits each") {
  const Commands tawatur;
  tawatur.done("index add -q" + tawatur.db + tawatur.in);
  const std::string queries = tawatur.home.write("queries.tsv", "q1\tفاز فريق الميناء\nq2\tلا شيء zzz\n");
  const std::string lines = tawatur.done("search" + tawatur.db + "--limit 1 --batch '" + queries + "'");
  CHECK(holds(lines, "{\"query\": \"q1\", \"hits\": [{\"id\": "));
  CHECK(holds(lines, "\"query\": \"q2\""));
  CHECK(tawatur("search" + tawatur.db + "--batch '" + tawatur.home.write("bad.tsv", "no tab") + "'").exit_code == 1);
}

TEST_CASE("a comparison of the database does not depend on how it was filled") {
  const Commands tawatur;
  std::vector<std::string> files;
  for (const auto& entry : fs::recursive_directory_iterator(tawatur.home.path() + "/in")) {
    if (entry.is_regular_file()) files.push_back(tawatur.home.path() + "/flat/" + entry.path().filename().string());
    if (entry.is_regular_file()) tawatur.home.write("flat/" + entry.path().filename().string(), "");
    if (entry.is_regular_file()) fs::copy_file(entry.path(), files.back(), fs::copy_options::overwrite_existing);
  }
  const std::string out = "-o '" + tawatur.home.path() + "/out' ";
  tawatur.done("index add -q" + tawatur.db + "'" + tawatur.home.path() + "/flat'");
  tawatur.done("compare" + tawatur.db + out);
  const auto at_once = folder_content(tawatur.home.path() + "/out");
  CHECK(at_once.contains("texts/a1.txt"));

  const std::string other = " --db '" + tawatur.home.path() + "/other' ";
  std::sort(files.rbegin(), files.rend());
  for (const std::string& file : files) tawatur.done("index add -q" + other + "'" + file + "'");
  tawatur.done("compare" + other + out);
  CHECK((folder_content(tawatur.home.path() + "/out") == at_once));
}

TEST_CASE("a comparison takes the articles that were asked for") {
  const Commands tawatur;
  tawatur.done("index add -q" + tawatur.db + tawatur.in);
  const std::string out = " -o '" + tawatur.home.path() + "/out' ";
  const std::string few = "--query المرفأ --since 2024-12 --until 2024-12-31 --outlet dal";
  CHECK(holds(tawatur.done("compare" + tawatur.db + few + out), "1 article · 1 outlet"));
  CHECK(tawatur("compare" + tawatur.db + "--query xyzzy" + out).exit_code == 1);
  CHECK(tawatur("compare" + tawatur.db + "--since yesterday" + out).exit_code == 1);
}

TEST_CASE("killed at any moment, a database loses nothing that was acknowledged") {
  const Commands tawatur;
  const std::string add = "index add -q" + tawatur.db + tawatur.in;
  for (int milliseconds = 5; milliseconds < 125; milliseconds += 10) {
    const std::string delay = "0." + std::string(milliseconds < 10 ? "00" : milliseconds < 100 ? "0" : "");
    run_program("timeout -s KILL " + delay + std::to_string(milliseconds) + " \"$TAWATUR\" " + add);
  }
  tawatur.done(add);
  CHECK(holds(tawatur.done("index info" + tawatur.db), "articles\t5"));
  CHECK(holds(tawatur.done("index check" + tawatur.db), "store and index are whole"));
}
