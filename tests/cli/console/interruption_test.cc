// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console/interruption.h"

#include <doctest/doctest.h>

#include <csignal>
#include <string>

using namespace tawatur;

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

TEST_CASE("a guard forgets what an earlier one has noted") {
  {
    const InterruptionGuard guard;
    std::raise(SIGTERM);
  }
  const InterruptionGuard guard;
  CHECK_FALSE(InterruptionGuard::requested());
}
