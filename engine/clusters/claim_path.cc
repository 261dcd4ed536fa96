// SPDX-License-Identifier: GPL-3.0-or-later
// The widest path: Dijkstra's algorithm with the lesser of the similarities in place of the sum of the lengths
// (Pollack, "The maximum capacity through a network", 1960), the number of steps as the tie-break.
#include "engine/clusters/claim_path.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <tuple>

namespace tawatur {
namespace {

using Neighbours = std::map<ClaimId, std::vector<ScoredPair>>;

const Cluster* common_cluster(const Comparison& comparison, ClaimId a, ClaimId b) {
  const auto has = [](const Cluster& cluster, ClaimId claim) {
    return std::binary_search(cluster.claims.begin(), cluster.claims.end(), claim);
  };
  const auto found = std::find_if(comparison.clusters.begin(), comparison.clusters.end(),
                                  [&](const Cluster& cluster) { return has(cluster, a) && has(cluster, b); });
  return found == comparison.clusters.end() ? nullptr : &*found;
}

Neighbours neighbours_in(const Comparison& comparison, const Cluster& cluster) {
  const std::set<ClaimId> members(cluster.claims.begin(), cluster.claims.end());
  Neighbours neighbours;
  for (const ScoredPair& pair : comparison.pairs) {
    if (pair.decision == PairDecision::different || !members.contains(pair.a) || !members.contains(pair.b)) continue;
    neighbours[pair.a].push_back(pair);
    neighbours[pair.b].push_back(pair);
  }
  return neighbours;
}

/// How well a claim is reached from the first one.
struct Reach {
  double width = 0;
  std::size_t steps = 0;
  std::optional<ScoredPair> by;  ///< the last pair of the way
};

bool is_better(const Reach& x, const Reach& y) {
  return std::tuple(-x.width, x.steps) < std::tuple(-y.width, y.steps);
}

}  // namespace

std::vector<ScoredPair> path_in_cluster(const Comparison& comparison, ClaimId a, ClaimId b) {
  const Cluster* const cluster = common_cluster(comparison, a, b);
  if (cluster == nullptr || a == b) return {};
  const Neighbours neighbours = neighbours_in(comparison, *cluster);
  std::map<ClaimId, Reach> reached = {{a, {1, 0, std::nullopt}}};
  std::set<ClaimId> done;
  while (true) {
    const ClaimId* best = nullptr;
    for (const auto& [claim, reach] : reached) {
      if (!done.contains(claim) && (best == nullptr || is_better(reach, reached.at(*best)))) best = &claim;
    }
    if (best == nullptr || *best == b) break;
    const ClaimId from = *best;
    done.insert(from);
    const auto links = neighbours.find(from);
    if (links == neighbours.end()) continue;
    for (const ScoredPair& pair : links->second) {
      const ClaimId to = pair.a == from ? pair.b : pair.a;
      const Reach next{std::min(reached.at(from).width, pair.similarity), reached.at(from).steps + 1, pair};
      const auto [place, is_new] = reached.try_emplace(to, next);
      if (!is_new && !done.contains(to) && is_better(next, place->second)) place->second = next;
    }
  }
  std::vector<ScoredPair> path;
  for (auto at = reached.find(b); at != reached.end() && at->second.by;) {
    path.push_back(*at->second.by);
    const ClaimId before = path.back().a == at->first ? path.back().b : path.back().a;
    at = reached.find(before);
  }
  std::reverse(path.begin(), path.end());
  return path;
}

}  // namespace tawatur
