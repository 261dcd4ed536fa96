// SPDX-License-Identifier: GPL-3.0-or-later
// Searching from the outside: formats, claims, facets, copies.

#include <doctest/doctest.h>

#include "tests/cli/small_corpus.h"
#include "tests/support/program_run.h"

namespace {

struct Database {
  TemporaryFolder home;
  std::string db = " --db '" + home.path() + "/db' ";

  Database() {
    write_small_corpus(home);
    home.write("in/c/waw.txt", home.read("in/a/alif.txt") + "المصدر: وكالة ألف\n");
    REQUIRE(run_program("\"$TAWATUR\" index add -q" + db + "'" + home.path() + "/in'").exit_code == 0);
  }

  ProgramRun search(const std::string& words) const { return run_program("\"$TAWATUR\" search" + db + words); }
};

bool holds(const std::string& text, const std::string& part) {
  return text.find(part) != std::string::npos;
}

std::size_t count_of(const std::string& text, const std::string& part) {
  std::size_t count = 0;
  for (std::size_t at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

}  // namespace

TEST_CASE("a claim is found with what it names, in its exact words") {
  const Database database;
  const ProgramRun run = database.search("--claims -f jsonl 'number:15 speaker:الصحة'");
  REQUIRE(run.exit_code == 0);
  CHECK(count_of(run.output, "\n") == 1);
  CHECK(holds(run.output, "\"numbers\": [15]"));
  CHECK(holds(run.output, "15 عاملاً أصيبوا"));
  CHECK(database.search("--claims 'number:15 speaker:الإطفاء'").output == "0 of about 0\n");
  CHECK(database.search("--claims title:حريق").exit_code == 1);
}

TEST_CASE("a word in one form only, in phrases and fields, with operators in Arabic") {
  const Database database;
  const auto found = [&](const std::string& query) {
    return count_of(database.search("-f jsonl '" + query + "'").output, "\n");
  };
  CHECK(found("\"حريق مستودع المرفأ\" و number:15") == 1);
  CHECK(found("مباراة أو number:15") == 2);
  CHECK(found("المرفأ بدون number:15") == found("المرفأ") - 1);
  CHECK(found("term:المستودع") == 0);
  CHECK(found("term:مستودع") >= 4);
}

TEST_CASE("copies are shown once with their number and ids") {
  const Database database;
  const std::string all = database.search("-f json number:12").output;
  const std::string folded = database.search("-f json --collapse number:12").output;
  CHECK(count_of(all, "\"key\"") == count_of(folded, "\"key\"") + 1);
  CHECK(count_of(folded, "\"copies\": 1, \"copy_ids\": [\"") == 1);
  CHECK(holds(database.search("--collapse number:12").output, "+1 copies"));
}

TEST_CASE("facets count by outlet and day, where the format has a place for them") {
  const Database database;
  const std::string json = database.search("-f json -n 1 --facets المرفأ").output;
  CHECK(holds(json, "\"facets\": {\"outlet\": [{\"value\": "));
  CHECK(holds(json, "\"day\": [{\"value\": \"2024-12-03\""));
  CHECK(holds(database.search("--facets المرفأ").output, "outlet\t1\tdal.example"));
  CHECK(database.search("-f csv --facets المرفأ").exit_code == 2);
}

TEST_CASE("what does not go together is refused") {
  const Database database;
  CHECK(database.search("-f xml a").exit_code == 2);
  CHECK(database.search("--batch /dev/null --claims").exit_code == 2);
  CHECK(database.search("--batch /dev/null a").exit_code == 2);
  CHECK(database.search("--limit 0 a").exit_code == 2);
  CHECK(database.search("--limit 10001 a").exit_code == 2);
}

TEST_CASE("a row of CSV has the offsets of the passage") {
  const Database database;
  const std::string csv = database.search("-f csv -n 1 number:15").output;
  CHECK(csv.starts_with("id,key,score,outlet,published,title,url,revision,snippet,start,end,copies\r\n"));
  CHECK(count_of(csv, "\r\n") == 2);
}
