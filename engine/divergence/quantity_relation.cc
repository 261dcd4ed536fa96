// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/divergence/quantity_relation.h"

#include <algorithm>
#include <cmath>

namespace tawatur {
namespace {

constexpr double kApproximate = 0.1;  // share by which "about" may be off
constexpr double kRounding = 0.05;    // share by which a rounded figure may be off
constexpr double kSmallestRounded = 100;
constexpr double kLostDigits = 99;  // steps of the finer figure in one of the rougher: two digits, less an ounce
constexpr double kTiny = 1e-9;

bool is_exact(const NumberValue& value) {
  return value.minimum && value.maximum && *value.minimum == *value.maximum;
}

bool near(double a, double b, double share) {
  return std::abs(a - b) <= share * std::max(std::abs(a), std::abs(b)) + kTiny;
}

// The power of ten of the last digit of `value` that is not 0: 1200 gives 100, 3.5 gives 0.1.
double granularity(double value) {
  double step = 1e-3;
  if (value == 0) return 1;
  while (std::abs(std::remainder(value, step * 10)) < kTiny * std::max(1.0, std::abs(value))) step *= 10;
  return step;
}

bool is_rounding_of(double rough, double fine) {
  const double step = granularity(rough);
  // Below a hundred people count, they do not round: 19 and 20 dead are two figures.
  if (granularity(fine) >= 1 && std::abs(rough) < kSmallestRounded) return false;
  return step > granularity(fine) && near(rough, fine, kRounding) &&
         std::abs(std::round(fine / step) * step - rough) < kTiny * std::max(1.0, std::abs(rough));
}

bool ranges_meet(const NumberValue& a, const NumberValue& b) {
  const double slack = 1 + (a.approximate || b.approximate ? kApproximate : 0);
  return !(a.maximum && b.minimum && *a.maximum * slack < *b.minimum) &&
         !(b.maximum && a.minimum && *b.maximum * slack < *a.minimum);
}

// Digits of `fine` that `rough` does without.
bool loses_digits(double rough, double fine) {
  return granularity(rough) >= kLostDigits * granularity(fine);
}

bool same_form(const NumberValue& a, const NumberValue& b) {
  return a.approximate == b.approximate && is_exact(a) == is_exact(b) &&
         a.minimum.has_value() == b.minimum.has_value() && a.maximum.has_value() == b.maximum.has_value();
}

}  // namespace

QuantityRelation quantity_relation(const NumberValue& a, const NumberValue& b) {
  if (is_exact(a) && is_exact(b)) {
    if (*a.minimum == *b.minimum) return QuantityRelation::equal;
    const bool about = a.approximate || b.approximate;
    if (about && near(*a.minimum, *b.minimum, kApproximate)) return QuantityRelation::rounded;
    if (is_rounding_of(*a.minimum, *b.minimum) || is_rounding_of(*b.minimum, *a.minimum))
      return QuantityRelation::rounded;
    return QuantityRelation::conflict;
  }
  return ranges_meet(a, b) ? QuantityRelation::meeting : QuantityRelation::conflict;
}

QuantityRelation rewritten_relation(const NumberValue& a, const NumberValue& b) {
  if (!same_form(a, b)) return quantity_relation(a, b);
  if (a.minimum == b.minimum && a.maximum == b.maximum) return QuantityRelation::equal;
  if (!is_exact(a)) return QuantityRelation::conflict;
  const auto rounds = [&](double rough, double fine) {
    return is_rounding_of(rough, fine) && (a.approximate || loses_digits(rough, fine));
  };
  return rounds(*a.minimum, *b.minimum) || rounds(*b.minimum, *a.minimum) ? QuantityRelation::rounded
                                                                          : QuantityRelation::conflict;
}

}  // namespace tawatur
