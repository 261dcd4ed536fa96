// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/pair_features.h"

#include <doctest/doctest.h>

#include <cmath>
#include <set>

namespace tawatur {
namespace {

Day day(const char* iso) {
  return parse_iso_day(iso).value();
}

float value_of(std::string_view name, const ClaimEvidence& x, const ClaimEvidence& y, const PairContext& context = {}) {
  EvidenceTable table;
  table.is_country.assign(8, false);
  return pair_feature_values(table, x, y, context)[pair_feature(name)];
}

TermVector terms(std::vector<WeightedTerm> parts) {
  TermVector vector;
  vector.terms = std::move(parts);
  measure(vector);
  return vector;
}

// Of claims that share as much: cosine of their notions 0.25 or 1.
PairContext sharing(bool all) {
  PairContext context;
  context.notions_x = all ? terms({{0, 1.0F}}) : terms({{0, 1.0F}, {1, 1.0F}, {2, 1.0F}, {3, 1.0F}});
  context.notions_y = all ? terms({{0, 1.0F}}) : terms({{0, 1.0F}, {4, 1.0F}, {5, 1.0F}, {6, 1.0F}});
  return context;
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
}

TEST_CASE("like words are aligned, chance likeness is not") {
  EvidenceTable table;
  table.word_letters = {WordLetters({1, 2, 3, 4}), WordLetters({1, 2, 3, 9}), WordLetters({1, 7, 8, 9})};
  ClaimEvidence x;
  ClaimEvidence y;
  x.words = terms({{0, 1.0F}});
  y.words = terms({{1, 1.0F}, {2, 1.0F}});
  CHECK(alignment(table, x, y) == doctest::Approx((0.75 + 0.375) / 2));
  CHECK(alignment(table, x, {}) == 0);
}

TEST_CASE("countries are compared by what both name, other notions do not count") {
  EvidenceTable table;
  table.is_country = {false, true, true, true};
  PairContext context;
  context.notions_x = terms({{0, 1.0F}, {1, 0.5F}, {2, 0.5F}});
  context.notions_y = terms({{0, 1.0F}, {1, 0.5F}, {3, 0.5F}});
  const PairFeatureValues values = pair_feature_values(table, {}, {}, context);
  CHECK(values[pair_feature("countries_shared")] == doctest::Approx(std::sqrt(1.25 / 1.5) / 3));
  CHECK(values[pair_feature("notion_cosine")] == doctest::Approx(1.25 / 1.5));
  CHECK(values[pair_feature("notions_shared")] == doctest::Approx(0.5));
}

TEST_CASE("other persons speak against only where something is said or done between persons") {
  ClaimEvidence x;
  ClaimEvidence y;
  x.parties = {1, 2};
  y.parties = {2, 3};
  CHECK(value_of("parties_shared", x, y, sharing(true)) == doctest::Approx(0.5));
  CHECK(value_of("parties_odd", x, y) == 0);
  x.speaks = y.speaks = true;
  CHECK(value_of("parties_odd", x, y) == doctest::Approx(0.5));
  y.parties = {7};
  CHECK(value_of("parties_odd", x, y) == 1);
  y.parties = {};
  CHECK(value_of("parties_odd", x, y) == 0);
}

TEST_CASE("an occasion and a reference back to it are two things") {
  ClaimEvidence x;
  ClaimEvidence y;
  x.occasion = OccasionMention::introduced;
  CHECK(value_of("occasion_apart", x, y) == 0);
  y.occasion = OccasionMention::referred;
  CHECK(value_of("occasion_apart", x, y) == 1);
  CHECK(value_of("occasion_apart", y, x) == 1);
  x.occasion = OccasionMention::referred;
  CHECK(value_of("occasion_apart", x, y) == 0);
}

TEST_CASE("a denial speaks against an assertion") {
  ClaimEvidence x;
  ClaimEvidence y;
  y.polarity = Polarity::negated;
  CHECK(value_of("polarity_apart", x, y) == 1);
  x.polarity = Polarity::negated;
  CHECK(value_of("polarity_apart", x, y) == 0);
}

TEST_CASE("calling for something is not telling that it is so, however surely that is told") {
  ClaimEvidence x;
  ClaimEvidence y;
  y.modality = Modality::probable;
  CHECK(value_of("request_apart", x, y) == 0);
  x.modality = Modality::requested;
  CHECK(value_of("request_apart", x, y) == 1);
  y.modality = Modality::requested;
  CHECK(value_of("request_apart", x, y) == 0);
}

TEST_CASE("what is called for by nobody in common is called for twice") {
  ClaimEvidence x;
  ClaimEvidence y;
  x.parties = {1, 2};
  y.parties = {3};
  CHECK(value_of("callers_odd", x, y) == 0);
  y.modality = Modality::requested;
  CHECK(value_of("callers_odd", x, y) == 1);
  y.parties = {2, 3};
  CHECK(value_of("callers_odd", x, y) == 0);
  y.parties = {};
  CHECK(value_of("callers_odd", x, y) == 0);
}

TEST_CASE("days are compared as intervals") {
  ClaimEvidence x;
  ClaimEvidence y;
  x.days = DayRange{day("2024-12-01"), day("2024-12-07")};
  y.days = DayRange{day("2024-12-02"), day("2024-12-02")};
  CHECK(value_of("days_shared", x, y, sharing(true)) == 1);
  y.days = DayRange{day("2024-11-30"), day("2024-11-30")};
  CHECK(value_of("days_shared", x, y, sharing(true)) == 0);
}

TEST_CASE("acts and speakers are compared only where both are known") {
  ClaimEvidence x;
  ClaimEvidence y;
  x.act = 2;
  x.speakers = {5};
  CHECK(value_of("act_apart", x, y) == 0);
  CHECK(value_of("speaker_shared", x, y, sharing(true)) == 0);
  y.act = 3;
  y.speakers = {5, 6};
  CHECK(value_of("act_apart", x, y) == 1);
  CHECK(value_of("speaker_shared", x, y, sharing(true)) == 1);
}

TEST_CASE("speakers, parties and days of a report speak only as far as its claims share notions") {
  ClaimEvidence x;
  x.speakers = x.parties = {5};
  x.days = DayRange{day("2024-12-01"), day("2024-12-07")};
  for (const char* feature : {"speaker_shared", "parties_shared", "days_shared"}) {
    CAPTURE(feature);
    CHECK(value_of(feature, x, x) == 0);
    CHECK(value_of(feature, x, x, sharing(false)) == doctest::Approx(0.5));
    CHECK(value_of(feature, x, x, sharing(true)) == doctest::Approx(1));
  }
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
  x.quantities.front().maximum = y.quantities.back().maximum = std::nullopt;
  CHECK(value_of("number_shared", x, y) == 0);
  x.quantities.front().unit = "";
  CHECK(value_of("unit_shared", x, y) == 0);
}

TEST_CASE("shares of whatever and numbers of one digit are met anywhere") {
  ClaimEvidence x;
  Quantity three;
  three.minimum = three.maximum = 3;
  three.unit = "rocket";
  x.quantities = {three};
  CHECK(value_of("unit_shared", x, x) == 1);
  CHECK(value_of("number_shared", x, x) == 0);
  x.quantities.front().kind = QuantityKind::percent;
  CHECK(value_of("unit_shared", x, x) == 0);
}

}  // namespace tawatur
