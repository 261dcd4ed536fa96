// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/scoring/gold.h"

#include <algorithm>

namespace tawatur::scoring {

IdPair id_pair(std::string a, std::string b) {
  if (b < a) std::swap(a, b);
  return {std::move(a), std::move(b)};
}

bool GoldDivergence::is_absence() const {
  if (missing_in.empty()) return false;
  if (kind == "omission" || kind == "addition") return true;
  std::set<std::string> where;
  for (const auto& [place, span] : places) where.insert(place);
  return where.size() < 2;
}

std::vector<std::string> Gold::sentences() const {
  std::vector<std::string> found;
  for (const auto& [id, unit] : units) {
    if (unit.kind == "sentence") found.push_back(id);
  }
  return found;
}

std::set<std::string> Gold::units_at(const FileSpan& span) const {
  std::set<std::string> found;
  for (const auto& [id, unit] : units) {
    if (belongs(span, unit.span)) found.insert(id);
  }
  return found;
}

std::map<std::string, std::set<std::string>> Gold::clusters_of_claim() const {
  std::map<std::string, std::set<std::string>> found;
  for (const auto& [id, claim] : claims) found[id];
  for (const GoldCluster& cluster : clusters) {
    for (const std::string& member : cluster.members) found[member].insert(cluster.id);
  }
  return found;
}

std::map<std::string, std::set<std::string>> Gold::clusters_of_unit() const {
  std::map<std::string, std::set<std::string>> found;
  for (const auto& [id, unit] : units) found[id];
  for (const auto& [claim, names] : clusters_of_claim())
    found[claims.at(claim).unit].insert(names.begin(), names.end());
  return found;
}

std::set<IdPair> Gold::cross_pairs() const {
  std::set<IdPair> found;
  const std::vector<std::string> scored = sentences();
  for (std::size_t i = 0; i < scored.size(); ++i) {
    for (std::size_t j = i + 1; j < scored.size(); ++j) {
      if (article_of(scored[i]) != article_of(scored[j])) found.insert(id_pair(scored[i], scored[j]));
    }
  }
  return found;
}

std::set<IdPair> Gold::positive_pairs() const {
  std::set<IdPair> found;
  for (const auto& [pair, label] : labels) {
    if (label == "same-claim" || label == "partial-overlap") found.insert(pair);
  }
  if (!labels.empty()) return found;
  const std::map<std::string, std::set<std::string>> homes = clusters_of_unit();
  for (const IdPair& pair : cross_pairs()) {
    const std::set<std::string>& a = homes.at(pair.first);
    const std::set<std::string>& b = homes.at(pair.second);
    if (std::any_of(a.begin(), a.end(), [&b](const std::string& id) { return b.contains(id); })) found.insert(pair);
  }
  return found;
}

std::set<IdPair> Gold::strict_pairs() const {
  std::set<IdPair> found;
  for (const auto& [pair, label] : labels) {
    if (label == "same-claim") found.insert(pair);
  }
  return found;
}

}  // namespace tawatur::scoring
