// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/prefix_index.h"

#include <doctest/doctest.h>

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

TEST_CASE("a term of one row makes no list") {
  const TermMatrix rows = four_rows();
  PrefixIndex index = prefix_index(rows, std::vector<std::uint32_t>{0, 2, 3}, 0.1F);
  CHECK(index.postings.empty());
}

}  // namespace tawatur
