// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/support/claims/read_claims.h"

using namespace tawatur;
using test::first_claim;

TEST_CASE("a claim carries its quantities with what is counted") {
  const Claim claim = first_claim("أصيب 12 شخصا في حريق وأغلقت ثلاث مدارس.");
  REQUIRE(claim.quantities.size() >= 1);
  CHECK(claim.quantities[0].minimum == 12);
  CHECK(claim.quantities[0].maximum == 12);
  CHECK(claim.quantities[0].unit == "شخص");
}

TEST_CASE("measures are converted to their base unit and money is not") {
  const Claim far = first_claim("يمتد الطريق 15 ميلا في الصحراء.");
  REQUIRE(far.quantities.size() == 1);
  CHECK(far.quantities[0].kind == QuantityKind::measure);
  CHECK(far.quantities[0].unit == "km");
  CHECK(*far.quantities[0].minimum == doctest::Approx(24.14).epsilon(0.001));
  const Claim dear = first_claim("كلف الجسر 15 دولارا لكل ساكن.");
  REQUIRE(dear.quantities.size() >= 1);
  CHECK(dear.quantities[0].kind == QuantityKind::money);
  CHECK(dear.quantities[0].minimum == 15);
}

TEST_CASE("all forms of a counted noun have one key") {
  for (const char* text : {"أصيب 12 شخصا في حريق.", "أصيب خمسة أشخاص في حريق.", "أصيب شخصان في حريق."}) {
    CAPTURE(text);
    const Claim claim = first_claim(text);
    REQUIRE_FALSE(claim.quantities.empty());
    CHECK(claim.quantities[0].unit == "شخص");
    CHECK(claim.quantities[0].kind == QuantityKind::count);
  }
}

TEST_CASE("bounds and hedges are an interval") {
  const Claim least = first_claim("أصيب ما لا يقل عن 40 شخصا في حريق.");
  REQUIRE(least.quantities.size() == 1);
  CHECK(least.quantities[0].minimum == 40);
  CHECK_FALSE(least.quantities[0].maximum);
  const Claim about = first_claim("أصيب نحو 40 شخصا في حريق.");
  REQUIRE(about.quantities.size() == 1);
  CHECK(about.quantities[0].approximate);
}

TEST_CASE("a date says its calendar and whether it hangs on the day of publication") {
  const Claim hijri = first_claim("افتتح السد في 5 رمضان 1445 في القرية.");
  REQUIRE_FALSE(hijri.dates.empty());
  CHECK(hijri.dates[0].hijri);
  CHECK_FALSE(hijri.dates[0].relative);
  const Claim yesterday = first_claim("افتتح السد أمس في القرية.");
  REQUIRE_FALSE(yesterday.dates.empty());
  CHECK(yesterday.dates[0].value == "2024-03-06");
  CHECK(yesterday.dates[0].relative);
  CHECK_FALSE(yesterday.dates[0].hijri);
}
