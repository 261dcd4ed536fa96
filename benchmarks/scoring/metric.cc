// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/scoring/metric.h"

#include <utility>

namespace tawatur::scoring {

std::optional<double> Metric::value() const {
  if (!available) return std::nullopt;
  return denominator == 0 ? 0.0 : numerator / denominator;
}

Metric recall(std::string key, std::string definition, double found, double wanted, std::vector<std::string> errors) {
  return {std::move(key), std::move(definition), found, wanted, wanted > 0, std::move(errors)};
}

Metric precision(std::string key, std::string definition, double right, double given, double wanted,
                 std::vector<std::string> errors) {
  return {std::move(key), std::move(definition), right, given, wanted > 0 || given > 0, std::move(errors)};
}

Metric f1(std::string key, std::string definition, double right, double given, double wanted) {
  return {std::move(key), std::move(definition), 2 * right, given + wanted, wanted > 0, {}};
}

Metric harmonic(std::string key, std::string definition, const Metric& one, const Metric& other) {
  const double a = one.value().value_or(0.0);
  const double b = other.value().value_or(0.0);
  return {std::move(key), std::move(definition), 2 * a * b, a + b, one.available && other.available, {}};
}

}  // namespace tawatur::scoring
