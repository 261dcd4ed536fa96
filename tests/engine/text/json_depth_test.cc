// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/json_depth.h"

#include <doctest/doctest.h>

#include <string>

using namespace tawatur;

TEST_CASE("the depth of JSON is that of its lists and objects, whatever its strings hold") {
  struct Row {
    const char* json;
    std::size_t depth;
  };
  for (const Row& row :
       {Row{"", 0}, Row{"7", 0}, Row{"[]", 1}, Row{"[1, [2], [3]]", 2}, Row{R"({"a": [{"b": []}]})", 4},
        Row{R"(["[[[["])", 1}, Row{R"(["\"[[[["])", 1}, Row{R"(["\\", [[]]])", 3}, Row{"]]][", 1}, Row{"[[[[", 4}}) {
    CAPTURE(row.json);
    CHECK(json_depth(row.json) == row.depth);
  }
}

TEST_CASE("a hostile depth costs no more than its length") {
  CHECK(json_depth(std::string(1'000'000, '[')) == 1'000'000);
}
