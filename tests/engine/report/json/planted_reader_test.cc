// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/json/planted_reader.h"

#include <doctest/doctest.h>

#include <sstream>

#include "engine/model/error.h"

using namespace tawatur;

namespace {

MeasuredQuality read(const std::string& json) {
  std::istringstream in(json);
  return read_planted_result(in, "planted.json");
}

}  // namespace

TEST_CASE("kinds that are planted and harmless changes are read apart") {
  const MeasuredQuality quality = read(
      R"({"format": "tawatur.planted", "version": 1, "program": "tawatur 9", "seed": 1, "kinds": [
        {"kind": "polarity", "harmful": true, "trials": 20, "found": 19, "false_alarms": 2, "cases": []},
        {"kind": "number", "harmful": true, "trials": 30, "found": 28, "false_alarms": 1},
        {"kind": "spelling", "harmful": false, "trials": 10, "found": 0, "false_alarms": 3},
        {"kind": "order", "harmful": false, "trials": 5, "found": 0, "false_alarms": 0}]})");

  CHECK(quality.program == "tawatur 9");
  CHECK_FALSE(quality.built_in);
  REQUIRE(quality.kinds.size() == 2);
  CHECK(quality.kinds[0].kind == DivergenceKind::number);
  CHECK(quality.of(DivergenceKind::polarity)->found == 19);
  CHECK(quality.of(DivergenceKind::date) == nullptr);
  CHECK(quality.harmless == 15);
  CHECK(quality.harmless_alarms == 3);
}

TEST_CASE("what is no result of the planted benchmark is refused with its name") {
  for (const char* json : {"", "[]", "{}", R"({"format": "tawatur.comparison", "version": 1})",
                           R"({"format": "tawatur.planted", "version": 1, "program": "t"})",
                           R"({"format": "tawatur.planted", "version": 1, "program": "t", "kinds": [{"kind": 1}]})"}) {
    CAPTURE(json);
    CHECK_THROWS_WITH_AS((void)read(json), doctest::Contains("planted.json"), InputError);
  }
}
