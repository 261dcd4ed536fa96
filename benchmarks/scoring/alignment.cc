// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/scoring/alignment.h"

#include <algorithm>

namespace tawatur::scoring {
namespace {

template <class Records>
std::map<std::string, FileSpan> covered(const Gold& gold, const Records& records) {
  std::map<std::string, FileSpan> found;
  for (const auto& [id, record] : records) {
    if (gold.pages.contains(record.span.file)) found[id] = record.span;
  }
  return found;
}

void match_articles(Alignment& view) {
  for (const auto& [id, article] : view.gold.articles) {
    std::pair<double, std::string> best{0.0, ""};
    for (const auto& [name, span] : view.articles) {
      best = std::max(best, {intersection_over_union(article.body, span), name});
    }
    if (best.first >= 0.5) view.best_article[id] = {best.second, best.first};
  }
}

void place_sentences(Alignment& view) {
  for (const auto& [id, span] : view.claims) view.units_of[id] = view.gold.units_at(span);
  std::vector<std::pair<FileSpan, std::string>> in_order;
  for (const auto& [id, span] : view.sentences) {
    view.units_of[id] = view.gold.units_at(span);
    in_order.emplace_back(span, id);
  }
  std::sort(in_order.begin(), in_order.end());
  for (const auto& [id, unit] : view.gold.units) view.pieces[id];
  for (const auto& [span, id] : in_order) {
    for (const std::string& unit : view.units_of[id]) view.pieces[unit].push_back(&view.run.sentences.at(id));
  }
}

void place_clusters(Alignment& view) {
  for (const auto& [id, unit] : view.gold.units) view.clusters_of_unit[id];
  for (const auto& [id, cluster] : view.run.clusters) {
    std::set<std::string> units;
    std::set<std::string> in_articles;
    for (const std::string& claim : cluster.claims) {
      const auto found = view.units_of.find(claim);
      if (found == view.units_of.end()) continue;
      for (const std::string& unit : found->second) {
        units.insert(unit);
        in_articles.insert(view.gold.article_of(unit));
      }
    }
    if (in_articles.size() < 2) continue;
    for (const std::string& unit : units) view.clusters_of_unit[unit].insert(id);
    view.cluster_units[id] = std::move(units);
  }
}

// The clusters of the run claims that fit a gold claim best; ties all count.
void fit_claims(Alignment& view) {
  std::map<std::string, std::set<std::string>> homes;
  for (const auto& [cluster, units] : view.cluster_units) {
    for (const std::string& claim : view.run.clusters.at(cluster).claims) homes[claim].insert(cluster);
  }
  std::map<std::string, std::vector<std::string>> in_unit;
  for (const auto& [claim, span] : view.claims) {
    for (const std::string& unit : view.units_of[claim]) in_unit[unit].push_back(claim);
  }
  for (const auto& [id, claim] : view.gold.claims) {
    double best = 0;
    std::vector<std::pair<std::string, double>> fits;
    for (const std::string& name : in_unit[claim.unit]) {
      if (!belongs(claim.span, view.claims.at(name))) continue;
      fits.emplace_back(name, intersection_over_union(claim.span, view.claims.at(name)));
      best = std::max(best, fits.back().second);
    }
    std::set<std::string>& clusters = view.clusters_of_claim[id];
    for (const auto& [name, fit] : fits) {
      if (fit == best) clusters.insert(homes[name].begin(), homes[name].end());
    }
  }
}

void match_pairs(Alignment& view) {
  view.cross_pairs = view.gold.cross_pairs();
  for (const auto& [cluster, units] : view.cluster_units) {
    for (auto a = units.begin(); a != units.end(); ++a) {
      for (auto b = std::next(a); b != units.end(); ++b) {
        const IdPair pair{*a, *b};
        if (view.cross_pairs.contains(pair)) view.matched_pairs.insert(pair);
      }
    }
  }
}

}  // namespace

std::set<std::string> Alignment::gold_articles(const std::string& run_article) const {
  std::set<std::string> found;
  const auto span = articles.find(run_article);
  if (span == articles.end()) return found;
  for (const auto& [id, article] : gold.articles) {
    if (2 * shared_bytes(article.body, span->second) >= article.body.size()) found.insert(id);
  }
  return found;
}

const RunCluster* Alignment::cluster_for(const GoldCluster& cluster) const {
  std::set<std::string> units;
  for (const std::string& member : cluster.members) units.insert(gold.claims.at(member).unit);
  std::pair<double, std::string> best{0.0, ""};
  for (const auto& [id, reached] : cluster_units) {
    std::set<std::string> in_articles;
    std::size_t common = 0;
    for (const std::string& unit : reached) {
      if (!units.contains(unit)) continue;
      ++common;
      in_articles.insert(gold.article_of(unit));
    }
    if (2 * common < reached.size() || in_articles.size() < 2) continue;
    const std::size_t all = units.size() + reached.size() - common;
    best = std::max(best, {static_cast<double>(common) / static_cast<double>(all), id});
  }
  return best.second.empty() ? nullptr : &run.clusters.at(best.second);
}

bool Alignment::judged_whole(const RunCluster& cluster) const {
  return std::all_of(cluster.claims.begin(), cluster.claims.end(),
                     [this](const std::string& claim) { return claims.contains(claim); });
}

Alignment align(const Gold& gold, const RunRecord& run) {
  Alignment view{gold,
                 run,
                 covered(gold, run.articles),
                 covered(gold, run.sentences),
                 covered(gold, run.claims),
                 {},
                 {},
                 {},
                 {},
                 {},
                 {},
                 {},
                 {}};
  match_articles(view);
  place_sentences(view);
  place_clusters(view);
  fit_claims(view);
  match_pairs(view);
  return view;
}

}  // namespace tawatur::scoring
