// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "benchmarks/scoring/run_record.h"
#include "engine/model/error.h"

using namespace tawatur::scoring;

namespace {

const std::string kEmptyRun = R"({"format": "tawatur.comparison", "version": 1,
 "run": {"program": "p", "options": {}, "inputs": []}, "articles": [], "boilerplate": [], "sentences": [],
 "claims": [], "pairs": [], "clusters": [], "divergences": []})";

std::string with(const std::string& array, const std::string& rows) {
  std::string text = kEmptyRun;
  const std::string key = "\"" + array + "\": []";
  text.replace(text.find(key), key.size(), "\"" + array + "\": [" + rows + "]");
  return text;
}

}  // namespace

TEST_CASE("what is no comparison is refused") {
  for (const char* text : {"", "[]", "{}", "{\"format\": \"tawatur.comparison\", \"version\": 2}", "{"}) {
    CAPTURE(text);
    CHECK_THROWS_AS((void)parse_run(text), tawatur::InputError);
  }
}

TEST_CASE("an empty run has one record and no fault") {
  const RunRecord run = parse_run(kEmptyRun);

  CHECK(run.records == 1);
  CHECK(run.faults.empty());
}

TEST_CASE("a record that breaks the schema is left out and named") {
  const RunRecord run = parse_run(with("boilerplate", R"({"file": "a.txt", "start": 3, "kind": "x"})"));

  CHECK(run.boilerplate.empty());
  REQUIRE(run.faults.contains("boilerplate[0]"));
  CHECK(run.faults.at("boilerplate[0]").front() == "boilerplate[0]: key 'end' is missing");
}

TEST_CASE("ids that lead nowhere are named") {
  const RunRecord run = parse_run(with("pairs", R"({"a": "c1", "b": "c2", "similarity": 0.5, "decision": "same"})"));

  CHECK(run.pairs.empty());
  CHECK(run.faults.contains("pairs[0]"));
}

TEST_CASE("a range that ends before it starts is a fault") {
  const RunRecord run = parse_run(with("boilerplate", R"({"file": "a.txt", "start": 3, "end": 3, "kind": "x"})"));

  CHECK(run.faults.contains("boilerplate[0]"));
}
