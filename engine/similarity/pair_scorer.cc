// SPDX-License-Identifier: GPL-3.0-or-later
// TF-IDF alone cannot decide: half of the true pairs of real news score below the best false friend. So it only
// proposes; a logistic model over few, named, monotone features decides (corpus/models/README.md).
#include "engine/similarity/pair_scorer.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "engine/parallel.h"
#include "engine/similarity/pair_candidates.h"
#include "engine/similarity/pair_model.h"

namespace tawatur {
namespace {

constexpr double kStrangerCosine = 0.2;   // articles of different stories below are about different things
constexpr double kJustUnder = 0.99;       // of the threshold: where a barred pair stays
constexpr double kStrangerOverlap = 0.6;  // words that two claims of such articles must share to be the same

// The one rule that no sum of evidence outweighs: what is reported of different events is the same claim only where
// it is worded alike. Such a pair stays under the threshold.
bool is_barred(const ArticlePairCandidates& articles, const PairContext& context, double overlap) {
  return !articles.same_story && context.article_cosine < kStrangerCosine && overlap < kStrangerOverlap;
}

// The evidence of the candidates of two articles.
std::vector<PairEvidence> evidence_between(const EvidenceTable& table, const ArticlePairCandidates& candidates) {
  std::map<ClaimId, double> best;
  std::vector<double> overlaps;
  for (const auto& [a, b] : candidates.claims) {
    overlaps.push_back(claim_overlap(table.claims[a.value], table.claims[b.value]));
    best[a] = std::max(best[a], overlaps.back());
    best[b] = std::max(best[b], overlaps.back());
  }
  PairContext context;
  context.article_cosine = cosine(table.articles[candidates.a.value], table.articles[candidates.b.value]);
  context.same_story = candidates.same_story;
  std::vector<PairEvidence> result;
  for (const auto& [a, b] : candidates.claims) {
    context.best_overlap = std::max(best[a], best[b]);
    result.push_back({a, b, pair_feature_values(table, table.claims[a.value], table.claims[b.value], context),
                      is_barred(candidates, context, overlaps[result.size()])});
  }
  return result;
}

// Calls use(evidence) for the candidates of every two articles, in parallel; the results come in one ascending list.
template <class Result, class Use>
std::vector<Result> for_candidates(const EvidenceTable& table, const std::vector<ArticlePairCandidates>& candidates,
                                   unsigned threads, Use use) {
  std::vector<std::vector<Result>> parts(candidates.size());
  parallel_ranges(candidates.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      for (const PairEvidence& evidence : evidence_between(table, candidates[i])) use(evidence, parts[i]);
    }
  });
  std::vector<Result> results;
  for (std::vector<Result>& part : parts) std::move(part.begin(), part.end(), std::back_inserter(results));
  std::sort(results.begin(), results.end(),
            [](const Result& x, const Result& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
  return results;
}

// How evidence becomes a similarity.
struct Scoring {
  PairModel model;
  double floor = 0;
  bool bars = true;  ///< is_barred() counts
};

std::vector<ScoredPair> scored(const Comparison& comparison, const EvidenceTable& table,
                               const std::vector<ArticlePairCandidates>& candidates, const Scoring& scoring) {
  const auto score = [&](const PairEvidence& evidence, std::vector<ScoredPair>& pairs) {
    double similarity = scoring.model.similarity(evidence.values);
    if (scoring.bars && evidence.barred)
      similarity = std::min(similarity, kJustUnder * scoring.model.partial_threshold);
    if (similarity < scoring.floor) return;
    pairs.push_back({evidence.a, evidence.b, similarity, scoring.model.decision(similarity)});
  };
  return for_candidates<ScoredPair>(table, candidates, comparison.options.threads, score);
}

std::vector<PairEvidence> collected(const Comparison& comparison, const EvidenceTable& table,
                                    const std::vector<ArticlePairCandidates>& candidates) {
  return for_candidates<PairEvidence>(
      table, candidates, comparison.options.threads,
      [](const PairEvidence& evidence, std::vector<PairEvidence>& all) { all.push_back(evidence); });
}

}  // namespace

std::vector<ScoredPair> score_pairs(const Comparison& comparison) {
  const EvidenceTable table = claim_evidence(comparison);
  return scored(comparison, table, pair_candidates(comparison, table),
                {article_pair_model(), comparison.options.pair_floor, true});
}

std::vector<ScoredPair> score_article_pairs(const Comparison& comparison,
                                            std::span<const std::pair<ArticleId, ArticleId>> articles) {
  return scored(comparison, claim_evidence(comparison), all_candidates(comparison, articles),
                {text_pair_model(), 0, false});
}

std::vector<PairEvidence> article_pair_evidence(const Comparison& comparison,
                                                std::span<const std::pair<ArticleId, ArticleId>> articles) {
  return collected(comparison, claim_evidence(comparison), all_candidates(comparison, articles));
}

std::vector<PairEvidence> pair_evidence(const Comparison& comparison) {
  const EvidenceTable table = claim_evidence(comparison);
  return collected(comparison, table, pair_candidates(comparison, table));
}

}  // namespace tawatur
