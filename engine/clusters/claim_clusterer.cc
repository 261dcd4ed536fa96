// SPDX-License-Identifier: GPL-3.0-or-later
// Average linkage makes the cores; then each decided pair that no cluster holds pulls one claim into the other's
// cluster where it fits most members, or makes a cluster of its own. So every decision is kept, and still no chain
// forms: the average of a cluster never falls under the threshold.
#include "engine/clusters/claim_clusterer.h"

#include <algorithm>
#include <map>
#include <set>

#include "engine/clusters/average_link.h"

namespace tawatur {
namespace {

constexpr double kJoinThreshold = 0.4;   // mean similarity between two parts of a core
constexpr double kGuestThreshold = 0.4;  // mean similarity of a further claim to the members

using Members = std::vector<std::uint32_t>;  // claims, ascending

class PairTable {
 public:
  explicit PairTable(const std::vector<ScoredPair>& pairs) {
    for (const ScoredPair& pair : pairs) {
      if (pair.decision != PairDecision::different) links_.push_back({pair.a.value, pair.b.value, pair.similarity});
    }
    for (const Link& link : links_) similarity_[{link.a, link.b}] = link.weight;
  }

  [[nodiscard]] const std::vector<Link>& links() const { return links_; }

  [[nodiscard]] double mean_to(std::uint32_t claim, const Members& members) const {
    double sum = 0;
    for (const std::uint32_t member : members) {
      const auto found = similarity_.find(std::minmax(claim, member));
      if (found != similarity_.end()) sum += found->second;
    }
    return sum / static_cast<double>(members.size());
  }

 private:
  std::vector<Link> links_;
  std::map<std::pair<std::uint32_t, std::uint32_t>, double> similarity_;
};

// Clusters under way, and in which of them a claim is.
class ClusterTable {
 public:
  void add(Members members) {
    for (const std::uint32_t claim : members) clusters_of_[claim].insert(clusters_.size());
    clusters_.push_back(std::move(members));
  }

  [[nodiscard]] bool holds_both(std::uint32_t a, std::uint32_t b) const {
    const auto of_a = clusters_of_.find(a);
    if (of_a == clusters_of_.end()) return false;
    return std::any_of(of_a->second.begin(), of_a->second.end(), [&](std::size_t cluster) {
      return std::binary_search(clusters_[cluster].begin(), clusters_[cluster].end(), b);
    });
  }

  // Puts `guest` into the cluster of `host` whose members it is most like; false where it is like none.
  bool join(std::uint32_t guest, std::uint32_t host, const PairTable& pairs) {
    const auto of_host = clusters_of_.find(host);
    if (of_host == clusters_of_.end()) return false;
    double best_mean = 0;
    std::size_t best = 0;
    for (const std::size_t cluster : of_host->second) {
      const double mean = pairs.mean_to(guest, clusters_[cluster]);
      if (mean > best_mean) best = cluster;
      best_mean = std::max(best_mean, mean);
    }
    if (best_mean < kGuestThreshold) return false;
    Members& members = clusters_[best];
    members.insert(std::lower_bound(members.begin(), members.end(), guest), guest);
    clusters_of_[guest].insert(best);
    return true;
  }

  [[nodiscard]] std::vector<Members> take() {
    std::sort(clusters_.begin(), clusters_.end());
    return std::move(clusters_);
  }

 private:
  std::vector<Members> clusters_;
  std::map<std::uint32_t, std::set<std::size_t>> clusters_of_;
};

std::vector<Members> overlapping_clusters(std::size_t claims, const PairTable& pairs) {
  ClusterTable table;
  for (Members& core : average_link(claims, pairs.links(), kJoinThreshold)) table.add(std::move(core));
  std::vector<Link> links = pairs.links();
  std::stable_sort(links.begin(), links.end(), [](const Link& x, const Link& y) { return x.weight > y.weight; });
  for (const Link& link : links) {
    if (table.holds_both(link.a, link.b)) continue;
    if (!table.join(link.b, link.a, pairs) && !table.join(link.a, link.b, pairs)) table.add({link.a, link.b});
  }
  return table.take();
}

bool has_two_articles(const Comparison& comparison, const Members& members) {
  return std::any_of(members.begin(), members.end(), [&](std::uint32_t claim) {
    return comparison.article_of(ClaimId(claim)) != comparison.article_of(ClaimId(members.front()));
  });
}

// The shortest text among the main claims: it says the least beside what is shared.
std::string label_of(const Comparison& comparison, const Members& members) {
  const auto text = [&](std::uint32_t claim) {
    return comparison.text_of(comparison.article_of(ClaimId(claim)), comparison.claims[claim].span);
  };
  std::string_view best = text(members.front());
  bool best_is_head = comparison.claims[members.front()].head;
  for (const std::uint32_t member : members) {
    const bool head = comparison.claims[member].head;
    if (head < best_is_head || (head == best_is_head && text(member).size() >= best.size())) continue;
    best = text(member);
    best_is_head = head;
  }
  return std::string(best);
}

}  // namespace

std::vector<Cluster> cluster_claims(const Comparison& comparison) {
  const PairTable pairs(comparison.pairs);
  std::vector<Cluster> clusters;
  for (const Members& members : overlapping_clusters(comparison.claims.size(), pairs)) {
    if (!has_two_articles(comparison, members)) continue;
    Cluster cluster;
    cluster.label = label_of(comparison, members);
    for (const std::uint32_t claim : members) cluster.claims.emplace_back(claim);
    clusters.push_back(std::move(cluster));
  }
  return clusters;
}

}  // namespace tawatur
