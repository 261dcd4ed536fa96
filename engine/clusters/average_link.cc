// SPDX-License-Identifier: GPL-3.0-or-later
// Average linkage on a sparse graph: a heap of candidate joins, stale ones dropped when they come up; the smaller
// neighbourhood is poured into the larger (Murtagh, "A survey of recent advances in hierarchical clustering
// algorithms", 1983). Average linkage because single linkage chains sentences that share no claim.
#include "engine/clusters/average_link.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <queue>
#include <tuple>

namespace tawatur {
namespace {

struct Join {
  double mean = 0;
  std::uint32_t a = 0;
  std::uint32_t b = 0;
  std::uint32_t a_version = 0;
  std::uint32_t b_version = 0;

  bool operator<(const Join& other) const {  // the greatest is joined first: high mean, then low nodes
    return std::tie(mean, other.a, other.b) < std::tie(other.mean, a, b);
  }
};

class Grouping {
 public:
  Grouping(std::size_t count, std::span<const Link> links, double threshold)
      : threshold_(threshold), members_(count), sums_(count), versions_(count) {
    for (std::uint32_t node = 0; node < count; ++node) members_[node] = {node};
    for (const Link& link : links) {
      sums_[link.a][link.b] = link.weight < 0 ? kApart : link.weight;
      sums_[link.b][link.a] = link.weight < 0 ? kApart : link.weight;
    }
    for (const Link& link : links) propose(std::min(link.a, link.b), std::max(link.a, link.b));
  }

  void run() {
    while (!joins_.empty()) {
      const Join join = joins_.top();
      joins_.pop();
      if (versions_[join.a] == join.a_version && versions_[join.b] == join.b_version) merge(join.a, join.b);
    }
  }

  std::vector<std::vector<std::uint32_t>> groups() {
    std::vector<std::vector<std::uint32_t>> result;
    for (std::vector<std::uint32_t>& group : members_) {
      if (group.size() < 2) continue;
      std::sort(group.begin(), group.end());
      result.push_back(std::move(group));
    }
    std::sort(result.begin(), result.end());
    return result;
  }

 private:
  static constexpr double kApart = -1e300;  // stays below any threshold, whatever is added

  void propose(std::uint32_t a, std::uint32_t b) {
    const double pairs = static_cast<double>(members_[a].size()) * static_cast<double>(members_[b].size());
    const double mean = sums_[a].at(b) / pairs;
    if (mean >= threshold_) joins_.push({mean, a, b, versions_[a], versions_[b]});
  }

  void merge(std::uint32_t kept, std::uint32_t gone) {
    if (sums_[kept].size() < sums_[gone].size()) std::swap(kept, gone);
    members_[kept].insert(members_[kept].end(), members_[gone].begin(), members_[gone].end());
    members_[gone].clear();
    ++versions_[kept];
    ++versions_[gone];
    sums_[kept].erase(gone);
    sums_[gone].erase(kept);
    for (const auto& [neighbour, sum] : sums_[gone]) {
      sums_[kept][neighbour] += sum;
      sums_[neighbour].erase(gone);
      sums_[neighbour][kept] = sums_[kept][neighbour];
    }
    sums_[gone].clear();
    for (const auto& [neighbour, sum] : sums_[kept]) propose(std::min(kept, neighbour), std::max(kept, neighbour));
  }

  double threshold_;
  std::vector<std::vector<std::uint32_t>> members_;
  std::vector<std::map<std::uint32_t, double>> sums_;  // weights between two groups, added up
  std::vector<std::uint32_t> versions_;
  std::priority_queue<Join> joins_;
};

}  // namespace

std::vector<std::vector<std::uint32_t>> average_link(std::size_t count, std::span<const Link> links, double threshold) {
  Grouping grouping(count, links, threshold);
  grouping.run();
  return grouping.groups();
}

}  // namespace tawatur
