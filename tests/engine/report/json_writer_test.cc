// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/json_writer.h"

#include <doctest/doctest.h>

#include <array>
#include <nlohmann/json.hpp>
#include <sstream>

using namespace tawatur;

namespace {

std::string written(std::string_view text) {
  std::ostringstream out;
  JsonWriter(out).value(text);
  return out.str();
}

std::string written(double number) {
  std::ostringstream out;
  JsonWriter(out).value(number);
  return out.str();
}

}  // namespace

TEST_CASE("objects and arrays nest with commas where JSON wants them") {
  std::ostringstream out;
  JsonWriter json(out);

  json.begin_object();
  json.member("a", 1U);
  json.key("b");
  json.begin_array();
  json.end_array();
  json.key("c");
  json.begin_array();
  json.value(true);
  json.next_line();
  json.begin_object();
  json.null_member("d");
  json.optional_member("e", "");
  json.end_object();
  json.end_array();
  json.end_object();

  CHECK(out.str() == "{\"a\": 1, \"b\": [], \"c\": [true,\n{\"d\": null, \"e\": null}]}");
}

TEST_CASE("numbers are the shortest form that reads back") {
  CHECK(written(0.1) == "0.1");
  CHECK(written(1.0) == "1");
  CHECK(written(1.0 / 3) == "0.3333333333333333");
  CHECK(written(1e300) == "1e+300");
}

TEST_CASE("every text reads back as it was, and nothing that disturbs a terminal stands raw in the file") {
  constexpr std::array<std::string_view, 6> kTexts = {"قال \"نعم\" \\ لا",
                                                      "tab\tline\nreturn\r\x1b[31m",
                                                      "\xE2\x80\xAE"
                                                      "cod",
                                                      "\xC2\x85\xE2\x80\xA8",
                                                      "\xF0\x9F\x98\x80",
                                                      "\x7F"};
  for (const std::string_view text : kTexts) {
    CAPTURE(text);
    const std::string json = written(text);

    CHECK(nlohmann::json::parse(json).get<std::string>() == text);
    for (const char* raw : {"\n", "\x1b", "\t", "\xE2\x80\xAE", "\xC2\x85", "\xE2\x80\xA8", "\x7F"}) {
      CHECK(json.find(raw) == std::string::npos);
    }
  }
}

TEST_CASE("malformed bytes of a file name become the replacement character") {
  CHECK(written("a\xFF"
                "b\xC3") ==
        "\"a\xEF\xBF\xBD"
        "b\xEF\xBF\xBD\"");
}
