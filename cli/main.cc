// SPDX-License-Identifier: GPL-3.0-or-later
#include <malloc.h>

#include <iostream>

#include "cli/run.h"
#include "engine/model/error.h"

int main(int argc, char** argv) {
  // Without fast bins: they are emptied, with all their small pieces, whenever a large piece is freed, which cost a
  // tenth of the time of indexing.
  ::mallopt(M_MXFAST, 0);
  try {
    return tawatur::run({argv + 1, argv + argc}, {std::cin, std::cout, std::cerr});
  } catch (const std::exception& error) {
    return tawatur::report_failure(error, std::cerr);
  }
}
