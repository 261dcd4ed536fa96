// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console/interruption.h"

#include <doctest/doctest.h>

#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <csignal>
#include <functional>
#include <string>

using namespace tawatur;

namespace {

struct Ending {
  int code = -1;
  std::string said;
};

// Runs work in a process of its own.
Ending ending_of(const std::function<void()>& work) {
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    ::dup2(ends[1], STDERR_FILENO);
    work();
    ::_exit(0);
  }
  ::close(ends[1]);
  Ending ending;
  std::array<char, 256> piece{};
  for (ssize_t count = 0; (count = ::read(ends[0], piece.data(), piece.size())) > 0;) {
    ending.said.append(piece.data(), static_cast<std::size_t>(count));
  }
  ::close(ends[0]);
  int status = 0;
  ::waitpid(child, &status, 0);
  ending.code = WIFEXITED(status) ? WEXITSTATUS(status) : 1000;
  return ending;
}

}  // namespace

TEST_CASE("the first signal is noted and the next one would end the program") {
  const InterruptionGuard guard;
  CHECK_FALSE(InterruptionGuard::requested());
  CHECK_NOTHROW(InterruptionGuard::check("kept"));
  std::raise(SIGINT);
  CHECK(InterruptionGuard::requested());
  try {
    InterruptionGuard::check("what was added is kept");
    FAIL("went on");
  } catch (const Interrupted& error) {
    CHECK(std::string(error.what()) == "interrupted; what was added is kept");
  }
  struct sigaction now {};
  ::sigaction(SIGINT, nullptr, &now);
  CHECK((now.sa_handler == SIG_DFL));
}

TEST_CASE("what a guard has noted is forgotten with it") {
  {
    const InterruptionGuard guard;
    std::raise(SIGTERM);
  }
  CHECK_FALSE(InterruptionGuard::requested());
  const InterruptionGuard guard;
  CHECK_FALSE(InterruptionGuard::requested());
}

TEST_CASE("a process that was started hears of a signal that only its parent was sent") {
  const InterruptionGuard guard;
  std::array<int, 2> ends{};
  REQUIRE(::pipe(ends.data()) == 0);
  const pid_t child = ::fork();
  REQUIRE(child >= 0);
  if (child == 0) {
    char go = 0;
    [[maybe_unused]] const ssize_t count = ::read(ends[0], &go, 1);
    ::_exit(InterruptionGuard::requested() ? 7 : 0);
  }
  std::raise(SIGTERM);
  REQUIRE(::write(ends[1], "g", 1) == 1);
  int status = 0;
  ::waitpid(child, &status, 0);
  ::close(ends[0]);
  ::close(ends[1]);
  CHECK(WEXITSTATUS(status) == 7);
}

TEST_CASE("inside an interruptible step a signal ends the program at once and says what became of the work") {
  const Ending inside = ending_of([] {
    const InterruptionGuard guard;
    const InterruptibleStep step("what was added is kept");
    std::raise(SIGINT);
  });
  CHECK(inside.code == 130);
  CHECK(inside.said == "tawatur: interrupted; what was added is kept\n");

  const Ending behind = ending_of([] {
    const InterruptionGuard guard;
    { const InterruptibleStep step("kept"); }
    std::raise(SIGINT);
    ::_exit(InterruptionGuard::requested() ? 7 : 0);
  });
  CHECK(behind.code == 7);
}

TEST_CASE("an interruptible step does not begin after a signal") {
  const InterruptionGuard guard;
  std::raise(SIGINT);
  CHECK_THROWS_AS(InterruptibleStep("kept"), Interrupted);
}
