// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/scoring/metric.h"

#include <doctest/doctest.h>

using namespace tawatur::scoring;

TEST_CASE("a share is found over wanted") {
  CHECK(recall("m", "", 3, 4).value() == 0.75);
  CHECK(f1("m", "", 2, 3, 5).value() == 0.5);  // 2*2 / (3+5)
}

TEST_CASE("where the gold has nothing to measure by, there is no value") {
  CHECK_FALSE(recall("m", "", 0, 0).value().has_value());
  CHECK_FALSE(precision("m", "", 0, 0, 0).value().has_value());
}

TEST_CASE("something wanted and nothing given is zero") {
  CHECK(precision("m", "", 0, 0, 4).value() == 0.0);
  CHECK(f1("m", "", 0, 0, 4).value() == 0.0);
}

TEST_CASE("the harmonic mean of 1/2 and 1/4 is 1/3") {
  const Metric half = recall("a", "", 1, 2);
  const Metric quarter = recall("b", "", 1, 4);

  CHECK(harmonic("h", "", half, quarter).value().value() == doctest::Approx(1.0 / 3));
  CHECK(harmonic("h", "", recall("a", "", 0, 2), recall("b", "", 0, 2)).value() == 0.0);
}
