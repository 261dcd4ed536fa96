// SPDX-License-Identifier: GPL-3.0-or-later
// Average linkage makes the cores; then each decided pair that no cluster holds pulls one claim into the other's
// cluster where it fits most members, or makes a cluster of its own. So every decision is kept, and still no chain
// forms: the average of a cluster never falls under the threshold. Titles and very short claims are like much that
// is not like each other, so they found nothing and only join. Clusters that share most members become one.
#include "engine/clusters/claim_clusterer.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <tuple>

#include "engine/clusters/average_link.h"

namespace tawatur {
namespace {

constexpr double kJoinThreshold = 0.38;   // mean similarity between two parts of a core
constexpr double kGuestThreshold = 0.38;  // mean similarity of a further claim to the members
constexpr double kOverlap = 0.75;         // share of a cluster in a larger one from which on both are one
constexpr double kFragileStep = 0.02;     // a rise of the threshold that is tried, and how often
constexpr int kFragileSteps = 3;
constexpr std::size_t kMostFragile = 200;  // members of a cluster that is still tried
constexpr std::size_t kFewWords = 2;       // a claim of fewer content words is too short to found a cluster

using Members = std::vector<std::uint32_t>;  // claims, ascending
using ClaimPairs = std::set<std::pair<std::uint32_t, std::uint32_t>>;

class PairTable {
 public:
  PairTable(const std::vector<ScoredPair>& pairs, std::span<const ClaimLink> decided) {
    for (const ScoredPair& pair : pairs) {
      if (pair.decision != PairDecision::different) links_.push_back({pair.a.value, pair.b.value, pair.similarity});
    }
    for (const Link& link : links_) similarity_[{link.a, link.b}] = link.weight;
    for (const ClaimLink& link : decided) {
      (link.same ? together_ : apart_).insert({link.a.value, link.b.value});
    }
  }

  [[nodiscard]] const std::vector<Link>& links() const { return links_; }
  [[nodiscard]] const ClaimPairs& apart() const { return apart_; }

  [[nodiscard]] bool is_decided_same(const Link& link) const { return together_.contains({link.a, link.b}); }

  [[nodiscard]] bool may_join(std::uint32_t claim, const Members& members) const {
    return apart_.empty() || std::none_of(members.begin(), members.end(), [&](std::uint32_t member) {
             return apart_.contains(std::minmax(claim, member));
           });
  }

  // Positions in `members` take the place of the claims.
  [[nodiscard]] std::vector<Link> links_among(const Members& members) const {
    std::vector<Link> among;
    for (std::uint32_t i = 0; i < members.size(); ++i) {
      for (std::uint32_t j = i + 1; j < members.size(); ++j) {
        const auto found = similarity_.find({members[i], members[j]});
        if (found != similarity_.end()) among.push_back({i, j, found->second});
      }
    }
    return among;
  }

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
  ClaimPairs together_;
  ClaimPairs apart_;
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
      if (!pairs.may_join(guest, clusters_[cluster])) continue;
      const double mean = pairs.mean_to(guest, clusters_[cluster]);
      if (mean > best_mean) best = cluster;
      best_mean = std::max(best_mean, mean);
    }
    if (best_mean < kGuestThreshold) return false;
    insert(guest, best);
    return true;
  }

  // Makes clusters one that share most members of the lesser. Later ones give way to earlier ones of their size.
  void merge_overlapping(const PairTable& pairs) {
    std::vector<std::size_t> by_size(clusters_.size());
    std::iota(by_size.begin(), by_size.end(), std::size_t{0});
    std::stable_sort(by_size.begin(), by_size.end(),
                     [&](std::size_t x, std::size_t y) { return clusters_[x].size() < clusters_[y].size(); });
    for (const std::size_t lesser : by_size) {
      std::map<std::size_t, std::size_t> shared;  // members in common with each other cluster
      for (const std::uint32_t claim : clusters_[lesser]) {
        for (const std::size_t other : clusters_of_[claim]) {
          if (other != lesser && clusters_[other].size() >= clusters_[lesser].size()) ++shared[other];
        }
      }
      for (const auto& [other, count] : shared) {
        if (static_cast<double>(count) < kOverlap * static_cast<double>(clusters_[lesser].size())) continue;
        const Members& host = clusters_[other];
        const bool fits = std::all_of(clusters_[lesser].begin(), clusters_[lesser].end(),
                                      [&](std::uint32_t claim) { return pairs.may_join(claim, host); });
        if (!fits) continue;
        const Members gone = std::move(clusters_[lesser]);
        clusters_[lesser].clear();
        for (const std::uint32_t claim : gone) {
          clusters_of_[claim].erase(lesser);
          if (!clusters_of_[claim].contains(other)) insert(claim, other);
        }
        break;
      }
    }
  }

  [[nodiscard]] std::vector<Members> take() {
    std::erase_if(clusters_, [](const Members& members) { return members.empty(); });
    std::sort(clusters_.begin(), clusters_.end());
    return std::move(clusters_);
  }

 private:
  void insert(std::uint32_t claim, std::size_t cluster) {
    Members& members = clusters_[cluster];
    members.insert(std::lower_bound(members.begin(), members.end(), claim), claim);
    clusters_of_[claim].insert(cluster);
  }

  std::vector<Members> clusters_;
  std::map<std::uint32_t, std::set<std::size_t>> clusters_of_;
};

// Can the claim found a cluster?
bool is_firm(const Comparison& comparison, std::uint32_t claim) {
  const Claim& its = comparison.claims[claim];
  const Sentence& sentence = comparison.sentence_of(its);
  if (sentence.kind != SentenceKind::sentence) return false;
  std::size_t words = 0;
  for (std::uint32_t t = its.first_token; t < its.last_token; ++t) {
    if (sentence.tokens[t].kind == TokenKind::word && !sentence.tokens[t].stop_word) ++words;
  }
  return words >= kFewWords;
}

std::vector<Members> overlapping_clusters(const Comparison& comparison, const PairTable& pairs) {
  std::vector<bool> firm(comparison.claims.size());
  for (std::uint32_t claim = 0; claim < firm.size(); ++claim) firm[claim] = is_firm(comparison, claim);
  std::vector<Link> links = pairs.links();
  const auto loose =
      std::stable_partition(links.begin(), links.end(), [&](const Link& link) { return firm[link.a] && firm[link.b]; });
  std::vector<Link> firm_links(links.begin(), loose);
  for (const auto& [a, b] : pairs.apart()) firm_links.push_back({a, b, -1});
  ClusterTable table;
  for (Members& core : average_link(firm.size(), firm_links, kJoinThreshold)) table.add(std::move(core));
  const auto stronger = [](const Link& x, const Link& y) { return x.weight > y.weight; };
  std::stable_sort(links.begin(), loose, stronger);
  std::stable_sort(loose, links.end(), stronger);
  for (const Link& link : links) {
    if (table.holds_both(link.a, link.b)) continue;
    const bool joined = table.join(link.b, link.a, pairs) || table.join(link.a, link.b, pairs);
    const bool founds = (firm[link.a] && firm[link.b]) || pairs.is_decided_same(link);
    if (!joined && founds) table.add({link.a, link.b});
  }
  table.merge_overlapping(pairs);
  return table.take();
}

// Where a raised threshold breaks the cluster, if a small rise does: the members then no longer hold together as one.
std::optional<double> breaking_point(const PairTable& pairs, const Members& members) {
  if (members.size() > kMostFragile) return std::nullopt;
  const std::vector<Link> links = pairs.links_among(members);
  const auto holds_at = [&](double threshold) {
    const std::vector<Members> parts = average_link(members.size(), links, threshold);
    return parts.size() == 1 && parts.front().size() == members.size();
  };
  for (int step = 1; step <= kFragileSteps; ++step) {
    const double threshold = kJoinThreshold + step * kFragileStep;
    if (!holds_at(threshold)) return threshold;
  }
  return std::nullopt;
}

bool has_two_articles(const Comparison& comparison, const Members& members) {
  return std::any_of(members.begin(), members.end(), [&](std::uint32_t claim) {
    return comparison.article_of(ClaimId(claim)) != comparison.article_of(ClaimId(members.front()));
  });
}

// The shortest text among the main claims: it says the least beside what is shared. A text that already names another
// cluster, because its claim belongs to both, comes last.
std::string label_of(const Comparison& comparison, const Members& members, const std::set<std::string>& taken) {
  const auto rank = [&](std::uint32_t member) {
    const Claim& claim = comparison.claims[member];
    const std::string text(comparison.text_of(comparison.article_of(ClaimId(member)), claim.span));
    return std::tuple(taken.contains(text), !claim.head, text.size());
  };
  std::uint32_t best = members.front();
  for (const std::uint32_t member : members) {
    if (rank(member) < rank(best)) best = member;
  }
  return std::string(comparison.text_of(comparison.article_of(ClaimId(best)), comparison.claims[best].span));
}

}  // namespace

std::vector<Cluster> cluster_claims(const Comparison& comparison, std::span<const ClaimLink> decided) {
  const PairTable pairs(comparison.pairs, decided);
  std::vector<Cluster> clusters;
  std::set<std::string> labels;
  for (const Members& members : overlapping_clusters(comparison, pairs)) {
    if (!has_two_articles(comparison, members)) continue;
    Cluster cluster;
    cluster.label = label_of(comparison, members, labels);
    labels.insert(cluster.label);
    for (const std::uint32_t claim : members) cluster.claims.emplace_back(claim);
    cluster.breaks_at = breaking_point(pairs, members);
    clusters.push_back(std::move(cluster));
  }
  return clusters;
}

}  // namespace tawatur
