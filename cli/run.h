// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <iosfwd>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/console/exit_code.h"

namespace tawatur {

/// Runs one command line (without the program's name). Data goes to `streams.out`, talk to `streams.err`.
/// Returns an ExitCode; throws an Error for a run that cannot go on, UsageError for wrong usage.
[[nodiscard]] int run(const std::vector<std::string>& arguments, const Streams& streams);

/// Says what went wrong and returns the exit code for it.
[[nodiscard]] int report_failure(const std::exception& error, std::ostream& err);

}  // namespace tawatur
