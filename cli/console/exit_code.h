// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace tawatur {

/// What the program returns to the shell.
enum ExitCode : int {
  kDone = 0,
  kFailed = 1,        ///< the run could not go on
  kUsage = 2,         ///< wrong usage
  kProblems = 3,      ///< done, but under --strict and with inputs that could not be used
  kInterrupted = 130  ///< stopped by the user, as a shell tells it
};

}  // namespace tawatur
