// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/clusters/average_link.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

namespace tawatur {
namespace {

using Groups = std::vector<std::vector<std::uint32_t>>;

// The slow obvious twin: looks for the best two groups anew after each join.
Groups by_definition(std::uint32_t count, const std::vector<Link>& links, double threshold) {
  std::vector<std::vector<double>> weight(count, std::vector<double>(count));
  for (const Link& link : links) weight[link.a][link.b] = weight[link.b][link.a] = link.weight;
  Groups groups;
  for (std::uint32_t i = 0; i < count; ++i) groups.push_back({i});
  while (true) {
    double best = 0;
    std::size_t best_x = 0;
    std::size_t best_y = 0;
    for (std::size_t x = 0; x < groups.size(); ++x) {
      for (std::size_t y = x + 1; y < groups.size(); ++y) {
        double sum = 0;
        for (const std::uint32_t a : groups[x]) {
          for (const std::uint32_t b : groups[y]) sum += weight[a][b] < 0 ? -1e9 : weight[a][b];
        }
        const double mean = sum / static_cast<double>(groups[x].size() * groups[y].size());
        if (mean > best) best_x = x, best_y = y, best = mean;
      }
    }
    if (best < threshold) break;
    groups[best_x].insert(groups[best_x].end(), groups[best_y].begin(), groups[best_y].end());
    groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(best_y));
  }
  Groups result;
  for (auto& group : groups) {
    if (group.size() < 2) continue;
    std::sort(group.begin(), group.end());
    result.push_back(group);
  }
  std::sort(result.begin(), result.end());
  return result;
}

}  // namespace

TEST_CASE("groups are those of the definition, on random links without ties") {
  std::mt19937 random(99);
  for (int round = 0; round < 200; ++round) {
    CAPTURE(round);
    const auto count = static_cast<std::uint32_t>(2 + random() % 14);
    std::vector<Link> links;
    for (std::uint32_t a = 0; a < count; ++a) {
      for (std::uint32_t b = a + 1; b < count; ++b) {
        const double weight = static_cast<double>(random()) / 4294967296.0;
        if (random() % 3 != 0) links.push_back({a, b, random() % 12 == 0 ? -1 : weight});
      }
    }
    for (const double threshold : {0.1, 0.3, 0.6}) {
      CHECK(average_link(count, links, threshold) == by_definition(count, links, threshold));
    }
  }
}

TEST_CASE("a chain of alike neighbours is not one group") {
  const std::vector<Link> chain = {{0, 1, 0.9}, {1, 2, 0.8}, {2, 3, 0.9}};
  CHECK(average_link(4, chain, 0.5) == Groups{{0, 1}, {2, 3}});
}

TEST_CASE("ties go to the lowest nodes, in whatever order the links come") {
  const std::vector<Link> links = {{1, 2, 0.8}, {0, 1, 0.8}};
  const std::vector<Link> turned = {{0, 1, 0.8}, {1, 2, 0.8}};
  CHECK(average_link(3, links, 0.5) == Groups{{0, 1}});
  CHECK(average_link(3, turned, 0.5) == Groups{{0, 1}});
}

TEST_CASE("a negative link keeps two nodes apart whatever others say") {
  const std::vector<Link> links = {{0, 1, 0.9}, {1, 2, 0.85}, {0, 2, -1}};
  CHECK(average_link(3, links, 0.01) == Groups{{0, 1}});
}

TEST_CASE("no links, no groups") {
  CHECK(average_link(5, {}, 0.1).empty());
}

}  // namespace tawatur
