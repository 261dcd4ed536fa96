// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/pair_features.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <cmath>
#include <set>

namespace tawatur {
namespace {

Day day(const char* iso) {
  return parse_iso_day(iso).value();
}

float value_of(std::string_view name, const ClaimEvidence& x, const ClaimEvidence& y, const PairContext& context = {}) {
  const auto features = pair_features();
  const auto found =
      std::find_if(features.begin(), features.end(), [&](const PairFeature& f) { return f.name == name; });
  REQUIRE(found != features.end());
  return pair_feature_values({}, x, y, context)[static_cast<std::size_t>(found - features.begin())];
}

TermVector terms(std::vector<WeightedTerm> parts) {
  TermVector vector;
  vector.terms = std::move(parts);
  double square = 0;
  for (const WeightedTerm& part : vector.terms) {
    square += static_cast<double>(part.weight) * part.weight;
    vector.mass += part.weight;
  }
  vector.length = std::sqrt(square);
  return vector;
}

}  // namespace

TEST_CASE("features have names of their own and a sign") {
  std::set<std::string_view> names;
  for (const PairFeature& feature : pair_features()) {
    names.insert(feature.name);
    CHECK(std::abs(feature.sign) == 1);
    CHECK_FALSE(feature.summary.empty());
  }
  CHECK(names.size() == kPairFeatures);
}

TEST_CASE("nothing known speaks neither for nor against") {
  for (const float value : pair_feature_values({}, {}, {}, {})) CHECK(value == 0);
}

TEST_CASE("shared terms count by their weight") {
  ClaimEvidence x;
  ClaimEvidence y;
  x.stems = terms({{1, 1.0F}, {2, 0.5F}});
  y.stems = terms({{1, 1.0F}, {3, 0.5F}});
  CHECK(value_of("stem_cosine", x, y) == doctest::Approx(0.8));
  CHECK(value_of("stem_containment", x, y) == doctest::Approx(1 / 1.5));
  CHECK(value_of("rarest_shared", x, y) == doctest::Approx(1));
}

TEST_CASE("like words are aligned, chance likeness is not") {
  EvidenceTable table;
  table.word_letters = {WordLetters({1, 2, 3, 4}), WordLetters({1, 2, 3, 9}), WordLetters({1, 7, 8, 9}),
                        WordLetters({1, 4, 65, 129})};
  CHECK(word_likeness(table, 0, 0) == 1);
  CHECK(word_likeness(table, 0, 1) == doctest::Approx(0.75));
  CHECK(word_likeness(table, 0, 2) == 0);
  CHECK(word_likeness(table, 0, 3) == doctest::Approx(0.5));  // runs that share a bit are not lost
  CHECK(word_likeness(table, 3, 0) == doctest::Approx(0.5));
  ClaimEvidence x;
  ClaimEvidence y;
  x.words = terms({{0, 1.0F}});
  y.words = terms({{1, 1.0F}, {2, 1.0F}});
  CHECK(alignment(table, x, y) == doctest::Approx((0.75 + 0.375) / 2));
  CHECK(alignment(table, x, {}) == 0);
}

TEST_CASE("names that meet speak for, names that do not speak against") {
  ClaimEvidence x;
  ClaimEvidence y;
  x.people = terms({{1, 0.5F}, {4, 1.0F}});
  y.people = terms({{4, 1.0F}});
  CHECK(value_of("people_shared", x, y) == 1);
  CHECK(value_of("people_apart", x, y) == 0);
  CHECK(value_of("rarest_name", x, y) == 1);
  y.people = terms({{7, 1.0F}});
  CHECK(value_of("people_shared", x, y) == 0);
  CHECK(value_of("people_apart", x, y) == 1);
  y.people = {};
  CHECK(value_of("people_apart", x, y) == 0);
}

TEST_CASE("days are compared as intervals") {
  ClaimEvidence x;
  ClaimEvidence y;
  x.days = DayRange{day("2024-12-01"), day("2024-12-07")};
  y.days = DayRange{day("2024-12-02"), day("2024-12-02")};
  CHECK(value_of("days_shared", x, y) == 1);
  CHECK(value_of("days_apart", x, y) == 0);
  y.days = DayRange{day("2024-11-30"), day("2024-11-30")};
  CHECK(value_of("days_shared", x, y) == 0);
  CHECK(value_of("days_apart", x, y) == 1);
}

TEST_CASE("acts and speakers are compared only where both are known") {
  ClaimEvidence x;
  ClaimEvidence y;
  x.act = 2;
  x.speakers = {5};
  CHECK(value_of("act_apart", x, y) == 0);
  CHECK(value_of("speaker_apart", x, y) == 0);
  y.act = 3;
  y.speakers = {5, 6};
  CHECK(value_of("act_apart", x, y) == 1);
  CHECK(value_of("speaker_shared", x, y) == 1);
}

TEST_CASE("counting the same thing speaks for, also where the numbers differ") {
  ClaimEvidence x;
  ClaimEvidence y;
  Quantity twelve;
  twelve.minimum = twelve.maximum = 12;
  twelve.unit = "rocket";
  Quantity fifteen = twelve;
  fifteen.minimum = fifteen.maximum = 15;
  x.quantities = {twelve};
  y.quantities = {fifteen};
  CHECK(value_of("unit_shared", x, y) == 1);
  CHECK(value_of("number_shared", x, y) == 0);
  y.quantities = {fifteen, twelve};
  CHECK(value_of("number_shared", x, y) == 1);
  CHECK(value_of("units_apart", x, y) == 0);
  y.quantities = {fifteen};
  y.quantities.front().unit = "percent";
  CHECK(value_of("units_apart", x, y) == 1);
  y.quantities = {fifteen, twelve};
  x.quantities.front().unit = "";
  CHECK(value_of("unit_shared", x, y) == 0);
}

TEST_CASE("the best match in the other article is told from the second best") {
  ClaimEvidence x;
  x.stems = terms({{1, 1.0F}});
  x.letters = terms({{1, 1.0F}});
  ClaimEvidence y = x;
  CHECK(value_of("best_match", x, y, {0, false, 1.0}) == doctest::Approx(1));
  y.stems = terms({{2, 1.0F}});
  CHECK(value_of("best_match", x, y, {0, false, 1.0}) == doctest::Approx(0.5));
}

}  // namespace tawatur
