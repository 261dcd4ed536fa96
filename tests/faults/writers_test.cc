// SPDX-License-Identifier: GPL-3.0-or-later
// One writer, many readers: a second writer is told who holds the database, and many that try again all get through.

#include <doctest/doctest.h>
#include <unistd.h>

#include <atomic>
#include <thread>

#include "index/database_folder.h"
#include "tests/faults/fault_corpus.h"
#include "tests/faults/faulted_program.h"

using namespace tawatur;

TEST_CASE("a second writer is told who writes, and changes nothing") {
  const FaultCorpus corpus(40);
  REQUIRE(run_faulted(corpus.base_words("db")).exit_code == 0);
  const std::string before = logical_dump({corpus.path("db")});
  const WriterLock lock(DatabaseFolder{corpus.path("db")});
  for (const std::vector<std::string>& words : {corpus.add_words("db"),
                                                {"index", "rebuild", "--db", corpus.path("db")},
                                                {"index", "remove", "--db", corpus.path("db"), "n3"}}) {
    const FaultedRun second = run_faulted(words);
    CHECK(second.exit_code == 1);
    CHECK(second.output.find("is being written by process " + std::to_string(::getpid())) != std::string::npos);
  }
  CHECK(logical_dump({corpus.path("db")}) == before);
  CHECK(run_faulted({"search", "--db", corpus.path("db"), "حريق"}).exit_code == 0);
}

TEST_CASE("writers that try again all get through, and readers beside them see no error") {
  constexpr int kWriters = 4;
  const FaultCorpus corpus(40);
  REQUIRE(run_faulted(corpus.base_words("db")).exit_code == 0);
  std::atomic<bool> is_over = false;
  std::atomic<int> bad_reads = 0;
  std::atomic<int> reads = 0;
  std::string trouble;
  std::thread reader([&] {
    while (!is_over) {
      const FaultedRun search = run_faulted({"search", "--db", corpus.path("db"), "حريق"});
      ++reads;
      if (search.exit_code == 0) continue;
      ++bad_reads;
      trouble = search.output;
    }
  });
  std::vector<std::thread> writers;
  for (int writer = 0; writer < kWriters; ++writer) {
    corpus.home().write("more/" + std::to_string(writer) + ".jsonl", articles_as_json(5000 + writer * 100, 10));
    writers.emplace_back([&corpus, writer] {
      const std::vector<std::string> words = {
          "index", "add", "-q", "--db", corpus.path("db"), corpus.path("more/" + std::to_string(writer) + ".jsonl")};
      for (int attempt = 0; attempt < 500 && run_faulted(words).exit_code != 0; ++attempt) ::usleep(20'000);
    });
  }
  for (std::thread& writer : writers) writer.join();
  is_over = true;
  reader.join();
  INFO(trouble);
  CHECK(bad_reads == 0);
  CHECK(reads > 0);
  CHECK(Store({corpus.path("db")}, Store::Access::read).rows().size() == FaultCorpus::kBase + kWriters * 10);
  CHECK(database_damages({corpus.path("db")}).empty());
  MESSAGE(kWriters << " writers, " << reads.load() << " readings, " << bad_reads.load() << " of them failed");
}
