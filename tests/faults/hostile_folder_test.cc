// SPDX-License-Identifier: GPL-3.0-or-later
// A folder from a stranger, given as a database: refused or read, but nothing is run, nothing is asked over the
// network, nothing outside is written, and nothing hangs.

#include <doctest/doctest.h>
#include <sys/stat.h>

#include <fstream>
#include <functional>

#include "index/sqlite.h"
#include "tests/faults/fault_corpus.h"
#include "tests/faults/faulted_program.h"

namespace {

namespace fs = std::filesystem;

struct Trap {
  std::string name;
  /// Changes a whole database in `db`; `mark` is a file that must not appear.
  std::function<void(const fs::path& db, const std::string& mark)> set;
};

void write(const fs::path& file, const std::string& content) {
  std::ofstream(file, std::ios::binary) << content;
}

// A part of the index replaced by a folder with one file in it, or by that file itself.
void replace_part(const fs::path& part, const std::string& file, const std::string& content) {
  fs::remove_all(part);
  if (file.empty()) return write(part, content);
  fs::create_directories(part);
  write(part / file, content);
}

std::vector<Trap> stub_traps() {
  std::vector<Trap> traps;
  for (const char* part : {"index", "claims"}) {
    for (const std::string& line :
         {std::string("remote :/bin/touch MARK"), std::string("remote :/bin/sh -c 'touch MARK'"),
          std::string("remote 127.0.0.1:9"), std::string("remote 127.0.0.1:9\nauto index2"), std::string("inmemory"),
          std::string("auto /etc"), std::string("glass /etc")}) {
      const auto content = [line](const std::string& mark) {
        std::string text = line;
        if (const std::size_t at = text.find("MARK"); at != std::string::npos) text.replace(at, 4, mark);
        return text + "\n";
      };
      for (const char* file : {"", "XAPIANDB", "iamglass", "iamchert", "iamhoney"}) {
        traps.push_back(
            {std::string(part) + "/" + file + " stub: " + line,
             [=](const fs::path& db, const std::string& mark) { replace_part(db / part, file, content(mark)); }});
      }
      traps.push_back(
          {std::string(part) + " whole, with a stub beside: " + line,
           [=](const fs::path& db, const std::string& mark) { write(db / part / "XAPIANDB", content(mark)); }});
    }
  }
  return traps;
}

std::vector<Trap> file_traps() {
  std::vector<Trap> traps;
  for (const char* name :
       {"index", "claims", "index/iamglass", "claims/postlist.glass", "store.sqlite", "seal", "lock"}) {
    const std::string file = name;
    traps.push_back({file + " is a link to the outside", [=](const fs::path& db, const std::string&) {
                       fs::rename(db / file, db / ".." / "outside");
                       fs::create_symlink(db / ".." / "outside", db / file);
                     }});
    traps.push_back({file + " is a link to where nothing is", [=](const fs::path& db, const std::string& mark) {
                       fs::remove_all(db / file);
                       fs::create_symlink(mark, db / file);
                     }});
    traps.push_back({file + " is a pipe", [=](const fs::path& db, const std::string&) {
                       fs::remove_all(db / file);
                       ::mkfifo((db / file).c_str(), 0600);
                     }});
    traps.push_back({file + " is a folder", [=](const fs::path& db, const std::string&) {
                       fs::remove_all(db / file);
                       fs::create_directories(db / file / "more");
                     }});
    traps.push_back({file + " is empty", [=](const fs::path& db, const std::string&) {
                       fs::remove_all(db / file);
                       write(db / file, "");
                     }});
    traps.push_back({file + " is huge and empty", [=](const fs::path& db, const std::string&) {
                       fs::remove_all(db / file);
                       write(db / file, "");
                       fs::resize_file(db / file, 1ULL << 36U);
                     }});
  }
  return traps;
}

std::vector<Trap> schema_traps() {
  const auto with_sql = [](const std::string& sql) {
    return [sql](const fs::path& db, const std::string& mark) {
      fs::remove(db / "seal");
      std::string text = sql;
      if (const std::size_t at = text.find("MARK"); at != std::string::npos) text.replace(at, 4, mark);
      std::ofstream(db / "evil.sql") << text;
      const std::string command =
          "sqlite3 '" + (db / "store.sqlite").string() + "' < '" + (db / "evil.sql").string() + "' >/dev/null 2>&1";
      // Without the sqlite3 program the trap stays unset, and the database whole.
      (void)std::system(command.c_str());
      fs::remove(db / "evil.sql");
    };
  };
  return {{"a trigger that writes a file",
           with_sql("CREATE TRIGGER evil AFTER INSERT ON article BEGIN SELECT writefile('MARK', 'x'); END;")},
          {"a view in place of a table",
           with_sql("DROP TABLE change; CREATE VIEW change AS SELECT load_extension('MARK') AS number, 1 AS article;")},
          {"a journal that names a further file",
           [](const fs::path& db, const std::string&) {
             write(db / "store.sqlite-journal", std::string(600, 'x') + "\xd9\xd5\x05\xf9\x20\xa1\x63\xd7");
           }},
          {"a generated column", with_sql("ALTER TABLE article ADD COLUMN evil AS (load_extension('MARK'));")}};
}

}  // namespace

TEST_CASE("nothing in a hostile folder is run, asked over the network, or waited for") {
  const FaultCorpus corpus(40);
  REQUIRE(run_faulted(corpus.base_words("whole")).exit_code == 0);
  std::vector<Trap> traps = stub_traps();
  for (std::vector<Trap>& more : std::vector<std::vector<Trap>>{file_traps(), schema_traps()}) {
    traps.insert(traps.end(), more.begin(), more.end());
  }
  const std::string mark = corpus.path("mark");
  const std::string db = corpus.path("db");
  std::size_t runs = 0;
  std::size_t number = 0;
  for (const Trap& trap : traps) {
    // The short form sets every fourth trap.
    if (!is_long_form() && number++ % 4 != 0) continue;
    for (const std::vector<std::string>& words : {std::vector<std::string>{"search", "--db", db, "حريق"},
                                                  {"search", "--claims", "--db", db, "حريق"},
                                                  {"index", "info", "--db", db},
                                                  {"index", "check", "--db", db},
                                                  corpus.add_words("db"),
                                                  {"index", "rebuild", "--db", db}}) {
      CAPTURE(trap.name);
      CAPTURE(words[0] + " " + words[1]);
      fs::remove_all(corpus.path("outside"));
      corpus.copy("whole", "db");
      trap.set(db, mark);
      const FaultedRun run = run_faulted(words);
      ++runs;
      INFO(run.output);
      CHECK(run.exit_code <= 2);
      CHECK(run.programs == 0);
      CHECK(run.connections == 0);
      CHECK_FALSE(fs::exists(mark));
    }
  }
  MESSAGE(traps.size() << " traps, " << runs << " runs: nothing was run and nothing was asked over the network");
}
