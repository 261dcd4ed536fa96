// SPDX-License-Identifier: GPL-3.0-or-later
// What Xapian 1.4 does that nobody expects, one row a trap, each with what keeps this program out of it. Traps that
// need a disk that fails or a process that dies are in tests/faults.

#include <doctest/doctest.h>

#include <csignal>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>

#include "engine/model/error.h"
#include "engine/text/tokenizer.h"
#include "index/child_process.h"
#include "index/index_writer.h"
#include "index/search/searcher.h"
#include "index/terms.h"
#include "tests/index/corpus_builder.h"
#include "tests/support/temporary_folder.h"

using namespace tawatur;

namespace {

namespace fs = std::filesystem;

struct Database {
  TemporaryFolder home;
  DatabaseFolder folder = new_or_existing_database(home.path() + "/db");

  // With one article of this text, indexed.
  explicit Database(const std::string& text) {
    add({{"", text, "https://a.example/1"}});
    update_index(folder);
  }

  void add(const std::vector<TestArticle>& articles) const {
    const Corpus corpus = corpus_of(articles, std::to_string(articles.size()));
    std::vector<ArticleFacts> facts;
    for (const Article& article : corpus.articles) facts.push_back({{{.span = article.body()}}});
    Store(folder, Store::Access::write).add(corpus, facts, "test 1");
  }

  [[nodiscard]] std::size_t hits(const std::string& query, IndexPart part = IndexPart::articles) const {
    return Searcher(folder).search(parse_query(query), {.part = part, .limit = 100}).hits.size();
  }
};

bool throws(const std::function<void()>& action) {
  try {
    action();
  } catch (const IndexError&) {
    return true;
  }
  return false;
}

bool stub_runs_nothing() {
  for (const IndexPart part : kIndexParts) {
    const Database database("حريق");
    const std::string mark = database.home.path() + "/mark";
    fs::remove_all(database.folder.index_folder(part));
    fs::create_directories(database.folder.index_folder(part));
    database.home.write("db/" + database.folder.index_folder(part).filename().string() + "/XAPIANDB",
                        "remote :/bin/touch " + mark + "\n");
    if (!throws([&] { (void)database.hits("حريق", part); })) return false;
    if (!throws([&] { update_index(database.folder); }) || fs::exists(mark)) return false;
  }
  return true;
}

bool batch_survives_bad_terms() {
  Database database("بداية");
  // A word that is too long, and bytes that would count twice; between two good articles.
  database.add({{"", "أول", "https://a.example/1"},
                {"", std::string(300, 'x') + " وسط", "https://a.example/2"},
                {"", std::string("nul\0byte", 8), "https://a.example/3"},
                {"", "أخير", "https://a.example/4"}});
  update_index(database.folder);
  return database.hits("أول") == 1 && database.hits("وسط") == 1 && database.hits("أخير") == 1 &&
         index_damages(database.folder).empty();
}

bool lost_batch_is_replayed() {
  Database database("أول");
  database.add({{"", "ثان", "https://a.example/2"}, {"", "ثالث", "https://a.example/3"}});
  // One part cannot be written, and with it the batch fails.
  const fs::path claims = database.folder.index_folder(IndexPart::claims);
  fs::rename(claims, claims.string() + ".away");
  fs::create_directories(claims / "not_a_table");
  const bool failed = throws([&] { update_index(database.folder); });
  fs::remove_all(claims);
  fs::rename(claims.string() + ".away", claims);
  update_index(database.folder);
  return failed && database.hits("ثان") == 1 && database.hits("ثالث", IndexPart::claims) == 1 &&
         index_damages(database.folder).empty();
}

bool abort_costs_the_child_only() {
  const Database database("حريق");
  return throws([&] {
    (void)outcome_in_child(database.folder, []() -> std::string {
      std::signal(SIGABRT, SIG_DFL);
      std::abort();
    });
  });
}

bool settings_of_the_environment_are_ignored() {
  ::setenv("XAPIAN_MAX_CHANGESETS", "5", 1);
  ::setenv("XAPIAN_FLUSH_THRESHOLD", "1", 1);
  Database database("حريق");
  database.add({{"", "مطر", "https://a.example/2"}});
  update_index(database.folder);
  ::unsetenv("XAPIAN_MAX_CHANGESETS");
  ::unsetenv("XAPIAN_FLUSH_THRESHOLD");
  return database.hits("مطر") == 1;
}

bool reader_outlives_many_commits() {
  Database database("حريق");
  Searcher searcher(database.folder);
  for (int i = 2; i < 8; ++i) {
    database.add(std::vector<TestArticle>(static_cast<std::size_t>(i), {"", "حريق " + std::to_string(i), ""}));
    update_index(database.folder);
  }
  return !searcher.search(parse_query("حريق"), {}).hits.empty();
}

bool same_store_gives_the_same_index() {
  const Database database("حريق في المرفأ");
  rebuild_index(database.folder);
  return index_damages(database.folder).empty() && database.hits("حريق") == 1;
}

struct Trap {
  const char* trap;
  bool (*is_avoided)();
};

const std::vector<Trap>& traps() {
  static const std::vector<Trap> table = {
      {"a stub file in the folder of an index runs a program", stub_runs_nothing},
      {"no checksums: a flipped bit gives wrong answers after a clean check (tests/faults/bit_flip_test)",
       [] {
         const Database database("حريق");
         fs::resize_file(database.folder.index_folder() / "postlist.glass",
                         fs::file_size(database.folder.index_folder() / "postlist.glass") + 1);
         return throws([&] { (void)database.hits("حريق"); }) && !database_damages(database.folder).empty();
       }},
      {"one bad term loses the whole batch, and the next commit succeeds without it", batch_survives_bad_terms},
      {"a zero byte counts twice, so that a term passes adding and fails at the commit",
       [] { return !is_clean_term(std::string(200, '\0')) && !is_clean_term(std::string("a\0b", 3)); }},
      {"a failed commit has lost its batch", lost_batch_is_replayed},
      {"a full disk aborts the process (tests/faults/crash_test)", abort_costs_the_child_only},
      {"words of more than 64 bytes are dropped",
       [] {
         std::string word;
         for (int i = 0; i < 40; ++i) word += "س";
         return Database("كلمة " + word + "ق").hits(word + "ق") == 1;
       }},
      {"vowel marks and tatweel stay on unstemmed terms, so that phrases are not found",
       [] { return Database("كَتَبَ الـكـاتـبُ رِسالةً").hits("\"كتب الكاتب رساله\"") == 1; }},
      {"a decimal in Arabic digits is two terms",
       [] {
         const Database database("بلغت النسبة ٣٫٥ بالمئة");
         return database.hits("3.5") == 1 && database.hits("٣٫٥") == 1 && database.hits("٥") == 0;
       }},
      {"stop lists hold negators and reporting verbs",
       [] {
         return Database("قال إنه لم يسافر").hits("term:لم AND term:قال") == 1 && !is_stop_word("لا") &&
                !is_stop_word("لم") && !is_stop_word("لن") && !is_stop_word("غير") && !is_stop_word("قال");
       }},
      {"spellings of one word have different stems",
       [] { return Database("وصل إلى مستشفى المدينة").hits("مستشفي AND المدينه AND الي") == 1; }},
      {"the Arabic \"and\" is a word for its parser",
       [] { return Database("غزة").hits("غزة و مصر") == 0 && Database("غزة ومصر").hits("غزة أو سوق") == 1; }},
      {"a chain of 80,000 operators overflows the stack",
       [] {
         std::string chain = "a";
         for (int i = 0; i < 80000; ++i) chain += " AND NOT a";
         return throws([&] { (void)parse_query(chain); });
       }},
      {"a wildcard expands without a limit: there is none", [] { return Database("حريق").hits("حر*") == 0; }},
      {"invalid UTF-8 is read as Latin-1",
       [] {
         const Database database("ÿþ حريق");
         return database.hits("حريق") == 1 && database.hits("\xff\xfe") == 0;
       }},
      {"a reader survives one commit of a writer", reader_outlives_many_commits},
      {"settings come from the environment", settings_of_the_environment_are_ignored},
      {"index files are never the same twice: contents are compared, not bytes", same_store_gives_the_same_index},
  };
  return table;
}

}  // namespace

TEST_CASE("every known trap of the index library is avoided") {
  for (const Trap& trap : traps()) {
    CAPTURE(std::string(trap.trap));
    CHECK(trap.is_avoided());
  }
}

TEST_CASE("an index is never opened without naming its kind, and its own snippets and parser are not used") {
  const fs::path root = TAWATUR_SOURCE_DIR;
  std::size_t openings = 0;
  for (const auto& entry : fs::recursive_directory_iterator(root / "index")) {
    if (entry.path().extension() != ".cc") continue;
    std::ifstream in(entry.path());
    for (std::string line; std::getline(in, line);) {
      CAPTURE(line);
      CHECK(line.find("snippet(0") == std::string::npos);
      CHECK(line.find("Xapian::QueryParser") == std::string::npos);
      CHECK(line.find("Xapian::TermGenerator") == std::string::npos);
      CHECK(line.find(".set_data(") == std::string::npos);
      const bool opens = line.find("Database index(") != std::string::npos;
      openings += opens ? 1 : 0;
      CHECK((!opens || line.find("DB_BACKEND_GLASS") != std::string::npos));
    }
  }
  CHECK(openings >= 3);
}
