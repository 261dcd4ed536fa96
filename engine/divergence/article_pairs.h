// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <set>
#include <span>
#include <vector>

#include "engine/divergence/detectors.h"
#include "engine/divergence/divergence_detectors.h"
#include "engine/divergence/noun_phrases.h"
#include "engine/divergence/quantity_relation.h"

namespace tawatur {

/// Two articles that are laid over each other. `first` is the one that was copied from, where that is known.
struct ArticlePair {
  ArticleId first;
  ArticleId second;
  bool one_text = false;  ///< each holds at least half of the other, so that a sentence in one only is told
  bool one_story = false;

  auto operator<=>(const ArticlePair&) const = default;
};

/// Stories with all articles that share a cluster with one of theirs, directly or through others, as long as that makes
/// no more than kLargestCircle; else the story alone. Each ascending, the groups by their first article.
[[nodiscard]] std::vector<std::vector<ArticleId>> related_articles(const Comparison& comparison);
inline constexpr std::size_t kLargestCircle = 12;

/// Articles that share text, that meet in a cluster, in a story of moderate size or among related articles; every two
/// once, ascending.
[[nodiscard]] std::vector<ArticlePair> article_pairs(const Comparison& comparison);

/// Is it an act in which parties say what they have to say?
[[nodiscard]] bool is_talk(const Claim& claim);

/// What happens once to a thing, told by a claim: it begins, is founded, opened, ended or destroyed (lexicon
/// occurrence_words).
struct Occurrence {
  ClaimId claim;
  std::string what;                       ///< what happened, and the first words that name the thing
  std::optional<UnitRange> circumstance;  ///< units of the sentence: who took part, or what it came out of
};
[[nodiscard]] std::optional<Occurrence> occurrence_in(const Comparison& comparison, const Passage& passage, ClaimId id);

/// What all pairs are read from, made once.
struct Ground {
  const Comparison& comparison;
  std::vector<Passage> passages;  ///< of all sentences; those of articles that are in no pair stay empty
  /// For each article its clusters, with its claims in each.
  std::vector<std::map<ClusterId, std::vector<ClaimId>>> clusters;
  std::vector<std::vector<Figure>> figures;               ///< for each article
  std::vector<std::vector<ArticleId>> near = {};          ///< for each article those it is in a pair with, ascending
  std::vector<std::vector<Occurrence>> occurrences = {};  ///< for each article
};
[[nodiscard]] Ground ground_of(const Comparison& comparison, std::span<const ArticlePair> pairs);

/// The passages of one article.
[[nodiscard]] std::span<const Passage> passages_of_article(const Ground& ground, ArticleId article);

/// A cluster that two articles share, with their claims in it.
struct SharedCluster {
  ClusterId cluster;
  std::vector<ClaimId> a;
  std::vector<ClaimId> b;
};

/// Figures of two articles for one thing: those of one cluster, and those of one event in articles of one story.
/// Sentences in `paired` are left out, since each is compared with its own version.
[[nodiscard]] std::vector<Finding> compare_figures(const Ground& ground, const ArticlePair& pair,
                                                   const std::vector<SharedCluster>& shared,
                                                   const std::set<SentenceId>& paired);

/// Accounts of one occurrence that date it to days that cannot meet: the dates, unless a cluster tells them already,
/// and who took part or what it came out of, where that differs too. In a cluster with it or not.
[[nodiscard]] std::vector<Finding> compare_occurrences(const Ground& ground, const ArticlePair& pair,
                                                       const std::vector<SharedCluster>& shared,
                                                       const std::set<SentenceId>& paired);

/// Reports of one talk (a cluster of both tells it) that name another main subject of it.
[[nodiscard]] std::vector<Finding> compare_focus(const Ground& ground, const ArticlePair& pair,
                                                 const std::vector<SharedCluster>& shared);

/// Reports of one talk (a cluster of both tells it) that give it to another initiator: "at the invitation of".
[[nodiscard]] std::vector<Finding> compare_initiators(const Ground& ground, const ArticlePair& pair,
                                                      const std::vector<SharedCluster>& shared);

/// Articles of one story of which one says that nobody was killed or hurt, or nobody of one kind, and the other tells
/// that somebody was.
[[nodiscard]] std::vector<Finding> compare_losses(const Ground& ground, const ArticlePair& pair);

/// Figures that stand against each other stand so for all who give them: the findings of `findings` about figures
/// again, for every article that gives an equal figure in a cluster with one of them.
[[nodiscard]] std::vector<Finding> spread_figures(const Ground& ground, std::span<const Finding> findings);

/// Names of people, bodies and places that hang on a preposition in a claim of a cluster, and of which no word stands
/// in another of its articles: an addition where one article names them, an omission where several do. Linear in the
/// articles of clusters; clusters of very many articles are left out.
[[nodiscard]] std::vector<Finding> details_of_some(const Ground& ground);

/// Days that the datelines of two versions of one text give, and that cannot meet.
[[nodiscard]] std::vector<Finding> compare_datelines(const Comparison& comparison, const ArticlePair& pair);

/// What two articles say differently: every edit between twin sentences, read by the detector it belongs to; claims of
/// one cluster in sentences that are no twins; and, in two versions of one text, the sentences that only one has.
[[nodiscard]] std::vector<Finding> findings_between(const Ground& ground, const ArticlePair& pair);

}  // namespace tawatur
