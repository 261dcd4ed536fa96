// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "benchmarks/scoring/file_span.h"
#include "engine/model/day.h"

namespace tawatur::scoring {

/// Two ids, the smaller one first.
using IdPair = std::pair<std::string, std::string>;
[[nodiscard]] IdPair id_pair(std::string a, std::string b);

struct GoldPage {
  std::string file;
  std::optional<std::string> sha256;
  std::vector<std::string> outlet_names;  ///< empty: the page does not tell
  std::optional<std::string> outlet_hint;
  std::vector<FileSpan> credits;
  std::vector<std::string> credit_names;
  std::vector<FileSpan> boilerplate;
};

struct GoldDate {
  std::string unit;
  FileSpan span;
  std::string value;
  std::vector<std::vector<std::string>> choices;  ///< any of them is right; of an inner list all are needed
  bool loose = false;                             ///< a week
};

struct GoldArticle {
  std::string id;
  std::string page;  ///< file
  FileSpan body;
  std::optional<FileSpan> title;
  std::optional<FileSpan> dateline;
  std::optional<std::string> dateline_agency;
  std::vector<std::string> origin_names;  ///< empty: no other source
  bool has_origin = false;
  std::string provenance;  ///< "original", "republished", "unknown"
  DayRange published;
  std::vector<GoldDate> dates;
};

struct GoldMention {
  std::string name;
  std::vector<FileSpan> spans;
};

struct GoldUnit {
  std::string id;
  std::string article;
  std::string kind;  ///< "sentence", "title", "subheading", "dateline"
  FileSpan span;
  std::string text;
  std::vector<FileSpan> segments;  ///< pieces that a splitter at full stops makes of it
  bool attributed = false;
  std::vector<GoldMention> speakers;  ///< an elided speaker has the places of his antecedent
  std::vector<GoldMention> relays;
  std::string quote_mode;
};

struct GoldClaim {
  std::string id;
  std::string unit;
  FileSpan span;
};

struct GoldCluster {
  std::string id;
  std::vector<std::string> members;  ///< claim ids
  std::string relation;              ///< in snake_case
  std::vector<std::string> also;
  std::size_t independent_sources = 0;
};

struct GoldDivergence {
  std::string id;
  std::string kind;
  std::string weight;
  std::vector<std::pair<std::string, FileSpan>> places;  ///< article, or sentence for one inside an article
  std::set<std::string> missing_in;

  /// Is the finding that an article lacks something?
  [[nodiscard]] bool is_absence() const;
};

struct GoldOmission {
  std::string id;
  std::vector<std::string> claims;
  std::vector<std::string> omitted_by;
};

/// A hand annotation: what corpus/labelled/README.md describes. Parts that a folder lacks are absent.
struct Gold {
  std::string name;
  std::map<std::string, GoldPage> pages;        ///< by file
  std::map<std::string, GoldArticle> articles;  ///< by id, as all below
  std::map<std::string, GoldUnit> units;
  std::map<std::string, GoldClaim> claims;
  std::vector<GoldCluster> clusters;
  std::map<IdPair, std::string> labels;
  std::vector<IdPair> hard_negatives;  ///< claims
  std::optional<std::vector<GoldOmission>> omissions;
  std::optional<std::vector<GoldDivergence>> divergences;

  /// Units that are sentences: titles, subheadings and datelines are not scored.
  [[nodiscard]] std::vector<std::string> sentences() const;
  [[nodiscard]] const std::string& article_of(const std::string& unit) const { return units.at(unit).article; }
  [[nodiscard]] std::set<std::string> units_at(const FileSpan& span) const;
  [[nodiscard]] std::map<std::string, std::set<std::string>> clusters_of_claim() const;
  [[nodiscard]] std::map<std::string, std::set<std::string>> clusters_of_unit() const;
  /// Pairs of sentences of two articles.
  [[nodiscard]] std::set<IdPair> cross_pairs() const;
  /// Those that share a claim: as labelled, or by the clusters when there are no labels.
  [[nodiscard]] std::set<IdPair> positive_pairs() const;
  /// Those labelled as making the same claim.
  [[nodiscard]] std::set<IdPair> strict_pairs() const;
};

/// The texts of a gold folder; a part that is absent is empty.
struct GoldFiles {
  std::string name;
  std::string articles_json;
  std::string sentences_jsonl;
  std::optional<std::string> clusters_json;
  std::optional<std::string> pairs_tsv;
  std::optional<std::string> divergences_json;
};

/// Throws InputError, naming the file and what is wrong with it.
[[nodiscard]] Gold parse_gold(const GoldFiles& files);

}  // namespace tawatur::scoring
