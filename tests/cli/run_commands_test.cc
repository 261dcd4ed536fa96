// SPDX-License-Identifier: GPL-3.0-or-later
// Runs as evidence: verified against their inputs, compared with each other.

#include <doctest/doctest.h>

#include "tests/cli/small_corpus.h"
#include "tests/support/program_run.h"

namespace {

struct Runs {
  TemporaryFolder home;
  std::string in = "'" + home.path() + "/in'";

  Runs() { write_small_corpus(home); }

  ProgramRun operator()(const std::string& command) const {
    return run_program("cd '" + home.path() + "' && \"$TAWATUR\" " + command);
  }
};

bool holds(const ProgramRun& run, const std::string& part) {
  return run.output.find(part) != std::string::npos;
}

}  // namespace

TEST_CASE("a run is verified as long as its inputs are what they were") {
  const Runs tawatur;
  REQUIRE(tawatur("compare -q in -o out").exit_code == 0);
  const ProgramRun whole = tawatur("verify out --inputs in");
  CHECK(whole.exit_code == 0);
  CHECK(holds(whole, "5 inputs are unchanged"));
  const ProgramRun without = tawatur("verify out");
  CHECK(without.exit_code == 1);
  CHECK(holds(without, "points into out/"));
  CHECK(holds(without, "name the folder of the inputs with --inputs"));

  const std::string page = tawatur.home.read("in/ha.txt");
  tawatur.home.write("in/ha.txt", page + "\n");
  const ProgramRun longer = tawatur("verify out --inputs in");
  CHECK(longer.exit_code == 1);
  CHECK(holds(longer, "ha.txt: has another size than when it was read"));

  // The same size, other words: no look-alike is accepted.
  std::string changed = page;
  changed.replace(changed.find("هدف"), 2, "ج");
  tawatur.home.write("in/ha.txt", changed);
  CHECK(tawatur("verify out --inputs in").exit_code == 1);
}

TEST_CASE("a run that names files outside of its folder is not followed") {
  const Runs tawatur;
  REQUIRE(tawatur("compare -q in -o out").exit_code == 0);
  std::string json = tawatur.home.read("out/comparison.json");
  for (std::size_t at = 0; (at = json.find("\"ha.txt\"", at)) != std::string::npos; at += 10) {
    json.replace(at, 8, "\"../in/ha.txt\"");
  }
  tawatur.home.write("out/comparison.json", json);
  CHECK(tawatur("verify out --inputs in").exit_code == 1);
}

TEST_CASE("a run of a database is verified against the database") {
  const Runs tawatur;
  REQUIRE(tawatur("index add -q --db db in").exit_code == 0);
  REQUIRE(tawatur("compare -q --db db -o out").exit_code == 0);
  CHECK(tawatur("verify out --db db").exit_code == 0);
  REQUIRE(tawatur("index remove -q --db db d1").exit_code == 0);
  CHECK(holds(tawatur("verify out --db db"), "dal.jsonl: the database has no such input"));
}

TEST_CASE("what a run was selected by is in its manifest, and a difference and a check tell of it") {
  const Runs tawatur;
  REQUIRE(tawatur("index add -q --db db in").exit_code == 0);
  REQUIRE(tawatur("compare -q --db db -o all").exit_code == 0);
  REQUIRE(tawatur("compare -q --db db --query حريق --since 2024-12-01 --until 2024 -o some").exit_code == 0);
  CHECK(tawatur.home.read("all/comparison.json").find("\"selection\"") == std::string::npos);
  CHECK(tawatur.home.read("some/comparison.json")
            .find(R"("selection": {"query": "حريق", "since": "2024-12-01", "until": "2024"})") != std::string::npos);
  CHECK(tawatur.home.read("some/report.html").find("--query &#39;حريق&#39; --since &#39;2024-12-01&#39;") !=
        std::string::npos);

  const ProgramRun other = tawatur("diff all some");
  CHECK(holds(other, "* selection since: (none) -> 2024-12-01\n"));
  CHECK(holds(other, "options changed"));
  const ProgramRun same = tawatur("verify some --db db");
  CHECK(same.exit_code == 0);
  CHECK(holds(same, "gives the same articles today"));

  tawatur.home.write("new.jsonl",
                     "{\"id\": \"n1\", \"url\": \"https://dal.example/2\", \"title\": \"حريق آخر\", \"maintext\": "
                     "\"اندلع حريق في مخزن الحبوب.\", \"date_publish\": \"2024-12-04\", \"language\": \"ar\"}\n");
  REQUIRE(tawatur("index add -q --db db new.jsonl").exit_code == 0);
  const ProgramRun grown = tawatur("verify some --db db");
  CHECK(grown.exit_code == 0);
  CHECK(holds(grown, "gives other articles today: 1 more, 0 fewer"));
  CHECK_FALSE(holds(tawatur("verify all --db db"), "today"));
}

TEST_CASE("a text that was changed together with the run that quotes it is found") {
  const Runs tawatur;
  REQUIRE(tawatur("index add -q --db db in").exit_code == 0);
  REQUIRE(tawatur("compare -q in -o out").exit_code == 0);
  REQUIRE(tawatur("compare -q --db db -o of-db").exit_code == 0);
  CHECK(tawatur("verify out --inputs in").exit_code == 0);
  // Letters of the same length, everywhere: words, spans and run agree with each other, and with no input.
  for (const char* run : {"out", "of-db"}) {
    run_program("cd '" + tawatur.home.path() + "/" + run + "' && sed -i 's/شهود/جنود/g' comparison.json texts/*");
  }
  const ProgramRun of_files = tawatur("verify out --inputs in");
  CHECK(of_files.exit_code == 1);
  CHECK(holds(of_files, "is no text of its input as it is read by tawatur"));
  const ProgramRun of_database = tawatur("verify of-db --db db");
  CHECK(of_database.exit_code == 1);
  CHECK(holds(of_database, "is no text of its input in the database"));
}

TEST_CASE("two runs are told apart by what changed") {
  const Runs tawatur;
  REQUIRE(tawatur("compare -q in -o one").exit_code == 0);
  const ProgramRun same = tawatur("diff one one --inputs in");
  CHECK(same.exit_code == 0);
  CHECK(holds(
      same, "the findings are the same; articles unchanged, options unchanged, lexicons unchanged, program unchanged"));

  REQUIRE(tawatur("compare -q in -o two --detectors number").exit_code == 0);
  const ProgramRun options = tawatur("diff one two --inputs in");
  CHECK(holds(options, "* option detectors"));
  CHECK(holds(options, "options changed"));

  std::filesystem::remove(tawatur.home.path() + "/in/a/alif.txt");
  REQUIRE(tawatur("compare -q in -o three").exit_code == 0);
  const ProgramRun articles = tawatur("diff three one --inputs in");
  CHECK(articles.exit_code == 1);
}

TEST_CASE("a difference tells whether lexicons or the program did it, and not how inputs are called") {
  const Runs tawatur;
  REQUIRE(tawatur("compare -q in -o one").exit_code == 0);
  REQUIRE(tawatur("compare -q in -o two").exit_code == 0);
  std::string json = tawatur.home.read("two/comparison.json");
  const std::size_t lexicons = json.find("\"lexicons\": \"");
  REQUIRE(lexicons != std::string::npos);
  json[lexicons + 13] = json[lexicons + 13] == '0' ? '1' : '0';
  tawatur.home.write("two/comparison.json", json);
  const ProgramRun other_lexicons = tawatur("diff one two --inputs in");
  CHECK(holds(other_lexicons, "* lexicons "));
  CHECK(holds(other_lexicons, "lexicons changed, program unchanged"));
  const std::size_t revision = json.find("\"revision\": \"");
  REQUIRE(revision != std::string::npos);
  json[revision + 13] = json[revision + 13] == '0' ? '1' : '0';
  tawatur.home.write("two/comparison.json", json);
  CHECK(holds(tawatur("diff one two --inputs in"), "lexicons changed, program changed"));

  std::filesystem::copy(tawatur.home.path() + "/in", tawatur.home.path() + "/renamed",
                        std::filesystem::copy_options::recursive);
  std::filesystem::rename(tawatur.home.path() + "/renamed/b/jim.html", tawatur.home.path() + "/renamed/b/page.html");
  REQUIRE(tawatur("compare -q renamed -o three").exit_code == 0);
  const ProgramRun renamed = tawatur("diff one three --inputs renamed");
  CHECK(holds(renamed, "= input b/jim.html is now called b/page.html"));
}

TEST_CASE("a pair is explained from the inputs of its run, and only while they are the same") {
  const Runs tawatur;
  REQUIRE(tawatur("compare -q in -o out").exit_code == 0);

  const ProgramRun text = tawatur("explain out c1 s2 --inputs in");
  CHECK(text.exit_code == 0);
  CHECK(holds(text, "decision"));
  CHECK(holds(text, "gate"));
  const ProgramRun json = tawatur("explain out c1 s2 --inputs in --json");
  CHECK(json.exit_code == 0);
  CHECK(holds(json, "\"gate\""));
  CHECK(tawatur("explain out c1 c99999 --inputs in").exit_code == 2);
  CHECK(tawatur("explain out x c1 --inputs in").exit_code == 2);

  tawatur.home.write("table.csv",
                     "Titel,Inhalt\nعنوان أول,أعلنت الوزارة افتتاح ثلاث مدارس.\n"
                     "عنوان آخر,قالت الوزارة إنها تفتتح ثلاث مدارس.\n");
  const std::string map = " --map title=Titel,text=Inhalt";
  REQUIRE(tawatur("compare -q table.csv -o mapped" + map).exit_code == 0);
  CHECK(tawatur("explain mapped c1 c2" + map).exit_code == 0);
  CHECK(tawatur("explain mapped c1 c2").exit_code == 1);

  tawatur.home.write("in/ha.txt", "بدأ العام الدراسي في جميع المدارس صباح اليوم بحضور الطلاب.");
  CHECK(tawatur("explain out c1 s2 --inputs in").exit_code == 1);
}

TEST_CASE("decisions by hand are followed, kept in the run, and told when they find nothing") {
  const Runs tawatur;
  tawatur.home.write("decisions.tsv", "same\tno-such-file.txt\twords\tha.txt\tother words\n");
  const ProgramRun run = tawatur("compare in -o out --decisions decisions.tsv");
  CHECK(run.exit_code == 0);
  CHECK(holds(run, "the decision was not used"));
  CHECK(tawatur.home.read("out/comparison.json").find("other words") != std::string::npos);
  tawatur.home.write("decisions.tsv", "perhaps\n");
  const ProgramRun refused = tawatur("compare in -o out2 --decisions decisions.tsv");
  CHECK(refused.exit_code != 0);
  CHECK(holds(refused, "line 1 of the decisions"));
}

TEST_CASE("a run that is scored without its inputs says that they were not found") {
  const Runs tawatur;
  const std::string samples = TAWATUR_SOURCE_DIR "/corpus/samples";
  const std::string gold = TAWATUR_SOURCE_DIR "/corpus/labelled/samples";
  REQUIRE(tawatur("compare -q '" + samples + "' -o scored").exit_code == 0);

  CHECK(holds(tawatur("evaluate '" + gold + "' scored"), "name the folder of the inputs with --inputs"));
  CHECK_FALSE(holds(tawatur("evaluate '" + gold + "' scored --inputs '" + samples + "'"), "--inputs"));
}
