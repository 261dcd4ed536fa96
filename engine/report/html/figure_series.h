// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur::html {

/// A figure that an article gives for a claim.
struct Figure {
  ClaimId claim;
  ArticleId article;
  const Quantity* quantity = nullptr;
  std::optional<Day> day;

  [[nodiscard]] std::optional<double> value() const {
    return quantity->minimum ? quantity->minimum : quantity->maximum;
  }
};

/// Figures for one thing that is counted.
struct Series {
  std::string unit;
  std::vector<Figure> figures;  ///< by day, then by article; days unknown come last
};

/// What two articles or more give figures for in a cluster.
[[nodiscard]] std::vector<Series> series_of(const Comparison& comparison, const Cluster& cluster);

/// How the figures of a series go together. What changes from one day to the next is a revision; what differs on one
/// day, or where a day is not known, is a disagreement.
enum class FigureChange : std::uint8_t { same, revised, differ };
[[nodiscard]] FigureChange change_of(const Series& series);
[[nodiscard]] std::string_view name_of(FigureChange change);

/// "1,200"; fractions and what no whole number holds in the shortest form.
[[nodiscard]] std::string amount(double value);

/// "12", "≥ 10", "8–10".
[[nodiscard]] std::string bounds(const Quantity& quantity);

}  // namespace tawatur::html
