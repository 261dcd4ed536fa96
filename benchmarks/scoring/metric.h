// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace tawatur::scoring {

/// One row of a score table: a share, better when higher.
struct Metric {
  std::string key;
  std::string definition;
  double numerator = 0;
  double denominator = 0;
  bool available = true;  ///< false: the gold has nothing to measure it by
  std::vector<std::string> errors;

  /// The share; 0 where there is something to find but nothing was given; absent when not available.
  [[nodiscard]] std::optional<double> value() const;
};

/// Share of the wanted items that were found; not available when none is wanted.
[[nodiscard]] Metric recall(std::string key, std::string definition, double found, double wanted,
                            std::vector<std::string> errors = {});

/// Share of the given items that are right; not available when none is wanted and none given.
[[nodiscard]] Metric precision(std::string key, std::string definition, double right, double given, double wanted,
                               std::vector<std::string> errors = {});

/// 2 right / (given + wanted); not available when none is wanted.
[[nodiscard]] Metric f1(std::string key, std::string definition, double right, double given, double wanted);

/// Harmonic mean of two metrics with different denominators.
[[nodiscard]] Metric harmonic(std::string key, std::string definition, const Metric& one, const Metric& other);

}  // namespace tawatur::scoring
