// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/scoring/file_span.h"

#include <doctest/doctest.h>

using namespace tawatur::scoring;

TEST_CASE("files are known by their last component") {
  CHECK(base_name("a/b/c.txt") == "c.txt");
  CHECK(base_name("a\\c.txt") == "c.txt");
  CHECK(base_name("c.txt/") == "c.txt");
}

TEST_CASE("a span belongs to another when half of the shorter one is shared") {
  CHECK(belongs({"f", 0, 10}, {"f", 5, 100}));
  CHECK_FALSE(belongs({"f", 0, 10}, {"f", 6, 100}));
  CHECK_FALSE(belongs({"f", 0, 10}, {"g", 0, 10}));
  CHECK_FALSE(belongs({"f", 0, 10}, {"f", 10, 20}));
}

TEST_CASE("intersection over union") {
  CHECK(intersection_over_union({"f", 0, 10}, {"f", 5, 15}) == doctest::Approx(5.0 / 15));
  CHECK(intersection_over_union({"f", 0, 10}, {"f", 20, 30}) == 0.0);
}

TEST_CASE("a set of bytes joins what touches or overlaps, file by file") {
  const ByteSet set({{"f", 0, 10}, {"f", 5, 12}, {"f", 12, 15}, {"g", 0, 3}, {"f", 30, 30}});

  CHECK(set.size() == 18);
  CHECK(set.common(ByteSet({{"f", 14, 40}, {"g", 2, 9}})).size() == 2);
}
