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
/// taken back; the second ends the program at once. One at a time.
class InterruptionGuard {
 public:
  InterruptionGuard();
  ~InterruptionGuard();
  InterruptionGuard(const InterruptionGuard&) = delete;
  InterruptionGuard& operator=(const InterruptionGuard&) = delete;

  /// Was it asked for?
  [[nodiscard]] static bool requested();
  /// Throws Interrupted when it was; `what_now` tells what became of the work.
  static void check(const char* what_now);
};

}  // namespace tawatur
