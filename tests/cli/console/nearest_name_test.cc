// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console/nearest_name.h"

#include <doctest/doctest.h>

#include <array>

using namespace tawatur;

TEST_CASE("the edit distance counts insertions, deletions, replacements and swaps") {
  struct Case {
    std::string_view a, b;
    std::size_t distance;
  };
  constexpr std::array<Case, 7> kCases = {{{"", "", 0},
                                           {"", "abc", 3},
                                           {"abc", "abc", 0},
                                           {"abc", "acb", 1},
                                           {"kitten", "sitting", 3},
                                           {"compare", "compaer", 1},
                                           {"flaw", "lawn", 2}}};
  for (const Case& expected : kCases) {
    CAPTURE(expected.a);
    CHECK(edit_distance(expected.a, expected.b) == expected.distance);
    CHECK(edit_distance(expected.b, expected.a) == expected.distance);
  }
}

TEST_CASE("the nearest known name is offered, and none when all are far") {
  constexpr std::array<std::string_view, 4> kKnown = {"compare", "list", "search", "index"};
  CHECK(nearest_name("comprae", kKnown) == "compare");
  CHECK(nearest_name("comp", kKnown) == "compare");
  CHECK(nearest_name("lst", kKnown) == "list");
  CHECK_FALSE(nearest_name("xyz", kKnown));
  CHECK_FALSE(nearest_name("q", kKnown));
  CHECK(did_you_mean("serch", kKnown) == " (did you mean 'search'?)");
  CHECK(did_you_mean("translate", kKnown).empty());
}
