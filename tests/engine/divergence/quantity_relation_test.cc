// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/divergence/quantity_relation.h"

#include <doctest/doctest.h>

using namespace tawatur;

namespace {

NumberValue exact(double value) {
  return {value, value, false};
}
NumberValue about(double value) {
  return {value, value, true};
}
NumberValue more_than(double value) {
  return {value, std::nullopt, false};
}
NumberValue at_most(double value) {
  return {std::nullopt, value, false};
}

}  // namespace

TEST_CASE("two figures conflict only when both cannot be true") {
  struct Row {
    NumberValue a;
    NumberValue b;
    QuantityRelation relation;
  };
  const std::vector<Row> rows = {
      {exact(12), exact(12), QuantityRelation::equal},
      {exact(12), exact(15), QuantityRelation::conflict},
      {exact(1234), exact(1200), QuantityRelation::rounded},
      {exact(1200), exact(1300), QuantityRelation::conflict},
      {exact(1234), exact(1300), QuantityRelation::conflict},
      {exact(12.4), exact(12), QuantityRelation::rounded},
      {exact(3.14), exact(3.1), QuantityRelation::rounded},
      {exact(19), exact(20), QuantityRelation::conflict},
      {exact(21), about(20), QuantityRelation::rounded},
      {exact(30), about(20), QuantityRelation::conflict},
      {exact(12), exact(21), QuantityRelation::conflict},
      {exact(23), more_than(20), QuantityRelation::meeting},
      {exact(3), more_than(20), QuantityRelation::conflict},
      {at_most(10), more_than(20), QuantityRelation::conflict},
      {exact(7), NumberValue{}, QuantityRelation::meeting},
      {exact(0), exact(1), QuantityRelation::conflict},
      {exact(2'000'000), exact(2'034'000), QuantityRelation::rounded},
  };
  for (const Row& row : rows) {
    CAPTURE(row.a.minimum.value_or(-1));
    CAPTURE(row.b.minimum.value_or(-1));
    CHECK(quantity_relation(row.a, row.b) == row.relation);
    CHECK(quantity_relation(row.b, row.a) == row.relation);
  }
}
