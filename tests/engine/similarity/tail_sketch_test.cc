// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/tail_sketch.h"

#include <doctest/doctest.h>

#include <memory>
#include <random>
#include <string>

namespace tawatur {
namespace {

TermMatrix random_rows(std::size_t rows, std::size_t words, std::size_t length) {
  std::mt19937 random(3);
  TermBags bags;
  for (std::size_t row = 0; row < rows; ++row) {
    bags.add("shared");
    for (std::size_t i = 0; i < length; ++i) bags.add("w" + std::to_string(random() % words));
    bags.end_bag();
  }
  return tfidf_rows(bags, term_columns(bags));
}

std::span<const BucketWeight> tail(const TermMatrix& rows, const std::vector<BucketWeight>& sketches, int row,
                                   int first_column) {
  int entry = rows.outerIndexPtr()[row];
  const int end = rows.outerIndexPtr()[row + 1];
  while (entry < end && rows.innerIndexPtr()[entry] < first_column) ++entry;
  return std::span(sketches).subspan(static_cast<std::size_t>(entry), static_cast<std::size_t>(end - entry));
}

double dot_of_tails(const TermMatrix& rows, int a, int b, int first_column) {
  double sum = 0;
  for (TermMatrix::InnerIterator x(rows, a); x; ++x) {
    if (x.col() >= first_column) sum += static_cast<double>(x.value()) * static_cast<double>(rows.coeff(b, x.col()));
  }
  return sum;
}

}  // namespace

TEST_CASE("a product of sketches is never below what it bounds, from whatever term on") {
  for (const std::size_t length : {3U, 20U, 300U}) {
    CAPTURE(length);
    const TermMatrix rows = random_rows(24, 400, length);
    const std::vector<BucketWeight> sketches = row_sketches(rows);
    SpreadSketch spread;
    double slack = 0;
    for (int a = 0; a < 24; ++a) {
      for (int b = a + 1; b < 24; ++b) {
        for (int column = 0; column < rows.cols(); column += 1 + static_cast<int>(rows.cols()) / 9) {
          spread.set(tail(rows, sketches, a, column));
          const std::uint32_t product = spread.product(tail(rows, sketches, b, column));
          spread.clear(tail(rows, sketches, a, column));
          const double dot = dot_of_tails(rows, a, b, column);
          CHECK(product >= least_product(static_cast<float>(dot)));
          slack =
              std::max(slack, product / static_cast<double>(kSketchScale) / static_cast<double>(kSketchScale) - dot);
        }
      }
    }
    CHECK(slack < 0.6);  // a bound that lets everything through is none
  }
}

TEST_CASE("a tile finds the lanes that one sketch after the other would") {
  const TermMatrix rows = random_rows(64, 60, 12);
  const std::vector<BucketWeight> sketches = row_sketches(rows);
  auto tile = std::make_unique<SketchTile>();
  for (int row = 0; row < 64; ++row) tile->set(static_cast<std::size_t>(row), tail(rows, sketches, row, 0));
  SpreadSketch spread;
  for (int row = 0; row < 64; ++row) {
    spread.set(tail(rows, sketches, row, 0));
    std::vector<std::uint16_t> expected;
    for (int other = 0; other < 64; ++other) {
      if (spread.product(tail(rows, sketches, other, 0)) >= 15000)
        expected.push_back(static_cast<std::uint16_t>(other));
    }
    spread.clear(tail(rows, sketches, row, 0));
    std::vector<std::uint16_t> lanes;
    find_lanes(*tile, tail(rows, sketches, row, 0), 0, 64, 15000, lanes);
    CHECK(lanes == expected);
  }
}

TEST_CASE("what is cleared weighs nothing") {
  const TermMatrix rows = random_rows(2, 10, 5);
  const std::vector<BucketWeight> sketches = row_sketches(rows);
  const std::span<const BucketWeight> sketch = tail(rows, sketches, 0, 0);
  auto tile = std::make_unique<SketchTile>();
  std::vector<std::uint16_t> lanes;
  tile->set(5, sketch);
  find_lanes(*tile, sketch, 0, 16, 40000, lanes);
  CHECK(lanes == std::vector<std::uint16_t>{5});
  lanes.clear();
  tile->clear(5, sketch);
  find_lanes(*tile, sketch, 0, 16, 1, lanes);
  CHECK(lanes.empty());
}

}  // namespace tawatur
