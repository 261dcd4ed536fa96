// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/html/figure_series.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "engine/report/characters.h"

namespace tawatur::html {

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
  std::map<std::optional<Day>, std::set<std::string>> by_day;
  std::set<std::string> all;
  for (const Figure& figure : series.figures) {
    by_day[figure.day].insert(bounds(*figure.quantity));
    all.insert(bounds(*figure.quantity));
  }
  if (all.size() < 2) return FigureChange::same;
  for (const auto& [day, values] : by_day) {
    if (!day || values.size() > 1) return FigureChange::differ;
  }
  return FigureChange::revised;
}

std::string_view name_of(FigureChange change) {
  constexpr std::array<std::string_view, 3> kNames = {"same", "revised", "differ"};
  return kNames[static_cast<std::size_t>(change)];
}

std::string bounds(const Quantity& quantity) {
  const std::string low = quantity.minimum ? shortest_decimal(*quantity.minimum) : "";
  const std::string high = quantity.maximum ? shortest_decimal(*quantity.maximum) : "";
  if (low == high) return low;
  if (high.empty()) return "≥ " + low;
  return low.empty() ? "≤ " + high : low + "–" + high;
}

}  // namespace tawatur::html
