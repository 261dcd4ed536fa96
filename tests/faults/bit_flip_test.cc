// SPDX-License-Identifier: GPL-3.0-or-later
// Single bits flipped on the disk: found in the store wherever they are; in the index, an error or the right answer.

#include <doctest/doctest.h>

#include <fstream>
#include <random>

#include "engine/model/error.h"
#include "index/database_seal.h"
#include "index/search/searcher.h"
#include "tests/faults/fault_corpus.h"
#include "tests/faults/faulted_program.h"

using namespace tawatur;

namespace {

namespace fs = std::filesystem;

// One bit of a file, turned while this lives.
class Flip {
 public:
  Flip(fs::path file, std::uint64_t bit) : file_(std::move(file)), bit_(bit) { turn(); }
  ~Flip() { turn(); }
  Flip(const Flip&) = delete;
  Flip& operator=(const Flip&) = delete;

 private:
  void turn() const {
    std::fstream stream(file_, std::ios::in | std::ios::out | std::ios::binary);
    stream.seekg(static_cast<std::streamoff>(bit_ / 8));
    const int byte = stream.get();
    stream.seekp(static_cast<std::streamoff>(bit_ / 8));
    stream.put(static_cast<char>(byte ^ (1 << (bit_ % 8))));
  }

  fs::path file_;
  std::uint64_t bit_;
};

struct FlippedDatabase {
  FaultCorpus corpus{40};
  DatabaseFolder folder{corpus.path("base")};

  FlippedDatabase() {
    REQUIRE(run_faulted(corpus.base_words("base")).exit_code == 0);
    REQUIRE(run_faulted(corpus.add_words("base")).exit_code == 0);
  }
};

bool is_found(const DatabaseFolder& folder) {
  try {
    return !database_damages(folder).empty();
  } catch (const Error&) {
    return true;
  }
}

// Answers to some queries as one text; what is wrong instead, when it is said.
std::string answers(const DatabaseFolder& folder) {
  std::string shown;
  try {
    Searcher searcher(folder);
    for (const IndexPart part : kIndexParts) {
      for (const char* query : {"حريق", "\"قرب المرفأ\" OR جسر", "number:>1010", "outlet:outlet2", "NOT سوق"}) {
        const SearchResult result = searcher.search(parse_query(query), {.part = part, .limit = 50, .facets = true});
        for (const SearchHit& hit : result.hits) {
          shown += std::to_string(hit.row) + ":" + std::to_string(hit.score) + " ";
        }
        shown += std::to_string(result.estimate) + "/" + std::to_string(result.outlets.size()) + "\n";
      }
    }
    for (const SearchHit& hit : searcher.search_like("سفينة قرب جسر 1003", 10).hits) shown += std::to_string(hit.row);
  } catch (const Error&) {
    return "an error";
  }
  return shown;
}

std::vector<fs::path> index_files(const DatabaseFolder& folder) {
  std::vector<fs::path> files;
  for (const IndexPart part : kIndexParts) {
    for (const auto& entry : fs::directory_iterator(folder.index_folder(part))) {
      if (entry.file_size() > 0) files.push_back(entry.path());
    }
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::uint64_t random_bit(const fs::path& file, std::mt19937_64& random) {
  return std::uniform_int_distribution<std::uint64_t>(0, fs::file_size(file) * 8 - 1)(random);
}

int flips() {
  return is_long_form() ? 1000 : 40;
}

}  // namespace

TEST_CASE("every bit flipped in the store is found by the check") {
  const FlippedDatabase database;
  std::mt19937_64 random(7);
  int found = 0;
  int without_seal = 0;
  for (int i = 0; i < flips(); ++i) {
    const std::uint64_t bit = random_bit(database.folder.store_file(), random);
    CAPTURE(bit);
    const Flip flip(database.folder.store_file(), bit);
    const bool is_seen = is_found(database.folder);
    CHECK(is_seen);
    found += is_seen ? 1 : 0;
    const std::string seal = database.corpus.home().read("base/seal");
    fs::remove(database.folder.seal_file());
    without_seal += is_found(database.folder) ? 1 : 0;
    database.corpus.home().write("base/seal", seal);
  }
  CHECK_FALSE(is_found(database.folder));
  MESSAGE(found << " of " << flips() << " flips in the store found; " << without_seal << " by rows and SQLite alone");
}

TEST_CASE("no bit flipped in the index gives a wrong answer without an error") {
  const FlippedDatabase database;
  const std::string right = answers(database.folder);
  REQUIRE(right != "an error");
  const std::vector<fs::path> files = index_files(database.folder);
  std::mt19937_64 random(8);
  int errors = 0;
  int wrong = 0;
  for (int i = 0; i < flips(); ++i) {
    const fs::path& file = files[static_cast<std::size_t>(i) % files.size()];
    const std::uint64_t bit = random_bit(file, random);
    CAPTURE(file.string());
    CAPTURE(bit);
    const Flip flip(file, bit);
    const std::string answer = answers(database.folder);
    CHECK((answer == right || answer == "an error"));
    CHECK(is_found(database.folder));
    errors += answer == "an error" ? 1 : 0;
    wrong += answer != right && answer != "an error" ? 1 : 0;
  }
  CHECK(answers(database.folder) == right);
  MESSAGE(flips() << " flips in the index: " << errors << " refused, " << wrong << " wrong answers");
}

TEST_CASE("the program says what is damaged, and a rebuilt index answers as before") {
  const FlippedDatabase database;
  const std::string right = answers(database.folder);
  const std::string db = database.folder.folder.string();
  {
    const Flip flip(database.folder.index_folder() / "postlist.glass", 8192 * 8 + 77);
    const FaultedRun search = run_faulted({"search", "--db", db, "حريق"});
    CHECK(search.exit_code == 1);
    CHECK(search.output.find("run tawatur index rebuild") != std::string::npos);
    CHECK(run_faulted({"index", "check", "--db", db}).exit_code == 1);
    CHECK(run_faulted({"index", "rebuild", "--db", db}).exit_code == 0);
  }
  run_faulted({"index", "rebuild", "--db", db});
  CHECK(answers(database.folder) == right);
}
