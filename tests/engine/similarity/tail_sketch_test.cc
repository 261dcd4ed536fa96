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

double dot_of_rest(const TermMatrix& rows, int a, int b, int first_column) {
  double sum = 0;
  for (TermMatrix::InnerIterator x(rows, a); x; ++x) {
    if (x.col() >= first_column) sum += static_cast<double>(x.value()) * rows.coeff(b, x.col());
  }
  return sum;
}

}  // namespace

TEST_CASE("a lane is found whenever the dot product reaches the limit") {
  const std::size_t lengths[] = {3, 20, 300};
  for (const std::size_t length : lengths) {
    CAPTURE(length);
    const TermMatrix rows = random_rows(64, 400, length);
    auto tile = std::make_unique<SketchTile>();
    std::vector<std::vector<BucketWeight>> sketches(64);
    for (int row = 0; row < 64; ++row) {
      append_tail_sketch(rows, static_cast<std::size_t>(rows.outerIndexPtr()[row]),
                         static_cast<std::size_t>(rows.outerIndexPtr()[row + 1]), sketches[row]);
      sketches[row].front() = {0, 0};  // the first terms differ from row to row: count the rest only
      tile->set(static_cast<std::size_t>(row), sketches[row]);
    }
    std::size_t kept = 0;
    for (int a = 0; a < 64; ++a) {
      for (int b = a + 1; b < 64; ++b) {
        const int after =
            std::max(rows.innerIndexPtr()[rows.outerIndexPtr()[a]], rows.innerIndexPtr()[rows.outerIndexPtr()[b]]) + 1;
        const double dot = dot_of_rest(rows, a, b, after);
        std::vector<std::uint16_t> lanes;
        find_lanes(*tile, sketches[a], 0, 64, static_cast<std::uint16_t>(dot * kSketchScale * kSketchScale), lanes);
        CHECK(std::find(lanes.begin(), lanes.end(), static_cast<std::uint16_t>(b)) != lanes.end());
        kept += lanes.size();
      }
    }
    CHECK(kept < 64 * 64 * 48);  // the bound is one: it leaves something out
  }
}

TEST_CASE("a cleared lane weighs nothing") {
  const TermMatrix rows = random_rows(2, 10, 5);
  auto tile = std::make_unique<SketchTile>();
  std::vector<BucketWeight> sketch;
  append_tail_sketch(rows, 0, static_cast<std::size_t>(rows.outerIndexPtr()[1]), sketch);
  tile->set(5, sketch);
  std::vector<std::uint16_t> lanes;
  find_lanes(*tile, sketch, 0, 16, 40000, lanes);
  CHECK(lanes == std::vector<std::uint16_t>{5});
  lanes.clear();
  tile->clear(5, sketch);
  find_lanes(*tile, sketch, 0, 16, 1, lanes);
  CHECK(lanes.empty());
}

}  // namespace tawatur
