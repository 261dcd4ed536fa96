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
    result.push_back({a, b, pair_feature_values(table, table.claims[a.value], table.claims[b.value], context)});
  }
  return result;
}

// Calls use(evidence) for the candidates of every two articles, in parallel; the results come in one ascending list.
template <class Result, class Use>
std::vector<Result> for_candidates(const Comparison& comparison, Use use) {
  const EvidenceTable table = claim_evidence(comparison);
  const std::vector<ArticlePairCandidates> candidates = pair_candidates(comparison, table);
  std::vector<std::vector<Result>> parts(candidates.size());
  parallel_ranges(candidates.size(), comparison.options.threads, [&](std::size_t begin, std::size_t end) {
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

}  // namespace

std::vector<ScoredPair> score_pairs(const Comparison& comparison) {
  const PairModel model = built_in_pair_model();
  const double floor = comparison.options.pair_floor;
  return for_candidates<ScoredPair>(comparison, [&](const PairEvidence& evidence, std::vector<ScoredPair>& scored) {
    const double similarity = model.similarity(evidence.values);
    if (similarity >= floor) scored.push_back({evidence.a, evidence.b, similarity, model.decision(similarity)});
  });
}

std::vector<PairEvidence> pair_evidence(const Comparison& comparison) {
  return for_candidates<PairEvidence>(
      comparison, [](const PairEvidence& evidence, std::vector<PairEvidence>& all) { all.push_back(evidence); });
}

}  // namespace tawatur
