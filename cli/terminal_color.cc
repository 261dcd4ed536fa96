// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal_color.h"

#include <unistd.h>

#include <cstdlib>
#include <iostream>

namespace tawatur {
namespace {

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

bool is_dumb_terminal() {
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && std::string_view(terminal) == "dumb";
}

}  // namespace

bool wants_color(const Arguments& arguments, const std::ostream& out) {
  const std::string when = arguments.value("color").value_or("auto");
  if (when == "always") return true;
  if (when == "never") return false;
  if (when != "auto") throw UsageError("--color takes auto, always or never, not '" + when + "'");
  const bool terminal = &out == &std::cout && isatty(STDOUT_FILENO) == 1;
  return terminal && !is_set("NO_COLOR") && !is_dumb_terminal();
}

}  // namespace tawatur
