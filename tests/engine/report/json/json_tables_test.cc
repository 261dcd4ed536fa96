// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/json/json_tables.h"

#include <doctest/doctest.h>

#include <vector>

#include "engine/model/error.h"

using namespace tawatur;
using nlohmann::json;

namespace {

std::vector<json> records(const JsonTables& tables, std::string_view table) {
  std::vector<json> found;
  tables.each(table, [&](const json& record) { found.push_back(record); });
  return found;
}

}  // namespace

TEST_CASE("members and records come out as the parser of the whole would give them") {
  const std::string text = R"( { "format" : "x,]}\"{" , "n":-1.5e3,"none": null , "empty": [ ],
    "rows" : [ {"a": [1, {"b": "]"}], "c": "\\"} , 7 , "s:\"," , [ ] , true ] , "last" : {"d": {}} } )";
  const json whole = json::parse(text);
  const JsonTables tables(text);

  for (const auto& [name, value] : whole.items()) {
    CAPTURE(name);
    CHECK(tables.member(name) == value);
    if (value.is_array()) CHECK(json(records(tables, name)) == value);
  }
  CHECK(records(tables, "rows").size() == 5);
}

TEST_CASE("what is missing has no records and no value") {
  const JsonTables tables("{}");
  CHECK(tables.member("rows").is_null());
  CHECK(records(tables, "rows").empty());
}

TEST_CASE("what is no table, no object and no JSON is told apart") {
  const JsonTables tables(R"({"rows": {"a": 1}})");
  CHECK_THROWS_AS(records(tables, "rows"), InputError);
  CHECK_THROWS_AS(JsonTables("[1]"), InputError);
  for (const char* damaged : {"", "{", R"({"a": [1,]})", R"({"a": 1} x)", R"({"a": "b)", R"({"a" 1})"}) {
    CAPTURE(damaged);
    CHECK_THROWS_AS(JsonTables{damaged}, json::exception);
  }
}
