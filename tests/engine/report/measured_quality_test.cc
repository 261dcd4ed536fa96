// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/measured_quality.h"

#include <doctest/doctest.h>

using namespace tawatur;

TEST_CASE("the built-in figures are whole and plausible") {
  const MeasuredQuality quality = built_in_quality();

  CHECK(quality.built_in);
  CHECK_FALSE(quality.program.empty());
  CHECK(quality.kinds.size() >= 8);
  CHECK(quality.harmless > 0);
  for (const MeasuredKind& kind : quality.kinds) {
    CHECK(kind.planted > 0);
    CHECK(kind.found <= kind.planted);
    CHECK(kind.alarms <= kind.planted);
  }
  CHECK(quality.of(DivergenceKind::number) != nullptr);
}

TEST_CASE("an interval says what few trials can tell") {
  // Wilson: 10 of 10 leaves 72 %, none of 10 goes up to 28 %, 50 of 100 is 40 to 60 %.
  CHECK(percent_interval(10, 10).low == 72);
  CHECK(percent_interval(10, 10).high == 100);
  CHECK(percent_interval(0, 10).high == 28);
  CHECK(percent_interval(50, 100).low == 40);
  CHECK(percent_interval(50, 100).high == 60);
  CHECK(percent_interval(0, 0).low == 0);
  CHECK(percent_interval(0, 0).high == 100);
}
