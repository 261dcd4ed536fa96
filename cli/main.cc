// SPDX-License-Identifier: GPL-3.0-or-later
#include <iostream>

#include "cli/run.h"
#include "engine/model/error.h"

int main(int argc, char** argv) {
  try {
    return tawatur::run({argv + 1, argv + argc}, {std::cin, std::cout, std::cerr});
  } catch (const std::exception& error) {
    return tawatur::report_failure(error, std::cerr);
  }
}
