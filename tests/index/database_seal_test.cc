// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/database_seal.h"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "engine/model/error.h"
#include "index/index_writer.h"
#include "index/search/searcher.h"
#include "tests/index/corpus_builder.h"
#include "tests/support/temporary_folder.h"

using namespace tawatur;

namespace {

namespace fs = std::filesystem;

struct Database {
  TemporaryFolder home;
  DatabaseFolder folder = new_or_existing_database(home.path() + "/db");

  Database() {
    const Corpus corpus = corpus_of({{"عنوان", "نص قصير عن حريق في المرفأ.", "https://a.example/1", "ألف"}});
    Store(folder, Store::Access::write).add(corpus, no_facts(corpus), "test 1");
    update_index(folder);
  }
};

void flip_last_byte(const fs::path& file) {
  std::fstream stream(file, std::ios::in | std::ios::out | std::ios::binary);
  stream.seekg(-1, std::ios::end);
  const int byte = stream.get();
  stream.seekp(-1, std::ios::end);
  stream.put(static_cast<char>(byte ^ 1));
}

}  // namespace

TEST_CASE("a database is sealed while nobody writes") {
  const Database database;
  CHECK(is_sealed(database.folder));
  CHECK(seal_damages(database.folder).empty());
  const Store store(database.folder, Store::Access::write);
  CHECK_FALSE(is_sealed(database.folder));
  update_index(database.folder);
  CHECK(is_sealed(database.folder));
}

TEST_CASE("a flipped bit anywhere is found, even in unused space") {
  const Database database;
  for (const std::string& name : {std::string("store.sqlite"), std::string("index/postlist.glass"),
                                  std::string("claims/termlist.glass"), std::string("index/iamglass")}) {
    CAPTURE(name);
    flip_last_byte(database.folder.folder / name);
    REQUIRE(seal_damages(database.folder).size() == 1);
    CHECK(seal_damages(database.folder)[0].starts_with(name));
    CHECK_FALSE(database_damages(database.folder).empty());
    CHECK_THROWS_AS(break_seal(database.folder), IndexError);
    flip_last_byte(database.folder.folder / name);
    CHECK(seal_damages(database.folder).empty());
  }
}

TEST_CASE("no search answers from a damaged index, and rebuilding mends it") {
  const Database database;
  flip_last_byte(database.folder.index_folder() / "position.glass");
  CHECK_THROWS_AS(Searcher(database.folder), IndexError);
  CHECK_THROWS_AS(update_index(database.folder), IndexError);
  rebuild_index(database.folder);
  CHECK(Searcher(database.folder).search(parse_query("حريق"), {}).hits.size() == 1);
  CHECK(database_damages(database.folder).empty());
}

TEST_CASE("nothing is added to a damaged store, nor is an index made from it") {
  const Database database;
  flip_last_byte(database.folder.store_file());
  CHECK_THROWS_AS(Store(database.folder, Store::Access::write), IndexError);
  CHECK_THROWS_AS(rebuild_index(database.folder), IndexError);
}

TEST_CASE("a damaged seal is found and made anew by rebuilding") {
  const Database database;
  flip_last_byte(database.folder.seal_file());
  CHECK_FALSE(seal_damages(database.folder).empty());
  CHECK_THROWS_AS(Searcher(database.folder), IndexError);
  rebuild_index(database.folder);
  CHECK(database_damages(database.folder).empty());
}

TEST_CASE("a copied database is whole") {
  const Database database;
  const DatabaseFolder copy{database.home.path() + "/copy"};
  fs::copy(database.folder.folder, copy.folder, fs::copy_options::recursive);
  CHECK(Searcher(copy).search(parse_query("حريق"), {}).hits.size() == 1);
  CHECK(database_damages(copy).empty());
}

TEST_CASE("a seal whose making is stopped is not made, and the next writer makes it") {
  const Database database;
  break_seal(database.folder);
  int asked = 0;
  update_index(database.folder, [&](std::size_t done, std::size_t all) {
    CHECK(done == all);
    return ++asked < 3;
  });
  CHECK(asked == 3);
  CHECK_FALSE(is_sealed(database.folder));
  CHECK(database_damages(database.folder).empty());
  update_index(database.folder);
  CHECK(is_sealed(database.folder));
}
