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

TEST_CASE("the analysis tells office, basis of a date, kind of a quantity, quotations and what is presupposed") {
  const std::string text =
      "قال وزير الري سامي الحديدي أمس إن نحو 12 قرية \"غرقت تماما في الوادي الكبير قبل الفجر\" بعد سقوط السد القديم.\n";
  const nlohmann::json sentence =
      nlohmann::json::parse(analyze({"--published", "2024-03-07", "-"}, text))["sentences"][0];
  CHECK(sentence["names"][0]["office"] == "وزير الري");
  CHECK(sentence["dates"][0]["basis"] == "day of publication");
  CHECK(sentence["quantities"][0]["kind"] == "count");
  CHECK(sentence["quantities"][0]["approximate"] == true);
  CHECK(sentence["quotations"].size() == 1);
  CHECK(sentence["quotations"][0]["scare"] == false);
  CHECK(sentence["mode"] == "mixed");
  CHECK(sentence["claims"][0]["presupposed"] == false);
  CHECK(sentence["claims"][0]["head"] == true);
}

TEST_CASE("the view is for reading: words stand in isolates, without colour unless it is asked for") {
  const std::string view = analyze({"--view", "-"}, kText);
  CHECK(view.find("<- \u2068سامي الحديدي\u2069") != std::string::npos);
  CHECK(view.find("\u206812 قرية غرقت في تونس\u2069  asserted") != std::string::npos);
  CHECK(view.find('\x1b') == std::string::npos);
  CHECK(analyze({"--view", "--color", "never", "-"}, kText) == view);
}

TEST_CASE("colours mark what was read and leave every letter in its place") {
  std::string view = analyze({"--view", "--color", "always", "-"}, kText);
  CHECK(view.find("\x1b[36mسامي الحديدي\x1b[0m") != std::string::npos);
  CHECK(view.find("\x1b[33m12 قرية\x1b[0m") != std::string::npos);
  for (std::size_t at = view.find('\x1b'); at != std::string::npos; at = view.find('\x1b')) {
    view.erase(at, view.find('m', at) - at + 1);
  }
  CHECK(view == analyze({"--view", "-"}, kText));
}

TEST_CASE("the view shows no control of a text to the terminal") {
  const std::string view = analyze({"--view", "-"}, "قال الوزير \x1b[31m\u202Eنعم\u202C.\n");
  CHECK(view.find('\x1b') == std::string::npos);
  CHECK(view.find("\u202E") == std::string::npos);
}

TEST_CASE("a word that says no colour is refused") {
  CHECK_THROWS_AS(analyze({"--color", "blue", "-"}, kText), UsageError);
}

TEST_CASE("a day that is none is refused") {
  CHECK_THROWS_AS(analyze({"--published", "soon", "-"}, kText), UsageError);
}
