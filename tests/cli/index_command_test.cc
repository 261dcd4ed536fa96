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

TEST_CASE("paired texts are judged by the words of a database where one is given") {
  const Commands tawatur;
  tawatur.done("index add" + tawatur.db + tawatur.in);
  const std::string pairs =
      "printf '1\\tسيطر الإطفاء على الحريق\\tسيطر الإطفاء على الفيضان\\n' | \"$TAWATUR\" pairs - ";
  const ProgramRun alone = run_program(pairs);
  const ProgramRun among = run_program(pairs + "--background '" + tawatur.home.path() + "/db'");
  CHECK(among.exit_code == 0);
  CHECK(holds(among.output, "\"id\":\"1\""));
  CHECK(alone.output != among.output);
  CHECK(run_program(pairs + "--background /no/such/place").exit_code == 1);
}

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
  CHECK(tawatur("compare" + tawatur.db + "--since yesterday" + out).exit_code == 2);
}

TEST_CASE("a pair of a run of the database is explained from the articles that were selected") {
  const Commands tawatur;
  tawatur.done("index add -q" + tawatur.db + tawatur.in);
  const std::string out = " '" + tawatur.home.path() + "/out' ";
  tawatur.done("compare -q" + tawatur.db + "--since 2024-12-01 --format json -o" + out);
  CHECK(holds(tawatur.done("explain" + out + "c1 c2" + tawatur.db), "decision"));
  CHECK(tawatur("explain" + out + "c1 c2 --inputs ." + tawatur.db).exit_code == 2);
  tawatur.done("index remove -q" + tawatur.db + "d1");
  const ProgramRun lacking = tawatur("explain" + out + "c1 c2" + tawatur.db);
  CHECK(lacking.exit_code == 1);
  CHECK(holds(lacking.output, "lacks 1 articles of the run"));
}

TEST_CASE("interrupted, the program ends with 130, and the same command goes on") {
  const Commands tawatur;
  const std::string home = "'" + tawatur.home.path() + "'";
  const std::string articles = tawatur.home.write("a.jsonl", R"({"url": "https://a.example/1", "maintext": "كلام"})");
  // It is stopped while it waits for its input, so it is known to run, and where it will be heard.
  const ProgramRun run = run_program("cd " + home +
                                     " && mkfifo pipe && { \"$TAWATUR\" index add --db db - < pipe & } && exec 3> pipe"
                                     " && until grep -qs $! db/lock; do sleep 0.02; done; sleep 0.1; kill -TERM $!;"
                                     " cat a.jsonl >&3; exec 3>&-; wait $!");
  INFO(run.output);
  CHECK(run.exit_code == 130);
  CHECK(holds(run.output, "what was added so far is kept; run the same command again to go on"));
  CHECK(holds(tawatur.done("index add" + tawatur.db + "'" + articles + "'"), "1 articles added"));
  CHECK(holds(tawatur.done("index check" + tawatur.db), "store and index are whole"));
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

namespace {

// Fields 1 to `count` of each line.
std::string first_fields(const std::string& lines, int count) {
  std::string kept;
  int field = 1;
  for (const char letter : lines) {
    if (letter == '\t') ++field;
    if (letter == '\n') field = 1;
    if (field <= count) kept += letter;
  }
  return kept;
}

}  // namespace

TEST_CASE("a comparison with kept analyses gives the bytes of one without") {
  const Commands tawatur;
  tawatur.done("index add -q" + tawatur.db + tawatur.in);
  const std::string out = "-o '" + tawatur.home.path() + "/out' ";
  // Those without a day of their own get one from their neighbours, which is another reading.
  const std::string told = tawatur.done("compare -v" + tawatur.db + out);
  CHECK(holds(told, " of 5 articles were analysed before"));
  CHECK_FALSE(holds(told, "0 of 5 articles"));
  const auto with_kept = folder_content(tawatur.home.path() + "/out");
  tawatur.done("index remove -q" + tawatur.db + "d1");
  tawatur.done("index add -q" + tawatur.db + tawatur.in);
  tawatur.done("compare" + tawatur.db + out);
  CHECK((folder_content(tawatur.home.path() + "/out") == with_kept));
}

TEST_CASE("databases that were filled in different orders have the same content, and rebuilding keeps it") {
  const Commands tawatur;
  tawatur.done("index add -q" + tawatur.db + tawatur.in);
  const std::string at_once = tawatur.done("index dump" + tawatur.db);
  CHECK(std::count(at_once.begin(), at_once.end(), '\n') == 5);
  CHECK_FALSE(holds(at_once, "\t-\t"));
  tawatur.done("index rebuild -q" + tawatur.db);
  CHECK(tawatur.done("index dump" + tawatur.db) == at_once);

  const std::string other = " --db '" + tawatur.home.path() + "/other' ";
  for (const char* part : {"in/ha.txt", "in/b", "in/a", "in"}) {
    tawatur.done("index add -q" + other + "'" + tawatur.home.path() + "/" + part + "'");
  }
  CHECK(first_fields(tawatur.done("index dump" + other), 3) == first_fields(at_once, 3));
}

TEST_CASE("a story is found by an article or by a query, and compared alone") {
  const Commands tawatur;
  tawatur.done("index add -q" + tawatur.db + tawatur.in);
  const std::string out = " -o '" + tawatur.home.path() + "/out' ";
  const std::string by_id = tawatur.done("compare" + tawatur.db + "--story d1" + out);
  CHECK(holds(by_id, "articles · "));
  CHECK_FALSE(holds(tawatur.home.read("out/comparison.json"), "ha.txt"));
  const std::string json = tawatur.home.read("out/comparison.json");
  const std::string query = "إصابة عمال في حريق مستودع المرفأ";
  tawatur.done("compare" + tawatur.db + "--story '" + query + "'" + out);
  // All but what was asked for.
  std::string by_query = tawatur.home.read("out/comparison.json");
  const std::size_t asked = by_query.find(query);
  REQUIRE(asked != std::string::npos);
  CHECK(by_query.replace(asked, query.size(), "d1") == json);
  const ProgramRun alone = tawatur("compare" + tawatur.db + "--story 'مباراة فريق الجبل'" + out);
  CHECK(alone.exit_code == 1);
  CHECK(holds(alone.output, "no other article"));
  CHECK(holds(tawatur("compare" + tawatur.db + "--story xyzzy" + out).output, "none is found by it"));
}

TEST_CASE("stopped by the user, adding keeps what it has and a comparison leaves nothing") {
  const Commands tawatur;
  const std::string add = "index add" + tawatur.db + tawatur.in;
  for (const char* delay : {"0.01", "0.03", "0.06", "0.1"}) {
    run_program(std::string("timeout --foreground -s INT ") + delay + " \"$TAWATUR\" " + add);
    run_program(std::string("timeout --foreground -s INT ") + delay + " \"$TAWATUR\" compare " + tawatur.in + " -o '" +
                tawatur.home.path() + "/place/out'");
    for (const auto& entry : fs::directory_iterator(tawatur.home.path())) {
      if (entry.path().filename() != "place") continue;
      for (const auto& left : fs::directory_iterator(entry.path())) CHECK(left.path().filename() == "out");
    }
  }
  tawatur.done(add);
  CHECK(holds(tawatur.done("index info" + tawatur.db), "articles\t5"));
  CHECK(holds(tawatur.done("index check" + tawatur.db), "store and index are whole"));
}

TEST_CASE("a second writer is told who has the lock") {
  const Commands tawatur;
  tawatur.done("index add -q" + tawatur.db + tawatur.in);
  const ProgramRun second = run_program("exec 9<'" + tawatur.home.path() +
                                        "/db/lock'; flock -x 9; \"$TAWATUR\" index add" + tawatur.db + tawatur.in);
  CHECK(second.exit_code == 1);
  CHECK(holds(second.output, "is being written by process "));
}
