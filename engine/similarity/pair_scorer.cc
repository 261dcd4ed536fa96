// SPDX-License-Identifier: GPL-3.0-or-later
// TF-IDF alone cannot decide: half of the true pairs of real news score below the best false friend. So it only
// proposes; a logistic model over few, named, monotone features decides (corpus/models/README.md). Two rounds: what
// the pairs of the first say of a third claim is one more feature in the second.
#include "engine/similarity/pair_scorer.h"

#include <algorithm>
#include <iterator>
#include <map>

#include "engine/parallel.h"
#include "engine/similarity/model_settings.h"
#include "engine/similarity/pair_candidates.h"
#include "engine/similarity/pair_model.h"
#include "engine/similarity/support_table.h"

namespace tawatur {
namespace {

constexpr double kBarred = 0.5;         // of the threshold: the most that a barred pair gets
constexpr double kRelatedFloor = 0.25;  // of the floor: from where on pairs of articles about the same are listed

constexpr EvidenceRule kArticleRule = {};
// Pairs that someone has made are judged among themselves, and longer runs tell more where nothing else is known.
constexpr EvidenceRule kTextRule = {.unseen_texts = 0, .longest_run = 5, .substitutes = true};

// Calls use(evidence of the candidates, results) for every two articles, in parallel; the results come in one ascending
// list.
template <class Result, class Use>
std::vector<Result> for_candidates(const EvidenceTable& table, const std::vector<ArticlePairCandidates>& candidates,
                                   unsigned threads, Use use) {
  std::vector<std::vector<Result>> parts(candidates.size());
  parallel_ranges(candidates.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      use(evidence_between(table, candidates[i]), parts[i]);
    }
  });
  std::size_t count = 0;
  for (const std::vector<Result>& part : parts) count += part.size();
  std::vector<Result> results;
  results.reserve(count);
  for (std::vector<Result>& part : parts) {
    std::move(part.begin(), part.end(), std::back_inserter(results));
    part = std::vector<Result>();  // there are millions, so they should not stand twice
  }
  std::sort(results.begin(), results.end(),
            [](const Result& x, const Result& y) { return x.a != y.a ? x.a < y.a : x.b < y.b; });
  return results;
}

// A pair after the first round.
struct FirstScore {
  ClaimId a;
  ClaimId b;
  double evidence = 0;
  bool barred = false;
  bool related = false;
};

double floor_of(const CompareOptions& options, bool related) {
  return related ? kRelatedFloor * options.pair_floor : options.pair_floor;
}

double similarity_of(const PairModel& model, double evidence, bool barred) {
  const double similarity = probability(evidence);
  return barred ? std::min(similarity, kBarred * model.partial_threshold) : similarity;
}

// Of the pairs that only a lower floor lets in, one is enough for each claim of two articles: the best.
void keep_best_weak(std::vector<FirstScore>& scores, double most_support, double floor) {
  const auto is_weak = [&](const FirstScore& score) { return probability(score.evidence + most_support) < floor; };
  std::map<ClaimId, double> best;
  for (const FirstScore& score : scores) {
    if (!is_weak(score)) continue;
    for (const ClaimId claim : {score.a, score.b}) {
      double& known = best.emplace(claim, score.evidence).first->second;
      known = std::max(known, score.evidence);
    }
  }
  std::erase_if(scores, [&](const FirstScore& score) {
    return is_weak(score) && score.evidence < best.at(score.a) && score.evidence < best.at(score.b);
  });
}

// Pairs that the second round can bring to the floor.
std::vector<FirstScore> first_round(const Comparison& comparison, const EvidenceTable& table,
                                    const std::vector<ArticlePairCandidates>& candidates, const PairModel& model) {
  const double most_support = static_cast<double>(model.weights[pair_feature("support")]);
  return for_candidates<FirstScore>(
      table, candidates, comparison.options.threads,
      [&](const std::vector<PairEvidence>& pairs, std::vector<FirstScore>& scores) {
        for (const PairEvidence& pair : pairs) {
          const double evidence = model.evidence(pair.values);
          if (probability(evidence + most_support) >= floor_of(comparison.options, pair.related))
            scores.push_back({pair.a, pair.b, evidence, pair.barred, pair.related});
        }
        keep_best_weak(scores, most_support, comparison.options.pair_floor);
      });
}

SupportTable support_of(const std::vector<FirstScore>& scores, const PairModel& model, std::size_t claims) {
  SupportTable table(claims);
  for (const FirstScore& score : scores) {
    table.add(score.a, score.b, similarity_of(model, score.evidence, score.barred));
  }
  table.finish();
  return table;
}

std::vector<PairEvidence> collected(const Comparison& comparison, const EvidenceTable& table,
                                    const std::vector<ArticlePairCandidates>& candidates) {
  return for_candidates<PairEvidence>(
      table, candidates, comparison.options.threads,
      [](const std::vector<PairEvidence>& evidence, std::vector<PairEvidence>& all) { all = evidence; });
}

// The candidates of the articles of two claims; none of them may be listed.
ArticlePairCandidates candidates_between(const Comparison& comparison,
                                         const std::vector<ArticlePairCandidates>& candidates, ClaimId a, ClaimId b) {
  const ArticleId first = comparison.article_of(a);
  const ArticleId second = comparison.article_of(b);
  for (const ArticlePairCandidates& listed : candidates) {
    if (listed.a == first && listed.b == second) return listed;
  }
  const auto holds = [](const Story& story, ArticleId article) {
    return std::binary_search(story.articles.begin(), story.articles.end(), article);
  };
  const bool same_story = std::any_of(comparison.stories.begin(), comparison.stories.end(),
                                      [&](const Story& story) { return holds(story, first) && holds(story, second); });
  return {first, second, same_story, {}};
}

}  // namespace

std::vector<ScoredPair> score_pairs(const Comparison& comparison) {
  const EvidenceTable table = claim_evidence(comparison, kArticleRule);
  const PairModel model = article_pair_model();
  const double weight = static_cast<double>(model.weights[pair_feature("support")]);
  const std::vector<FirstScore> scores = first_round(comparison, table, pair_candidates(comparison, table), model);
  const SupportTable support = support_of(scores, model, comparison.claims.size());
  std::vector<ScoredPair> pairs;
  for (const FirstScore& score : scores) {
    const double evidence = score.evidence + weight * support.of(score.a, score.b);
    const double similarity = similarity_of(model, evidence, score.barred);
    if (similarity < floor_of(comparison.options, score.related)) continue;
    pairs.push_back({score.a, score.b, similarity, model.decision(similarity)});
  }
  pairs.shrink_to_fit();
  return pairs;
}

JudgedPair judge_pair(const Comparison& comparison, ClaimId a, ClaimId b) {
  const EvidenceTable table = claim_evidence(comparison, kArticleRule);
  const PairModel model = article_pair_model();
  std::vector<ArticlePairCandidates> candidates = pair_candidates(comparison, table);
  const std::vector<FirstScore> scores = first_round(comparison, table, candidates, model);
  const SupportTable support = support_of(scores, model, comparison.claims.size());

  JudgedPair judged;
  ArticlePairCandidates between = candidates_between(comparison, candidates, a, b);
  const auto place = std::lower_bound(between.claims.begin(), between.claims.end(), std::pair(a, b));
  judged.proposed = place != between.claims.end() && *place == std::pair(a, b);
  if (!judged.proposed) between.claims.insert(place, {a, b});
  for (const PairEvidence& evidence : evidence_between(table, between)) {
    if (evidence.a == a && evidence.b == b) judged.evidence = evidence;
  }
  judged.evidence.values[pair_feature("support")] = static_cast<float>(support.of(a, b));
  judged.similarity = similarity_of(model, model.evidence(judged.evidence.values), judged.evidence.barred);
  const TermVector& x = table.claims[a.value].stems;
  const TermVector& y = table.claims[b.value].stems;
  for_shared_terms(x, y, [&](std::uint32_t stem, double in_x, double in_y) {
    judged.stems.push_back({std::string(table.stems.term(stem)), in_x * in_y / (x.length * y.length)});
  });
  return judged;
}

std::vector<ScoredPair> score_article_pairs(const Comparison& comparison,
                                            std::span<const std::pair<ArticleId, ArticleId>> articles) {
  const PairModel model = text_pair_model();
  const EvidenceTable table = claim_evidence(comparison, kTextRule);
  return for_candidates<ScoredPair>(table, all_candidates(comparison, articles), comparison.options.threads,
                                    [&](const std::vector<PairEvidence>& all, std::vector<ScoredPair>& pairs) {
                                      for (const PairEvidence& pair : all) {
                                        const double similarity = model.similarity(pair.values);
                                        pairs.push_back({pair.a, pair.b, similarity, model.decision(similarity)});
                                      }
                                    });
}

std::vector<PairEvidence> article_pair_evidence(const Comparison& comparison,
                                                std::span<const std::pair<ArticleId, ArticleId>> articles) {
  return collected(comparison, claim_evidence(comparison, kTextRule), all_candidates(comparison, articles));
}

std::vector<PairEvidence> pair_evidence(const Comparison& comparison) {
  const EvidenceTable table = claim_evidence(comparison, kArticleRule);
  const std::vector<ArticlePairCandidates> candidates = pair_candidates(comparison, table);
  const PairModel model = article_pair_model();
  const SupportTable support =
      support_of(first_round(comparison, table, candidates, model), model, comparison.claims.size());
  std::vector<PairEvidence> evidence = collected(comparison, table, candidates);
  for (PairEvidence& pair : evidence) {
    pair.values[pair_feature("support")] = static_cast<float>(support.of(pair.a, pair.b));
  }
  return evidence;
}

}  // namespace tawatur
