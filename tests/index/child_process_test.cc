// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/child_process.h"

#include <doctest/doctest.h>
#include <unistd.h>

#include <csignal>
#include <cstdlib>
#include <stdexcept>

#include "engine/model/error.h"
#include "tests/support/temporary_folder.h"

using namespace tawatur;

namespace {

// Says in a way that a parent sees that the handler of the program ran.
void answer_and_end(int /*signal*/) {
  ::_exit(0);
}

}  // namespace

TEST_CASE("what the child returns comes back, however long it is") {
  const std::string text(300'000, 'x');
  CHECK(outcome_in_child({"/nowhere"}, [&] { return text; }) == text);
}

TEST_CASE("a child that is killed costs an error") {
  CHECK_THROWS_AS((void)outcome_in_child({"/nowhere"},
                                         []() -> std::string {
                                           ::kill(::getpid(), SIGKILL);
                                           return "never";
                                         }),
                  IndexError);
}

TEST_CASE("an exception ends with the child: nothing after it runs twice") {
  const TemporaryFolder home;
  const pid_t parent = ::getpid();
  std::string seen;
  try {
    (void)outcome_in_child({"/nowhere"}, []() -> std::string { throw std::length_error("basic_string::append"); });
  } catch (const std::exception& error) {
    seen = error.what();
    if (::getpid() != parent) {
      home.write("child_was_here", "");
      ::_exit(1);
    }
  }
  CHECK(seen.find("died") != std::string::npos);
  CHECK_FALSE(home.holds("child_was_here"));
}

TEST_CASE("a child that crashes runs no handler of the program that holds it") {
  struct sigaction mine {};
  struct sigaction before {};
  mine.sa_handler = answer_and_end;
  ::sigaction(SIGABRT, &mine, &before);
  std::string seen;
  try {
    (void)outcome_in_child({"/nowhere"}, []() -> std::string { std::abort(); });
  } catch (const IndexError& error) {
    seen = error.what();
  }
  ::sigaction(SIGABRT, &before, nullptr);
  CHECK(seen.find("died (signal 6)") != std::string::npos);
}
