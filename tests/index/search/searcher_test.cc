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

  std::set<std::string> found(const std::string& query, const SearchOptions& options = {}) const {
    const Store store(folder, Store::Access::read);
    std::set<std::string> ids;
    for (const SearchHit& hit : Searcher(folder).search(parse_query(query), options).hits) {
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
      {"when:2024-11", {"r1"}},
      {"when:2024-12", {}},
      {"term:المستودع", {"r1", "r2"}},
      {"term:\"حريق المستودع\"", {"r1"}},
      {"term:الحريق", {}},
      {"number:>=12 number:<13", {"r1"}},
      {"number:-5..11", {}},
      {"outlet:ألف أو outlet:باء", {"r1", "r2"}},
      {"المستودع و number:15", {"r2"}},
      {"xyzzy", {}},
  };
  for (const Case& expected : cases) {
    CAPTURE(std::string(expected.query));
    CHECK(database.found(expected.query) == expected.ids);
  }
}

TEST_CASE("claims are found by their own words and facts, not by those of their article") {
  const Database database;
  struct Case {
    const char* query;
    Ids ids;
  };
  const std::vector<Case> cases = {
      {"المستودع", {"r1"}},  // the other one has it in its title only
      {"عاملاً", {"r1", "r2"}},
      {"speaker:الصحة", {"r2"}},
      {"place:المرفأ number:12", {"r1"}},
      {"when:2024-11-30", {"r1"}},
      {"outlet:باء date:2024-12-03", {"r2"}},
      {"\"حريق المستودع\"", {"r1"}},
      {"\"المستودع حريق\"", {}},
      {"\"12 عاملاً\"", {"r1"}},
      {"\"15 عاملاً\" OR \"حريق المستودع\"", {"r1", "r2"}},
      {"عاملاً -\"حريق المستودع\"", {"r2"}},
      {"term:عاملاً", {"r1", "r2"}},
      {"term:العامل", {}},
      {"outlet:باء", {"r2"}},
      {"عاملاً outlet:ألف", {"r1"}},
      {"عاملاً -outlet:ألف", {"r2"}},
      {"outlet:ألف OR outlet:باء", {"r1", "r2"}},
      {"outlet:دال", {}},
  };
  for (const Case& expected : cases) {
    CAPTURE(std::string(expected.query));
    CHECK(database.found(expected.query, {.part = IndexPart::claims}) == expected.ids);
  }
  CHECK_THROWS_AS(database.found("title:مباراة", {.part = IndexPart::claims}), QueryError);
  const SearchResult result =
      Searcher(database.folder).search(parse_query("مباراة OR الفريق"), {.part = IndexPart::claims});
  REQUIRE(result.hits.size() == 1);
  CHECK(result.hits[0].claim == 0);
}

TEST_CASE("facets count all matches by outlet and day, however few are shown") {
  const Database database;
  const SearchResult result =
      Searcher(database.folder).search(parse_query("المستودع مباراة"), {.limit = 1, .facets = true});
  CHECK(result.hits.size() == 1);
  CHECK(result.estimate == 3);
  CHECK(result.outlets == std::vector<FacetCount>{{"صحيفة باء", 1}, {"قناة جيم", 1}, {"وكالة ألف", 1}});
  CHECK(result.days == std::vector<FacetCount>{{"2024-12-01", 1}, {"2024-12-03", 1}});
}

TEST_CASE("copies of a text are one hit that says how many it stands for") {
  const TemporaryFolder home;
  const DatabaseFolder folder = new_or_existing_database(home.path() + "/db");
  const std::string agency =
      "اندلع حريق كبير في مستودع للحبوب قرب المرفأ فجر اليوم وأدى إلى إصابة عدد من العمال بحسب ما أعلنت البلدية في "
      "بيان "
      "نشرته على موقعها الرسمي وقالت إن فرق الإطفاء عملت ساعات طويلة قبل أن تسيطر على النيران بالكامل";
  const Corpus corpus =
      corpus_of({{"أ", agency, "https://a.example/1"},
                 {"ب", agency + " وفق مراسلنا.", "https://b.example/1"},
                 {"ج", "نفت البلدية أن يكون حريق المرفأ مفتعلاً وأكدت أن التحقيق مستمر.", "https://c.example/1"},
                 {"د", agency, "https://d.example/1"}});
  Store(folder, Store::Access::write).add(corpus, no_facts(corpus), "test 1");
  update_index(folder);
  Searcher searcher(folder);
  const SearchResult folded = searcher.search(parse_query("حريق"), {.collapse = true});
  CHECK(searcher.search(parse_query("حريق"), {}).hits.size() == 4);
  REQUIRE(folded.hits.size() == 2);
  CHECK(folded.hits[0].copies.size() + folded.hits[1].copies.size() == 2);
  CHECK(folded.estimate == 4);
  CHECK(searcher.search(parse_query("حريق"), {.limit = 1, .collapse = true}).hits.size() == 1);
}

TEST_CASE("an open range of numbers takes any number of different ones") {
  const TemporaryFolder home;
  const DatabaseFolder folder = new_or_existing_database(home.path() + "/db");
  std::vector<TestArticle> articles;
  for (int i = 0; i < 30; ++i)
    articles.push_back({"", "نص " + std::to_string(i), "https://a.example/" + std::to_string(i)});
  const Corpus corpus = corpus_of(articles);
  std::vector<ArticleFacts> facts;
  for (int i = 0; i < 30; ++i) {
    ClaimFacts claim{.span = corpus.articles[static_cast<std::size_t>(i)].body()};
    for (int k = 0; k < 500; ++k) claim.numbers.push_back(i * 500 + k + 0.25);
    facts.push_back({{claim}});
  }
  Store(folder, Store::Access::write).add(corpus, facts, "test 1");
  update_index(folder);
  Searcher searcher(folder);
  const auto count = [&](const char* query) { return searcher.search(parse_query(query), {.limit = 100}).hits.size(); };
  CHECK(count("number:>0") == 30);
  CHECK(count("number:>=14500.25") == 1);
  CHECK(count("number:>14499.25") == 1);
  CHECK(count("number:>=14499.25") == 2);
  CHECK(count("number:499.25..500.25") == 2);
  CHECK(count("number:<0") == 0);
  CHECK(count("number:<=0.25") == 1);
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
  CHECK(database.found("\"حريق المستودع\"", {.old_revisions = true}) == Ids{"r1"});
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

TEST_CASE("an index that was told to stop keeps what it has, and goes on from there") {
  std::vector<TestArticle> many;
  for (int i = 0; i < 250; ++i)
    many.push_back({.text = "حريق رقم " + std::to_string(i), .input_id = std::to_string(i)});
  const Corpus corpus = corpus_of(many);
  const TemporaryFolder home;
  const DatabaseFolder database = new_or_existing_database(home.path() + "/db");
  Store(database, Store::Access::write).add(corpus, no_facts(corpus), "test 1");

  const std::size_t first = update_index(database, [](std::size_t, std::size_t) { return false; });
  CHECK(first > 0);
  CHECK(first < 250);
  CHECK(Searcher(database).search(parse_query("حريق"), {.limit = 250}).hits.size() == first);
  CHECK(first + update_index(database) == 250);
  CHECK(index_damages(database).empty());
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
