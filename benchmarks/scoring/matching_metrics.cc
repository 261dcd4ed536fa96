// SPDX-License-Identifier: GPL-3.0-or-later
// Pairs, ranking, B-cubed and clusters.

#include <algorithm>
#include <array>

#include "benchmarks/scoring/score.h"

namespace tawatur::scoring {
namespace {

double count(std::size_t number) {
  return static_cast<double>(number);
}

std::string shown(const IdPair& pair, const char* remark) {
  return pair.first + " / " + pair.second + " " + remark;
}

std::size_t common(const std::set<IdPair>& a, const std::set<IdPair>& b) {
  return static_cast<std::size_t>(
      std::count_if(a.begin(), a.end(), [&b](const IdPair& pair) { return b.contains(pair); }));
}

std::vector<std::string> difference(const std::set<IdPair>& a, const std::set<IdPair>& b, const char* remark) {
  std::vector<std::string> lines;
  for (const IdPair& pair : a) {
    if (!b.contains(pair)) lines.push_back(shown(pair, remark));
  }
  return lines;
}

int strength(const std::string& decision) {
  return decision == "same" ? 2 : decision == "partial" ? 1 : 0;
}

struct Ranking {
  std::map<IdPair, double> similarity;
  std::map<IdPair, std::string> decision;
};

Ranking rank(const Alignment& view) {
  Ranking found;
  for (const RunPair& row : view.run.pairs) {
    const auto first = view.units_of.find(row.a);
    const auto second = view.units_of.find(row.b);
    if (first == view.units_of.end() || second == view.units_of.end()) continue;
    for (const std::string& a : first->second) {
      for (const std::string& b : second->second) {
        const IdPair pair = id_pair(a, b);
        if (!view.cross_pairs.contains(pair)) continue;
        double& similarity = found.similarity[pair];
        similarity = std::max(similarity, row.similarity);
        std::string& decision = found.decision.try_emplace(pair, "different").first->second;
        if (strength(row.decision) > strength(decision)) decision = row.decision;
      }
    }
  }
  return found;
}

// Sum over the wanted pairs of the precision at their rank; equal scores share a rank, score 0 is not ranked.
double precision_sum(const std::map<IdPair, double>& similarity, const std::set<IdPair>& wanted) {
  std::vector<std::pair<double, bool>> ranked;
  for (const auto& [pair, value] : similarity) {
    if (value > 0) ranked.emplace_back(value, wanted.contains(pair));
  }
  std::sort(ranked.rbegin(), ranked.rend());
  double total = 0;
  double seen = 0;
  double right = 0;
  for (std::size_t first = 0; first < ranked.size();) {
    std::size_t last = first;
    double hits = 0;
    for (; last < ranked.size() && ranked[last].first == ranked[first].first; ++last)
      hits += ranked[last].second ? 1 : 0;
    seen += count(last - first);
    right += hits;
    total += hits * right / seen;
    first = last;
  }
  return total;
}

using Homes = std::map<std::string, std::set<std::string>>;

std::size_t together(const Homes& homes, const std::string& a, const std::string& b) {
  const std::set<std::string>& first = homes.at(a);
  const std::set<std::string>& second = homes.at(b);
  return static_cast<std::size_t>(
      std::count_if(first.begin(), first.end(), [&second](const std::string& id) { return second.contains(id); }));
}

// Mean over the companions of an item in `first` of the share of that company which `second` confirms.
double item_score(const std::string& item, const std::vector<std::string>& items, const Homes& first,
                  const Homes& second) {
  double total = 0;
  double companions = 0;
  for (const std::string& other : items) {
    const std::size_t company = together(first, item, other);
    if (company == 0) continue;
    companions += 1;
    total += count(std::min(company, together(second, item, other))) / count(company);
  }
  return total / companions;
}

std::vector<Metric> bcubed_rows(const std::string& key, const std::string& things, const std::set<std::string>& items,
                                Homes given, Homes wanted) {
  std::vector<std::string> chosen;
  for (const std::string& item : items) {
    if (given[item].empty() && wanted[item].empty()) continue;
    chosen.push_back(item);
    for (Homes* homes : {&given, &wanted}) {
      if ((*homes)[item].empty()) (*homes)[item] = {"alone " + item};
    }
  }
  double right = 0;
  double found = 0;
  for (const std::string& item : chosen) {
    right += item_score(item, chosen, given, wanted);
    found += item_score(item, chosen, wanted, given);
  }
  Metric precise =
      recall(key + "_precision", "B-cubed precision of the clusters, by " + things, right, count(chosen.size()));
  Metric complete =
      recall(key + "_recall", "B-cubed recall of the clusters, by " + things, found, count(chosen.size()));
  Metric mean = harmonic(key + "_f1", "B-cubed F1 of the clusters, by " + things, precise, complete);
  return {std::move(precise), std::move(complete), std::move(mean)};
}

// The main relation and the further ones; agreement is not accepted where the main relation is a divergence.
std::set<std::string> accepted_relations(const GoldCluster& cluster) {
  std::set<std::string> accepted = {cluster.relation};
  for (const std::string& name : cluster.also) {
    if (cluster.relation.starts_with("agree") || !name.starts_with("agree")) accepted.insert(name);
  }
  return accepted;
}

}  // namespace

std::vector<Metric> pair_metrics(const Alignment& view) {
  const std::set<IdPair> wanted = view.gold.positive_pairs();
  const std::set<IdPair> strict = view.gold.strict_pairs();
  const bool known = !view.gold.labels.empty() || !view.gold.clusters.empty();
  const std::set<IdPair> matched = known ? view.matched_pairs : std::set<IdPair>{};
  const std::size_t right = common(matched, wanted);
  std::set<IdPair> apart;
  for (const IdPair& claims : view.gold.hard_negatives) {
    const IdPair pair = id_pair(view.gold.claims.at(claims.first).unit, view.gold.claims.at(claims.second).unit);
    if (view.cross_pairs.contains(pair) && !wanted.contains(pair)) apart.insert(pair);
  }
  std::vector<std::string> merged;
  for (const IdPair& pair : apart) {
    if (matched.contains(pair)) merged.push_back(shown(pair, "merged"));
  }
  return {
      precision("pair_precision", "matched sentence pairs that share a claim in the gold", count(right),
                count(matched.size()), count(wanted.size()), difference(matched, wanted, "matched, no shared claim")),
      recall("pair_recall", "gold pairs (same claim or partial overlap) matched", count(right), count(wanted.size()),
             difference(wanted, matched, "not matched")),
      f1("pair_f1", "2 x right / (matched + gold pairs)", count(right), count(matched.size()), count(wanted.size())),
      recall("pair_recall_strict", "gold pairs (same claim) matched", count(common(matched, strict)),
             count(strict.size())),
      recall("hard_negative_separation", "look-alike pairs of the gold kept apart", count(apart.size() - merged.size()),
             count(apart.size()), merged)};
}

std::vector<Metric> ranking_metrics(const Alignment& view) {
  const Ranking ranking = rank(view);
  double total = 0;
  double kinds = 0;
  constexpr std::array<std::pair<const char*, const char*>, 2> kLabels = {
      {{"partial-overlap", "partial"}, {"same-claim", "same"}}};
  for (const auto& [label, decision] : kLabels) {
    double wanted = 0;
    double right = 0;
    double given = 0;
    for (const auto& [pair, name] : view.gold.labels) {
      if (name != label) continue;
      wanted += 1;
      const auto found = ranking.decision.find(pair);
      right += found != ranking.decision.end() && found->second == decision ? 1 : 0;
    }
    for (const auto& [pair, name] : ranking.decision) given += name == decision ? 1 : 0;
    if (wanted == 0) continue;
    kinds += 1;
    total += 2 * right / (given + wanted);
  }
  const std::set<IdPair> positive = view.gold.positive_pairs();
  const std::set<IdPair> strict = view.gold.strict_pairs();
  return {recall("average_precision", "ranking of `pairs` against gold pairs, strict and partial",
                 precision_sum(ranking.similarity, positive), count(positive.size())),
          recall("average_precision_strict", "ranking of `pairs` against gold pairs, strict",
                 precision_sum(ranking.similarity, strict), count(strict.size())),
          recall("decision_f1", "mean F1 of the decisions `same` and `partial` in `pairs`", total, kinds)};
}

std::vector<Metric> bcubed_metrics(const Alignment& view) {
  std::set<std::string> sentences;
  std::set<std::string> claims;
  if (!view.gold.clusters.empty()) {
    for (const std::string& id : view.gold.sentences()) sentences.insert(id);
    for (const auto& [id, claim] : view.gold.claims) {
      if (sentences.contains(claim.unit)) claims.insert(id);
    }
  }
  std::vector<Metric> rows =
      bcubed_rows("bcubed", "sentences", sentences, view.clusters_of_unit, view.gold.clusters_of_unit());
  std::vector<Metric> more =
      bcubed_rows("claim_bcubed", "claims", claims, view.clusters_of_claim, view.gold.clusters_of_claim());
  std::move(more.begin(), more.end(), std::back_inserter(rows));
  return rows;
}

std::vector<Metric> cluster_metrics(const Alignment& view) {
  std::size_t judged = 0;
  std::size_t counted = 0;
  std::array<std::vector<std::string>, 3> wrong;  // independence, relation, relation_lenient
  for (const GoldCluster& cluster : view.gold.clusters) {
    const RunCluster* const found = view.cluster_for(cluster);
    if (found != nullptr && !view.judged_whole(*found)) continue;
    ++judged;
    const bool has_sources = cluster.independent_sources > 0;
    counted += has_sources ? 1 : 0;
    const std::string given = found == nullptr ? "cluster not found" : found->relation;
    const std::string line = cluster.id + ": " + given + ", not " + cluster.relation;
    if (has_sources && (found == nullptr || found->independent_sources != cluster.independent_sources)) {
      wrong[0].push_back(cluster.id + ": " + (found == nullptr ? given : std::to_string(found->independent_sources)) +
                         ", not " + std::to_string(cluster.independent_sources));
    }
    if (given != cluster.relation) wrong[1].push_back(line);
    if (!accepted_relations(cluster).contains(given)) wrong[2].push_back(line);
  }
  const auto row = [&wrong](const char* key, const char* text, std::size_t total, std::size_t which) {
    return recall(key, std::string("gold clusters found with ") + text, count(total) - count(wrong[which].size()),
                  count(total), wrong[which]);
  };
  return {row("independence_accuracy", "the right number of independent sources", counted, 0),
          row("relation_accuracy", "the main relation of the gold", judged, 1),
          row("relation_accuracy_lenient", "a relation that the gold has too", judged, 2)};
}

}  // namespace tawatur::scoring
