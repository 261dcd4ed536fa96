// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "benchmarks/scoring/gold.h"
#include "benchmarks/scoring/run_record.h"

namespace tawatur::scoring {

/// A run seen through a gold: files are matched by bare name, all else by bytes (at least half of the shorter of two
/// spans shared). Records in files that the gold does not cover are ignored.
struct Alignment {
  const Gold& gold;
  const RunRecord& run;

  std::map<std::string, FileSpan> articles;   ///< run articles in gold files
  std::map<std::string, FileSpan> sentences;  ///< run sentences in gold files
  std::map<std::string, FileSpan> claims;     ///< run claims in gold files
  std::set<IdPair> cross_pairs;               ///< gold sentences of two articles

  /// For every gold article the run article of highest intersection over union, from 0.5 up.
  std::map<std::string, std::pair<std::string, double>> best_article;
  std::map<std::string, std::set<std::string>> units_of;           ///< gold units of run sentences and claims
  std::map<std::string, std::vector<const RunSentence*>> pieces;   ///< run sentences of a gold unit, in text order
  std::map<std::string, std::set<std::string>> cluster_units;      ///< of run clusters over two gold articles or more
  std::map<std::string, std::set<std::string>> clusters_of_unit;   ///< run clusters that reach a gold unit
  std::map<std::string, std::set<std::string>> clusters_of_claim;  ///< of the run claim that fits a gold claim best
  std::set<IdPair> matched_pairs;                                  ///< gold sentences that share a run cluster

  /// Gold articles of which a run article covers at least half.
  [[nodiscard]] std::set<std::string> gold_articles(const std::string& run_article) const;
  /// The run cluster that answers to a gold one: mostly inside it, over two articles, highest Jaccard; may be null.
  [[nodiscard]] const RunCluster* cluster_for(const GoldCluster& cluster) const;
  /// Do all claims of a run cluster lie in gold files?
  [[nodiscard]] bool judged_whole(const RunCluster& cluster) const;
};

/// Both arguments must outlive the result.
[[nodiscard]] Alignment align(const Gold& gold, const RunRecord& run);

}  // namespace tawatur::scoring
