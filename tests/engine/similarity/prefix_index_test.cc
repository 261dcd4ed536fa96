// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/prefix_index.h"

#include <doctest/doctest.h>

#include <numeric>

namespace tawatur {
namespace {

// Columns a, b, c, d; each row of unit length.
TermMatrix four_rows() {
  TermMatrix rows(4, 4);
  rows.insert(0, 0) = 0.8F;
  rows.insert(0, 2) = 0.6F;
  rows.insert(1, 0) = 0.6F;
  rows.insert(1, 2) = 0.8F;
  rows.insert(2, 1) = 1.0F;
  rows.insert(3, 3) = 1.0F;
  rows.makeCompressed();
  return rows;
}

}  // namespace

TEST_CASE("only terms before the tail falls under the threshold are listed") {
  const TermMatrix rows = four_rows();
  const std::vector<std::uint32_t> all = {0, 1, 2, 3};

  PrefixIndex low = prefix_index(rows, all, 0.5F);
  PrefixIndex high = prefix_index(rows, all, 0.7F);

  CHECK(low.list(0).size() == 2);
  CHECK(low.list(2).size() == 2);
  CHECK(low.list(0)[0].tail == doctest::Approx(1).epsilon(0.001));
  CHECK(low.list(2)[0].tail == doctest::Approx(0.6).epsilon(0.001));
  CHECK(high.list(0).size() == 2);
  CHECK(high.list(2).empty());  // one row only is left there
}

TEST_CASE("lists hold their rows in order at any number of threads") {
  constexpr int kRows = 50;
  TermMatrix rows(kRows, 3);
  for (int row = 0; row < kRows; ++row) {
    if (row % 3 != 0) rows.insert(row, 0) = 0.6F;
    rows.insert(row, 1) = 0.8F;
  }
  rows.makeCompressed();
  std::vector<std::uint32_t> all(kRows);
  std::iota(all.begin(), all.end(), 0U);

  PrefixIndex one = prefix_index(rows, all, 0.1F, 1);
  PrefixIndex three = prefix_index(rows, all, 0.1F, 3);

  CHECK(one.starts == three.starts);
  CHECK(one.list(0).size() == 33);
  CHECK(one.list(2).empty());
  for (std::uint32_t row = 0; row < kRows; ++row) {
    CHECK(one.list(1)[row].row == row);
    CHECK(three.list(1)[row].row == row);
    CHECK(three.list(1)[row].entry == one.list(1)[row].entry);
  }
}

TEST_CASE("a term of one row makes no list") {
  const TermMatrix rows = four_rows();
  PrefixIndex index = prefix_index(rows, std::vector<std::uint32_t>{0, 2, 3}, 0.1F);
  CHECK(index.postings.empty());
}

}  // namespace tawatur
