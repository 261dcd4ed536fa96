// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <nlohmann/json.hpp>
#include <sstream>
#include <string>
#include <vector>

#include "cli/commands.h"
#include "cli/options.h"
#include "cli/run.h"

using namespace tawatur;

namespace {

std::string analyze(const std::vector<std::string>& words, const std::string& input) {
  std::istringstream in(input);
  std::ostringstream out;
  std::ostringstream err;
  const int code = run_analyze(words, {in, out, err});
  REQUIRE(code == kDone);
  return out.str();
}

const std::string kText = "الصفحة الرئيسية\nقال وزير الري سامي الحديدي أمس إن 12 قرية غرقت في تونس.\n";

}  // namespace

TEST_CASE("the analysis holds speakers, names, quantities, dates and claims with offsets into the input") {
  const nlohmann::json analysis = nlohmann::json::parse(analyze({"--published", "2024-03-07", "-"}, kText));
  REQUIRE(analysis["sentences"].size() == 2);
  const nlohmann::json& sentence = analysis["sentences"][1];
  CHECK(sentence["speakers"][0]["name"] == "سامي الحديدي");
  CHECK(sentence["dates"][0]["earliest"] == "2024-03-06");
  CHECK(sentence["dates"][0]["calendar"] == "gregorian");
  CHECK(sentence["quantities"][0]["minimum"] == 12);
  CHECK(sentence["claims"][0]["voice"] == "attributed");
  bool tunis = false;
  for (const nlohmann::json& name : sentence["names"]) {
    const std::size_t start = name["start"];
    const std::size_t end = name["end"];
    CHECK(kText.substr(start, end - start) == name["text"]);
    tunis = tunis || (name["kind"] == "place" && name["text"] == "تونس");
  }
  CHECK(tunis);
}

TEST_CASE("a plain text is taken whole, so that no line is lost as page furniture") {
  CHECK(analyze({"-"}, kText).find("الصفحة الرئيسية") != std::string::npos);
}

TEST_CASE("the view is for reading") {
  const std::string view = analyze({"--view", "-"}, kText);
  CHECK(view.find("<- سامي الحديدي") != std::string::npos);
  CHECK(view.find("  * 12 قرية غرقت في تونس") != std::string::npos);
}

TEST_CASE("a day that is none is refused") {
  CHECK_THROWS_AS(analyze({"--published", "soon", "-"}, kText), UsageError);
}
