// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/parallel.h"

#include <doctest/doctest.h>

#include <stdexcept>
#include <vector>

using namespace tawatur;

TEST_CASE("every position is visited once, at any number of threads") {
  for (const unsigned threads : {0U, 1U, 2U, 3U, 16U}) {
    for (const std::size_t count : {0U, 1U, 2U, 7U, 100U}) {
      std::vector<int> visits(count, 0);

      parallel_ranges(count, threads, [&](std::size_t begin, std::size_t end) {
        for (std::size_t i = begin; i < end; ++i) ++visits[i];
      });

      CAPTURE(threads);
      CHECK(visits == std::vector<int>(count, 1));
    }
  }
}

TEST_CASE("the failure of the lowest range is the one that is reported") {
  const auto fail = [](std::size_t begin, std::size_t) { throw std::runtime_error(begin == 0 ? "first" : "later"); };

  CHECK_THROWS_WITH(parallel_ranges(4, 4, fail), "first");
}
