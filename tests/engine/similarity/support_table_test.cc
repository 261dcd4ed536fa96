// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/support_table.h"

#include <doctest/doctest.h>

namespace tawatur {

TEST_CASE("two claims are supported by the third that is most like both") {
  SupportTable table(5);
  table.add(ClaimId(0), ClaimId(2), 0.9);
  table.add(ClaimId(1), ClaimId(2), 0.6);
  table.add(ClaimId(0), ClaimId(3), 0.7);
  table.add(ClaimId(1), ClaimId(3), 0.5);
  table.finish();
  CHECK(table.of(ClaimId(0), ClaimId(1)) == doctest::Approx(0.6));
  CHECK(table.of(ClaimId(1), ClaimId(0)) == doctest::Approx(0.6));
}

TEST_CASE("being like each other is no support, nor is a weak likeness") {
  SupportTable table(3);
  table.add(ClaimId(0), ClaimId(1), 0.9);
  table.add(ClaimId(0), ClaimId(2), 0.9);
  table.add(ClaimId(1), ClaimId(2), 0.1);
  table.finish();
  CHECK(table.of(ClaimId(0), ClaimId(1)) == 0);
}

TEST_CASE("of very many alike claims each keeps the most alike, in any order of adding") {
  constexpr std::uint32_t kClaims = 200;
  SupportTable upwards(kClaims);
  SupportTable downwards(kClaims);
  for (std::uint32_t i = 1; i < kClaims; ++i) {
    const double similarity = 0.3 + 0.5 * i / kClaims;
    upwards.add(ClaimId(0), ClaimId(i), similarity);
    const std::uint32_t j = kClaims - i;
    downwards.add(ClaimId(0), ClaimId(j), 0.3 + 0.5 * j / kClaims);
  }
  for (SupportTable* table : {&upwards, &downwards}) {
    table->add(ClaimId(1), ClaimId(199), 0.9);
    table->add(ClaimId(1), ClaimId(2), 0.9);
    table->finish();
    CHECK(table->of(ClaimId(0), ClaimId(1)) == doctest::Approx(0.3 + 0.5 * 199 / kClaims));
  }
}

}  // namespace tawatur
