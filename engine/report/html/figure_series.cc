// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/html/figure_series.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>

#include "engine/report/characters.h"

namespace tawatur::html {
namespace {

constexpr double kAbout = 0.1;  // how far "about" reaches

// Ranges that meet; an open end reaches everywhere.
bool can_both_be_true(const Quantity& a, const Quantity& b) {
  const auto below = [](const Quantity& low, const Quantity& high) {
    if (!low.maximum || !high.minimum) return false;
    const double slack = low.approximate || high.approximate ? kAbout : 0;
    return *low.maximum * (1 + slack) < *high.minimum;
  };
  return !below(a, b) && !below(b, a);
}

}  // namespace

std::vector<Series> series_of(const Comparison& comparison, const Cluster& cluster) {
  std::map<std::string, std::vector<Figure>> by_unit;
  for (const ClaimId id : cluster.claims) {
    const ArticleId article = comparison.article_of(id);
    for (const Quantity& quantity : comparison.claims[id.value].quantities) {
      by_unit[quantity.unit].push_back({id, article, &quantity, comparison.article(article).published.value});
    }
  }
  std::vector<Series> all;
  for (auto& [unit, figures] : by_unit) {
    std::set<ArticleId> articles;
    for (const Figure& figure : figures) articles.insert(figure.article);
    if (articles.size() < 2) continue;
    std::stable_sort(figures.begin(), figures.end(), [](const Figure& a, const Figure& b) {
      if (a.day.has_value() != b.day.has_value()) return a.day.has_value();
      return a.day != b.day ? a.day < b.day : a.article < b.article;
    });
    all.push_back({unit, std::move(figures)});
  }
  return all;
}

FigureChange change_of(const Series& series) {
  FigureChange change = FigureChange::same;
  for (std::size_t i = 0; i < series.figures.size(); ++i) {
    for (std::size_t k = i + 1; k < series.figures.size(); ++k) {
      const Figure& a = series.figures[i];
      const Figure& b = series.figures[k];
      if (can_both_be_true(*a.quantity, *b.quantity)) continue;
      if (!a.day || !b.day || a.day == b.day) return FigureChange::differ;
      change = FigureChange::revised;
    }
  }
  return change;
}

std::string_view name_of(FigureChange change) {
  constexpr std::array<std::string_view, 3> kNames = {"same", "revised", "differ"};
  return kNames[static_cast<std::size_t>(change)];
}

std::string amount(double value) {
  constexpr double kLargestWhole = 1e15;
  if (value != std::floor(value) || std::abs(value) > kLargestWhole) return shortest_decimal(value);
  std::string digits = std::to_string(std::llround(std::abs(value)));
  for (std::size_t at = digits.size(); at > 3; at -= 3) digits.insert(at - 3, ",");
  return value < 0 ? "-" + digits : digits;
}

std::string bounds(const Quantity& quantity) {
  const std::string low = quantity.minimum ? amount(*quantity.minimum) : "";
  const std::string high = quantity.maximum ? amount(*quantity.maximum) : "";
  if (low == high) return low;
  if (high.empty()) return "≥ " + low;
  return low.empty() ? "≤ " + high : low + "–" + high;
}

}  // namespace tawatur::html
