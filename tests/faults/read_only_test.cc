// SPDX-License-Identifier: GPL-3.0-or-later
// A database on read-only media can be read in every way, and whoever would write it gets one clear message.

#include <doctest/doctest.h>

#include "tests/faults/fault_corpus.h"
#include "tests/faults/faulted_program.h"
#include "tests/support/program_run.h"

namespace {

// Runs a command in a name space of its own in which the folder is mounted read-only.
ProgramRun run_read_only(const std::string& folder, const std::string& command) {
  return run_program(
      "unshare -rm sh -c 'mount --bind \"$1\" \"$1\" && mount -o remount,bind,ro \"$1\" && eval \"$2\"' - '" + folder +
      "' \"" + command + "\"");
}

}  // namespace

TEST_CASE("read-only media can be read in every way, and writing is refused with its reason") {
  const FaultCorpus corpus(40);
  REQUIRE(run_faulted(corpus.base_words("db")).exit_code == 0);
  const std::string db = corpus.path("db");
  if (run_read_only(db, "true").exit_code != 0) {
    MESSAGE("no read-only mounts here: not tested");
    return;
  }
  const std::string before = logical_dump({db});
  REQUIRE(run_read_only(db, "touch " + db + "/x").exit_code != 0);
  for (const std::string& words :
       {std::string("search --db " + db + " حريق"), "search --claims --facets --db " + db + " number:3",
        "index info --db " + db, "index check --db " + db,
        "compare --quiet --db " + db + " -o " + corpus.path("out")}) {
    CAPTURE(words);
    const ProgramRun run = run_read_only(db, std::string(TAWATUR_PROGRAM) + " " + words);
    INFO(run.output);
    CHECK(run.exit_code == 0);
  }
  for (const std::string& words : {"index add --db " + db + " " + corpus.path("in"), "index rebuild --db " + db,
                                   "index remove --db " + db + " n3"}) {
    CAPTURE(words);
    const ProgramRun run = run_read_only(db, std::string(TAWATUR_PROGRAM) + " " + words);
    INFO(run.output);
    CHECK(run.exit_code == 1);
    CHECK(run.output.find("Read-only file system") != std::string::npos);
  }
  CHECK(logical_dump({db}) == before);
  CHECK(tawatur::database_damages({db}).empty());
}
