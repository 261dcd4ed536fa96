// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/json/json_reader.h"

#include <doctest/doctest.h>

#include <sstream>

#include "engine/model/error.h"
#include "engine/report/format_writers.h"
#include "tests/support/comparison_builder.h"

using namespace tawatur;

namespace {

// Every optional thing filled once.
testing::ComparisonBuilder full_comparison() {
  testing::ComparisonBuilder builder;
  const ArticleId first = builder.article("وكالة ألف", {"قالت الوزارة إن 12 شخصا أصيبوا يوم الثلاثاء."}, "2024-03-05");
  const ArticleId second = builder.article("", {"أصيب 15 شخصا في الحريق."});
  const ClaimId twelve = builder.claim(first, "12 شخصا أصيبوا يوم الثلاثاء");
  const ClaimId fifteen = builder.claim(second, "أصيب 15 شخصا في الحريق");
  builder.attribute(twelve, "الوزارة");
  builder.at(twelve).quantities = {{builder.find(first, "12"), 12, std::nullopt, "شخص", QuantityKind::count, true}};
  builder.at(twelve).dates = {{builder.find(first, "يوم الثلاثاء"), "2024-03-05", DayRange{}, true}};
  builder.at(twelve).names = {{builder.find(first, "الوزارة"), "الوزارة", NameKind::body}};
  builder.at(twelve).polarity = Polarity::negated;
  builder.at(twelve).act = "call";
  const ClusterId cluster = builder.cluster("المصابون", {twelve, fifteen}, Relation::numeric_or_date_divergence);
  builder.divergence(cluster, DivergenceKind::number, Weight::hard, {twelve, fifteen}, {"12", "15"}).missing_in = {
      second};
  Comparison& comparison = builder.result;
  comparison.program = "tawatur 0";
  comparison.options.detectors = {"number"};
  comparison.options.selection = {.query = "\"حريق\"", .since = "2024-03", .until = {}, .outlet = "وكالة", .story = {}};
  comparison.corpus.problems = {{"broken.html", "line 1", "not a page"}};
  comparison.corpus.boilerplate = {{DocumentId(1), {0, 8}, "navigation"}};
  comparison.pairs = {{twelve, fifteen, 0.75, PairDecision::partial}};
  comparison.stories = {{"حريق", {first, second}}};
  comparison.copies = {{first, second, 0.5, 0.25, true, "credit"}};
  builder.at(first).flags = {"truncated:html_nodes"};
  builder.at(first).url = "https://example.org/1";
  builder.at(first).dateline = Dateline{builder.find(first, "قالت"), "الساحل", std::nullopt};
  return builder;
}

std::string written(const Comparison& comparison) {
  std::ostringstream out;
  write_json(comparison, {}, out);
  return out.str();
}

TextOfFile texts_of(const Comparison& comparison) {
  return [&comparison](const std::string& file) -> std::optional<std::string> {
    for (const Document& document : comparison.corpus.documents) {
      if (comparison.corpus.inputs[document.input.value].name == file) return document.text;
    }
    return std::nullopt;
  };
}

Comparison read(const std::string& json, const TextOfFile& texts) {
  std::istringstream in(json);
  return read_json(in, texts);
}

std::string replaced(std::string text, std::string_view what, std::string_view by) {
  return text.replace(text.find(what), what.size(), by);
}

}  // namespace

TEST_CASE("what was written reads back to the same bytes") {
  const Comparison comparison = full_comparison().result;
  const std::string json = written(comparison);

  const Comparison again = read(json, texts_of(comparison));

  CHECK(written(again) == json);
  CHECK(again.claims[0].quantities[0].approximate);
  CHECK(again.copies[0].evidence == "credit");
}

TEST_CASE("optional keys of other programs may be missing") {
  const Comparison comparison = full_comparison().result;
  const std::string json = replaced(replaced(written(comparison), ", \"article\": \"a2\"}", "}"), "\"act\"", "\"x\"");

  const Comparison again = read(json, texts_of(comparison));

  CHECK(again.divergences[0].spans[1].article == ArticleId(1));
}

TEST_CASE("changed words, lost texts, loose ids and unknown values are refused by name") {
  const Comparison comparison = full_comparison().result;
  const std::string json = written(comparison);
  struct Case {
    std::string_view what, by, message;
  };
  for (const Case& broken :
       {Case{"\"text\": \"12\"", "\"text\": \"13\"", "does not quote"},
        Case{"\"end\": 8", "\"end\": 80000", "outside its text"}, Case{"[\"a1\", \"a2\"]", "[\"a1\", \"a9\"]", "a9"},
        Case{"\"decision\": \"partial\"", "\"decision\": \"perhaps\"", "perhaps"},
        Case{"\"version\": 1", "\"version\": 2", "version 1"},
        Case{"\"version\": 1", "\"version\": \"one\"", "version 1"},
        Case{"\"polarity\": \"affirmed\"", "\"polarity\": 7", "cannot be read"},
        Case{"\"id\": \"c2\"", "\"id\": \"c1\"", "twice"}, Case{"{", "[", "cannot be read"}}) {
    CAPTURE(broken.what);
    const auto attempt = [&] { (void)read(replaced(json, broken.what, broken.by), texts_of(comparison)); };
    CHECK_THROWS_WITH_AS(attempt(), doctest::Contains(std::string(broken.message).c_str()), InputError);
  }
  const auto without_texts = [&] { (void)read(json, [](const std::string&) { return std::nullopt; }); };
  CHECK_THROWS_WITH_AS(without_texts(), doctest::Contains("1.txt"), InputError);
}

TEST_CASE("nesting that would exhaust the stack is refused") {
  const auto attempt = [] { (void)read(std::string(100000, '['), [](const std::string&) { return std::nullopt; }); };
  CHECK_THROWS_WITH_AS(attempt(), doctest::Contains("nests too deep"), InputError);
}

TEST_CASE("brackets in words are no nesting") {
  Comparison comparison = full_comparison().result;
  comparison.clusters[0].label = std::string(100, '[') + "\\\"" + std::string(100, '{');

  const Comparison again = read(written(comparison), texts_of(comparison));

  CHECK(again.clusters[0].label == comparison.clusters[0].label);
}
