// SPDX-License-Identifier: GPL-3.0-or-later
// The index from end to end: stored articles, their index, queries and their hits.

#include <doctest/doctest.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <set>

#include "engine/model/error.h"
#include "index/index_writer.h"
#include "index/search/searcher.h"
#include "tests/index/corpus_builder.h"
#include "tests/support/temporary_folder.h"

using namespace tawatur;

namespace {

namespace fs = std::filesystem;

std::vector<TestArticle> pages() {
  return {
      {"حريق كبير في المرفأ", "أصيب 12 عاملاً في حريق المستودع.", "https://alif.example/1", "وكالة ألف", "2024-12-01",
       "r1"},
      {"المستودع يحترق", "قالت وزارة الصحة إن 15 عاملاً أصيبوا.", "https://ba.example/2", "صحيفة باء", "2024-12-03",
       "r2"},
      {"مباراة في كرة القدم", "فاز الفريق الأحمر على الفريق الأخضر.", "https://jim.example/3", "قناة جيم", "", "r3"}};
}

// A claim for each text, with what it names.
std::vector<ArticleFacts> facts(const Corpus& corpus) {
  const auto whole = [&](std::size_t i) { return corpus.articles[i].body(); };
  const Day third = *parse_iso_day("2024-11-30");
  return {
      {{{.span = whole(0), .speakers = {"البلدية"}, .places = {"المرفأ"}, .numbers = {12}, .days = {{third, third}}}}},
      {{{.span = whole(1), .speakers = {"وزارة الصحة"}, .numbers = {15}}}},
      {{{.span = whole(2)}}}};
}

struct Database {
  TemporaryFolder home;
  DatabaseFolder folder = new_or_existing_database(home.path() + "/db");

  Database() {
    const Corpus corpus = corpus_of(pages());
    Store(folder, Store::Access::write).add(corpus, facts(corpus), "test 1");
    update_index(folder);
  }

  std::set<std::string> found(const std::string& query, bool old = false) const {
    const Store store(folder, Store::Access::read);
    std::set<std::string> ids;
    for (const SearchHit& hit : Searcher(folder).search(parse_query(query), 10, old).hits) {
      ids.insert(store.article(hit.row).article.input_id);
    }
    return ids;
  }
};

using Ids = std::set<std::string>;

}  // namespace

TEST_CASE("queries find what they mean") {
  const Database database;
  struct Case {
    const char* query;
    Ids ids;
  };
  const std::vector<Case> cases = {
      {"حريق", {"r1"}},
      {"الحريق", {"r1"}},
      {"حَريق", {"r1"}},
      {"المستودع", {"r1", "r2"}},
      {"حريق مباراة", {"r1", "r3"}},
      {"حريق AND المستودع", {"r1"}},
      {"المستودع -حريق", {"r2"}},
      {"NOT المستودع", {"r3"}},
      {"\"كرة القدم\"", {"r3"}},
      {"\"القدم كرة\"", {}},
      {"outlet:باء", {"r2"}},
      {"outlet:\"صحيفة باء\"", {"r2"}},
      {"المستودع outlet:ألف", {"r1"}},
      {"speaker:الصحة", {"r2"}},
      {"place:المرفأ", {"r1"}},
      {"title:مباراة", {"r3"}},
      {"number:12", {"r1"}},
      {"number:>12", {"r2"}},
      {"number:1..100", {"r1", "r2"}},
      {"date:2024-12-01..2024-12-02", {"r1"}},
      {"date:2024-12", {"r1", "r2"}},
      {"date:2025", {}},
      {"xyzzy", {}},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.query);
    CHECK(database.found(expected.query) == expected.ids);
  }
}

TEST_CASE("a whole text finds the article that says the same in other forms") {
  const Database database;
  const SearchResult result =
      Searcher(database.folder).search_like("@somebody حريقٌ كبير بمستودع المرفأ يصيب عمالاً http://t.co/x", 2);
  REQUIRE_FALSE(result.hits.empty());
  CHECK(Store(database.folder, Store::Access::read).article(result.hits[0].row).article.input_id == "r1");
}

TEST_CASE("removed articles and superseded revisions are not found any more") {
  const Database database;
  {
    Store store(database.folder, Store::Access::write);
    store.remove(std::vector<std::string>{"r3"});
    TestArticle changed = pages()[0];
    changed.text = "أصيب 14 عاملاً في انفجار.";
    const Corpus corpus = corpus_of({changed}, "later.jsonl");
    store.add(corpus, no_facts(corpus), "test 1");
  }
  update_index(database.folder);
  CHECK(database.found("مباراة").empty());
  CHECK(database.found("\"حريق المستودع\"").empty());
  CHECK(database.found("\"حريق المستودع\"", true) == Ids{"r1"});
  CHECK(database.found("انفجار") == Ids{"r1"});
  CHECK(index_damages(database.folder).empty());
}

TEST_CASE("the index catches up from wherever it stands, and only once") {
  const Database database;
  CHECK(update_index(database.folder) == 0);
  fs::remove_all(database.folder.index_folder());
  CHECK(update_index(database.folder) == 3);
  CHECK(database.found("حريق") == Ids{"r1"});
  CHECK(rebuild_index(database.folder) == 3);
  CHECK(index_damages(database.folder).empty());
}

TEST_CASE("a stub file in the folder of the index runs nothing") {
  const Database database;
  const std::string mark = database.home.path() + "/mark";
  fs::remove_all(database.folder.index_folder());
  database.home.write("db/index/XAPIANDB", "remote :/bin/touch " + mark + "\n");
  CHECK_THROWS_AS(Searcher(database.folder), IndexError);
  CHECK_THROWS_AS(update_index(database.folder), IndexError);
  fs::remove_all(database.folder.index_folder());
  database.home.write("db/index", "remote :/bin/touch " + mark + "\n");
  CHECK_THROWS_AS(Searcher(database.folder), IndexError);
  CHECK_THROWS_AS(update_index(database.folder), IndexError);
  CHECK_FALSE(fs::exists(mark));
}

TEST_CASE("links in the folder of the index are refused") {
  const Database database;
  fs::rename(database.folder.index_folder() / "postlist.glass", database.home.path() + "/elsewhere");
  fs::create_symlink(database.home.path() + "/elsewhere", database.folder.index_folder() / "postlist.glass");
  CHECK_THROWS_AS(Searcher(database.folder), IndexError);
}

TEST_CASE("a damaged index is found and mended by rebuilding") {
  const Database database;
  const fs::path table = database.folder.index_folder() / "termlist.glass";
  {
    std::fstream file(table, std::ios::in | std::ios::out | std::ios::binary);
    std::string bytes(static_cast<std::size_t>(fs::file_size(table)), '\0');
    file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    // Blocks are filled from their end.
    const std::size_t at = bytes.find_last_not_of('\0') - 8;
    file.seekp(static_cast<std::streamoff>(at));
    file.put(static_cast<char>(bytes[at] ^ 4));
  }
  CHECK_FALSE(index_damages(database.folder).empty());
  rebuild_index(database.folder);
  CHECK(index_damages(database.folder).empty());
}

TEST_CASE("one process writes at a time, and the other is told who") {
  const Database database;
  const WriterLock lock(database.folder);
  try {
    const WriterLock second(database.folder);
    FAIL("two writers");
  } catch (const IndexError& error) {
    CHECK(std::string(error.what()).find("is being written by process " + std::to_string(::getpid())) !=
          std::string::npos);
  }
}
