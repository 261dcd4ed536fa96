// SPDX-License-Identifier: GPL-3.0-or-later
// Killed, stopped, torn, out of space, out of luck: whatever happens to a run of `index add`, what was acknowledged is
// there afterwards, what can be read is right, and the next run brings the database to where a run without faults ends.

#include <doctest/doctest.h>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <random>
#include <set>

#include "engine/model/error.h"
#include "tests/faults/fault_corpus.h"
#include "tests/faults/faulted_program.h"

using namespace tawatur;

namespace {

struct Tally {
  std::size_t points = 0;
  std::size_t completed = 0;  // runs that ended well in spite of the fault
  std::size_t failed = 0;     // runs that said what went wrong
  std::size_t killed = 0;
  std::size_t lost = 0;
  std::size_t corrupt = 0;
  std::size_t stopped = 0;
  std::chrono::microseconds longest_stop{};
};

constexpr std::chrono::seconds kLongestStop{2};

class CrashTrials {
 public:
  CrashTrials() : corpus_(is_long_form() ? 200 : 40) {
    const FaultedRun base = run_faulted(corpus_.base_words("base"));
    REQUIRE(base.exit_code == 0);
    calls_from_nothing_ = base.calls;
    corpus_.copy("base", "clean");
    const auto begin = std::chrono::steady_clock::now();
    const FaultedRun clean = run_faulted(corpus_.add_words("clean"));
    duration_ = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
    INFO(clean.output);
    REQUIRE(clean.exit_code == 0);
    REQUIRE(database_damages({corpus_.path("clean")}).empty());
    calls_ = clean.calls;
    expected_ = logical_dump({corpus_.path("clean")});
    const Store store({corpus_.path("base")}, Store::Access::read);
    for (const ArticleRow row : store.rows()) acknowledged_.insert(store.article(row).key);
    REQUIRE(acknowledged_.size() == FaultCorpus::kBase);
  }

  [[nodiscard]] std::uint64_t calls() const { return calls_; }
  [[nodiscard]] std::chrono::microseconds duration() const { return duration_; }
  [[nodiscard]] std::uint64_t calls_from_nothing() const { return calls_from_nothing_; }

  /// One run with a fault, and all that must hold after it.
  void run(const Fault& fault, Tally& tally) {
    CAPTURE(fault.at);
    CAPTURE(fault.kind);
    CAPTURE(fault.stays);
    corpus_.copy("base", "db");
    const FaultedRun faulted = run_faulted(corpus_.add_words("db"), fault);
    INFO(faulted.output);
    ++tally.points;
    ++(faulted.exit_code == 0 ? tally.completed : faulted.exit_code < 128 ? tally.failed : tally.killed);
    const bool was_to_die = fault.kind == "kill" || fault.kind == "torn" || fault.kind == "die" || fault.killed_after;
    const bool is_stopped = fault.stopped_after && faulted.exit_code == 128 + SIGINT;
    CHECK((faulted.exit_code < 128 || is_stopped || (was_to_die && faulted.exit_code == 128 + SIGKILL)));
    if (is_stopped) {
      ++tally.stopped;
      tally.longest_stop = std::max(tally.longest_stop, faulted.stopping);
      CHECK(faulted.stopping < kLongestStop);
    }
    if (faulted.exit_code != 0 && faulted.exit_code < 128) CHECK_FALSE(faulted.output.empty());
    const bool is_complete = faulted.exit_code == 0;
    check_state(is_complete, tally);
    const FaultedRun again = run_faulted(corpus_.add_words("db"));
    INFO(again.output);
    CHECK(again.exit_code == 0);
    const std::vector<std::string> damages = damages_of_db();
    const bool is_right = damages.empty() && logical_dump({corpus_.path("db")}) == expected_;
    if (!is_right) ++tally.corrupt;
    INFO((damages.empty() ? std::string("another content") : damages.front()));
    CHECK(is_right);
  }

  /// The same from no database at all: there is nothing to lose, but nothing half made may stay in the way.
  void run_from_nothing(const Fault& fault, Tally& tally) {
    CAPTURE(fault.at);
    CAPTURE(fault.kind);
    std::filesystem::remove_all(corpus_.path("db"));
    const FaultedRun faulted = run_faulted(corpus_.base_words("db"), fault);
    ++tally.points;
    const FaultedRun again = run_faulted(corpus_.base_words("db"));
    INFO(faulted.output);
    INFO(again.output);
    CHECK(again.exit_code == 0);
    const bool is_right =
        damages_of_db().empty() && logical_dump({corpus_.path("db")}) == logical_dump({corpus_.path("base")});
    if (!is_right) ++tally.corrupt;
    CHECK(is_right);
  }

 private:
  std::vector<std::string> damages_of_db() {
    try {
      return database_damages({corpus_.path("db")});
    } catch (const Error& error) {
      return {error.what()};
    }
  }

  // Right after the fault: nothing acknowledged is lost, and nothing is wrong but that the index may be behind.
  void check_state(bool is_complete, Tally& tally) {
    std::set<std::string> present;
    try {
      const Store store({corpus_.path("db")}, Store::Access::read);
      for (const ArticleRow row : store.rows()) present.insert(store.article(row).key);
    } catch (const Error& error) {
      FAIL_CHECK(std::string(error.what()));
    }
    std::size_t lost = 0;
    for (const std::string& key : acknowledged_) lost += present.contains(key) ? 0 : 1;
    tally.lost += lost;
    CHECK(lost == 0);
    for (const std::string& damage : damages_of_db()) {
      const bool is_behind = damage.find("changes behind the store") != std::string::npos ||
                             damage.find("every article of the store is whole") != std::string::npos;
      if (!is_behind) ++tally.corrupt;
      INFO(damage);
      CHECK(is_behind);
      CHECK_FALSE(is_complete);
    }
  }

  FaultCorpus corpus_;
  std::uint64_t calls_ = 0;
  std::uint64_t calls_from_nothing_ = 0;
  std::chrono::microseconds duration_{};
  std::string expected_;
  std::set<std::string> acknowledged_;
};

void show(const std::string& what, const Tally& tally) {
  MESSAGE(what << ": " << tally.points << " points, " << tally.killed << " killed, " << tally.failed
               << " failed with a "
               << "message, " << tally.completed << " completed; " << tally.lost << " acknowledged articles lost, "
               << tally.corrupt << " corrupt results");
}

// A fault at every call in the long form, else at some, other ones for each kind.
void at_every_call(const std::string& kind, bool stays) {
  CrashTrials trials;
  CHECK(trials.calls() > 100);
  const std::uint64_t step = is_long_form() ? 1 : std::max<std::uint64_t>(1, trials.calls() / 5);
  const std::uint64_t first = is_long_form() ? 1 : 1 + hash64(kind + (stays ? "s" : "")) % step;
  Tally tally;
  for (std::uint64_t at = first; at <= trials.calls(); at += step) {
    trials.run({.at = at, .kind = kind, .stays = stays}, tally);
  }
  show(kind + (stays ? " from then on, of " : " once, of ") + std::to_string(trials.calls()) + " calls", tally);
}

}  // namespace

TEST_CASE("killed at every call that changes a file, a database loses nothing that was acknowledged") {
  for (const char* kind : {"kill", "torn"}) at_every_call(kind, false);
}

TEST_CASE("where only the process that writes the index dies, the program says so") {
  at_every_call("die", false);
}

TEST_CASE("a disk that is full at any call costs nothing that was acknowledged") {
  for (const bool stays : {false, true}) at_every_call("enospc", stays);
}

TEST_CASE("an I/O error at any call costs nothing that was acknowledged") {
  for (const bool stays : {false, true}) at_every_call("eio", stays);
}

TEST_CASE("no new name of a file is left to the mercy of the power supply") {
  const FaultCorpus corpus(40);
  const FaultedRun run = run_faulted(corpus.base_words("db"));
  CHECK(run.exit_code == 0);
  CHECK(run.unflushed_names == 0);
  CHECK(run_faulted({"index", "rebuild", "--db", corpus.path("db")}).unflushed_names == 0);
}

TEST_CASE("killed at random moments, a database loses nothing that was acknowledged") {
  CrashTrials trials;
  std::mt19937 random(20241203);
  std::uniform_int_distribution<std::int64_t> microseconds(1000, trials.duration().count());
  Tally tally;
  // Runs that ended before their moment came do not count.
  while (tally.killed < (is_long_form() ? 500U : 6U)) {
    trials.run({.killed_after = std::chrono::microseconds(microseconds(random))}, tally);
  }
  show("killed at random moments", tally);
}

TEST_CASE("stopped by the user at random moments, adding ends soon, loses nothing and can go on") {
  CrashTrials trials;
  std::mt19937 random(20241204);
  std::uniform_int_distribution<std::int64_t> microseconds(1000, trials.duration().count());
  Tally tally;
  while (tally.stopped < (is_long_form() ? 100U : 4U)) {
    trials.run({.stopped_after = std::chrono::microseconds(microseconds(random))}, tally);
  }
  MESSAGE("stopped by the user at " << tally.stopped << " random moments: " << tally.lost
                                    << " acknowledged articles lost, " << tally.corrupt
                                    << " corrupt results, the longest stop " << tally.longest_stop.count() / 1000
                                    << " ms");
}

TEST_CASE("stopped by the user at random moments, a comparison of a database ends soon and leaves nothing") {
  const FaultCorpus corpus(is_long_form() ? 200 : 40);
  REQUIRE(run_faulted(corpus.base_words("db")).exit_code == 0);
  REQUIRE(run_faulted(corpus.add_words("db")).exit_code == 0);
  const std::vector<std::string> words = {
      "compare", "-q", "-t", "1", "--db", corpus.path("db"), "-o", corpus.path("runs/out")};
  const auto begin = std::chrono::steady_clock::now();
  REQUIRE(run_faulted(words).exit_code == 0);
  const auto duration = std::chrono::duration_cast<std::chrono::microseconds>(std::chrono::steady_clock::now() - begin);
  std::mt19937 random(20241205);
  std::uniform_int_distribution<std::int64_t> microseconds(1000, duration.count());
  std::chrono::microseconds longest{};
  for (std::size_t stopped = 0; stopped < (is_long_form() ? 100U : 4U);) {
    std::filesystem::remove_all(corpus.path("runs"));
    const FaultedRun run = run_faulted(words, {.stopped_after = std::chrono::microseconds(microseconds(random))});
    INFO(run.output);
    const bool is_stopped = run.exit_code == 128 + SIGINT;
    CHECK((run.exit_code == 0 || is_stopped));
    stopped += is_stopped ? 1 : 0;
    longest = std::max(longest, is_stopped ? run.stopping : longest);
    std::size_t left = 0;
    if (std::filesystem::exists(corpus.path("runs"))) {
      for (const auto& entry : std::filesystem::directory_iterator(corpus.path("runs"))) {
        CHECK(entry.path().filename() == "out");
        ++left;
      }
    }
    // Stopped when all is written, it may have told nobody yet.
    CHECK((is_stopped || left == 1));
  }
  CHECK(longest < kLongestStop);
  MESSAGE("a comparison stopped by the user: nothing left behind, the longest stop " << longest.count() / 1000
                                                                                     << " ms");
}

TEST_CASE("killed while a database is made, nothing half made stays in the way") {
  CrashTrials trials;
  Tally tally;
  for (std::uint64_t at = 1; at <= trials.calls_from_nothing(); at += is_long_form() ? 1 : 40) {
    trials.run_from_nothing({.at = at, .kind = at % 2 == 0 ? "kill" : "torn"}, tally);
  }
  show("killed while a database is made", tally);
}
