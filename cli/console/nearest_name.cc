// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console/nearest_name.h"

#include <algorithm>
#include <vector>

namespace tawatur {

// Optimal string alignment: dynamic programming over three rows.
std::size_t edit_distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1);
  std::vector<std::size_t> above(b.size() + 1);
  std::vector<std::size_t> row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) above[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above[b.size()];
}

std::optional<std::string_view> nearest_name(std::string_view given, std::span<const std::string_view> known) {
  std::optional<std::string_view> nearest;
  std::size_t least = std::max<std::size_t>(2, given.size() / 3) + 1;
  for (const std::string_view name : known) {
    const bool is_beginning = given.size() >= 2 && name.starts_with(given);
    const std::size_t distance = is_beginning ? 1 : edit_distance(given, name);
    // Two letters of change make any two short words alike.
    if (distance < least && distance < std::max(given.size(), name.size())) {
      least = distance;
      nearest = name;
    }
  }
  return nearest;
}

std::string did_you_mean(std::string_view given, std::span<const std::string_view> known) {
  const std::optional<std::string_view> nearest = nearest_name(given, known);
  return nearest ? " (did you mean '" + std::string(*nearest) + "'?)" : std::string();
}

}  // namespace tawatur
