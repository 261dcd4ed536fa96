// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/error.h"

namespace tawatur {

/// The user asked the run to stop.
class Interrupted : public Error {
 public:
  using Error::Error;
};

/// While it lives, the first Ctrl-C (SIGINT, SIGTERM) is only noted, so that what is being written can be finished or
/// taken back; the second ends the program at once. A process that was started by this one hears of it too, whichever
/// of them was told. One at a time.
class InterruptionGuard {
 public:
  InterruptionGuard();
  ~InterruptionGuard();
  InterruptionGuard(const InterruptionGuard&) = delete;
  InterruptionGuard& operator=(const InterruptionGuard&) = delete;

  /// Was it asked for? Never without a guard.
  [[nodiscard]] static bool requested();
  /// Throws Interrupted when it was; `what_now` tells what became of the work.
  static void check(const char* what_now);
  /// Ends the program with the message of `check`, without a return through the callers: where they cannot be left.
  [[noreturn]] static void end_program(const char* what_now);
};

/// While it lives inside a guard, the first Ctrl-C ends the program at once, with the message of `check`: for steps
/// that write nothing and would not hear of it, such as the reading of a large input. Throws Interrupted when it was
/// asked for before. `what_now` must outlive it. One at a time.
class InterruptibleStep {
 public:
  explicit InterruptibleStep(const char* what_now);
  ~InterruptibleStep();
  InterruptibleStep(const InterruptibleStep&) = delete;
  InterruptibleStep& operator=(const InterruptibleStep&) = delete;
};

}  // namespace tawatur
