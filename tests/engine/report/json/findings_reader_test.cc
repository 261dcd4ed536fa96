// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/json/findings_reader.h"

#include <doctest/doctest.h>

#include <sstream>

#include "engine/model/error.h"
#include "engine/report/format_writers.h"
#include "engine/report/json/json_reader.h"
#include "tests/support/fire_comparison.h"

using namespace tawatur;

namespace {

std::string written(const Comparison& comparison) {
  std::ostringstream out;
  write_json(comparison, {}, out);
  return out.str();
}

Comparison read(const std::string& json, const Comparison& texts) {
  std::istringstream in(json);
  return read_json(in, [&](const std::string& file) -> std::optional<std::string> {
    for (const Document& document : texts.corpus.documents) {
      if (texts.corpus.inputs[document.input.value].name == file) return document.text;
    }
    return std::nullopt;
  });
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  const std::size_t at = text.find(what);
  REQUIRE(at != std::string::npos);
  return text.replace(at, what.size(), by);
}

}  // namespace

TEST_CASE("findings about outlets and statements read back to the same bytes") {
  const testing::FireFindings fire;
  const std::string json = written(fire.result);

  const Comparison again = read(json, fire.result);

  CHECK(written(again) == json);
  REQUIRE(again.silences.size() == 6);
  CHECK(again.silences[1].article == fire.forum);
  CHECK(again.house_styles[0].instances[0].after == fire.find(fire.channel, "النيران"));
  CHECK(again.house_styles[1].instances[0].after.empty());
  CHECK(again.drifts[0].uses[0].kind == DriftKind::marks_lost);
  CHECK(again.headlines[0].explanation_arabic == fire.result.headlines[0].explanation_arabic);
  CHECK(again.chains[1].differs);
  CHECK(again.reuses[1].verdict == ReuseVerdict::direct_copy);
  CHECK(again.circles[0].articles == std::vector{fire.channel, fire.forum});
  CHECK(again.alignments[0].places[1].words[1].empty());
  CHECK(again.clusters[0].breaks_at == 0.71);
}

TEST_CASE("a run without findings is read as it is") {
  const testing::FireComparison fire;
  const Comparison again = read(written(fire.result), fire.result);

  CHECK(again.silences.empty());
  CHECK_FALSE(again.clusters[0].breaks_at);
}

TEST_CASE("findings that do not fit their texts are refused") {
  const testing::FireFindings fire;
  const std::string json = written(fire.result);
  struct Case {
    std::string_view what, by, message;
  };
  for (const Case& broken : {Case{"\"kind\": \"text_cut\"", "\"kind\": \"torn\"", "torn"},
                             Case{"\"from\": \"a1\", \"to\": \"a2\", \"before\"",
                                  "\"from\": \"a3\", \"to\": \"a2\", \"before\"", "outside its text"},
                             Case{"\"words\": [[", "\"words\": [null, [", "one span for each member"},
                             Case{"\"words\": [[", "\"words\": [[9999, ", "out of its sentence"}}) {
    CAPTURE(broken.what);
    const auto attempt = [&] { (void)read(replaced(json, broken.what, broken.by), fire.result); };
    CHECK_THROWS_WITH_AS(attempt(), doctest::Contains(std::string(broken.message).c_str()), InputError);
  }
}
