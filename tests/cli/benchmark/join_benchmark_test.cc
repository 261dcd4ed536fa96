// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/benchmark/join_benchmark.h"

#include <doctest/doctest.h>

#include <sstream>

#include "engine/model/error.h"

namespace tawatur {

TEST_CASE("the join benchmark counts pairs of different outlets and adds up their cosines") {
  std::istringstream in(
      "s1\talif\ta1\tfire in the harbour\n"
      "s2\tba\ta2\tfire in the harbour\n"
      "s3\tba\ta2\tfire in the harbour\n"
      "s4\tjim\ta3\tbudget vote\n"
      "s5\tjim\ta3\t\n");
  const JoinMeasurement measured = measure_join(in, 0.5, 1);
  CHECK(measured.rows == 5);
  CHECK(measured.entries == 14);
  CHECK(measured.pairs == 2);
  CHECK(measured.sum == doctest::Approx(2));
  CHECK(measured.seconds >= 0);
}

TEST_CASE("a line with too few columns is refused by its number") {
  std::istringstream in("s1\talif\ta1\twords\ns2\tba\twords\n");
  CHECK_THROWS_WITH_AS(static_cast<void>(measure_join(in, 0.5, 1)),
                       "line 2: expected sentence id, outlet, article and words, separated by tabs", InputError);
}

}  // namespace tawatur
