// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/terminal_color.h"

#include <doctest/doctest.h>

#include <sstream>
#include <string>
#include <vector>

using namespace tawatur;

namespace {

Arguments with_color(const std::string& when) {
  return Arguments({{"color", {when}}}, {});
}

}  // namespace

TEST_CASE("colours are written when asked for, never where nobody sees them") {
  std::ostringstream out;
  CHECK(wants_color(with_color("always"), out));
  CHECK_FALSE(wants_color(with_color("never"), out));
  CHECK_FALSE(wants_color(with_color("auto"), out));
  CHECK_FALSE(wants_color(Arguments({}, {}), out));
}

TEST_CASE("another word for when is refused") {
  std::ostringstream out;
  CHECK_THROWS_AS((void)wants_color(with_color("sometimes"), out), UsageError);
}
