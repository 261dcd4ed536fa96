// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/evidence/term_vectors.h"

#include <doctest/doctest.h>

namespace tawatur {
namespace {

TermVector vector_of(std::vector<WeightedTerm> terms) {
  TermVector vector;
  vector.terms = std::move(terms);
  measure(vector);
  return vector;
}

}  // namespace

TEST_CASE("equal terms become one, in ascending order") {
  std::vector<WeightedTerm> terms = {{3, 1}, {1, 1}, {3, 2}};
  merge_terms(terms);
  REQUIRE(terms.size() == 2);
  CHECK(terms[0].term == 1);
  CHECK(terms[1].term == 3);
  CHECK(terms[1].weight == 3);
}

TEST_CASE("the length of a vector is Euclidean, its mass the sum of weights") {
  const TermVector vector = vector_of({{1, 3}, {2, 4}});
  CHECK(vector.length == doctest::Approx(5));
  CHECK(vector.mass == doctest::Approx(7));
}

TEST_CASE("a term that is met once has rarity one, frequent terms less") {
  TermVector first;
  TermVector second;
  TermWeigher weigher(100);
  weigher.add(first, "rare");
  weigher.add(first, "common");
  weigher.add(second, "common");
  weigher.weigh({&first, &second});
  REQUIRE(first.terms.size() == 2);
  CHECK(first.terms[0].weight == doctest::Approx(1));
  CHECK(first.terms[1].weight < 1);
  CHECK(weigher.vocabulary().term(first.terms[1].term) == "common");
}

TEST_CASE("vectors are compared by shared terms only") {
  const TermVector x = vector_of({{1, 1.0F}, {2, 0.5F}});
  const TermVector y = vector_of({{1, 1.0F}, {3, 0.5F}});
  CHECK(cosine(x, y) == doctest::Approx(0.8));
  CHECK(shared_weight(x, y) == doctest::Approx(1));
  CHECK(containment(x, y) == doctest::Approx(1 / 1.5));
  CHECK(cosine(x, {}) == 0);
  CHECK(containment(x, {}) == 0);
}

}  // namespace tawatur
