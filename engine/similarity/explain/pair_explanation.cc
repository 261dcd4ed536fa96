// SPDX-License-Identifier: GPL-3.0-or-later
// The model adds up what each feature says (log odds), so its sum taken apart is the explanation, and the smallest
// change of one summand that crosses a threshold is what would flip the decision.
#include "engine/similarity/explain/pair_explanation.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

#include "engine/similarity/pair_features.h"
#include "engine/similarity/pair_model.h"
#include "engine/similarity/pair_scorer.h"

namespace tawatur {
namespace {

// Shared stems in the words of the claim, most telling first.
std::vector<TermShare> shared_terms(const Comparison& comparison, ClaimId id, const std::vector<SharedStem>& stems) {
  const Claim& claim = comparison.claims[id.value];
  const Sentence& sentence = comparison.sentence_of(claim);
  const auto begin = sentence.tokens.begin() + claim.first_token;
  const auto end = sentence.tokens.begin() + claim.last_token;
  std::vector<TermShare> shared;
  for (const SharedStem& part : stems) {
    const auto token = std::find_if(begin, end, [&](const Token& one) { return one.stem == part.stem; });
    if (token != end) shared.push_back({std::string(comparison.text_of(sentence.article, token->span)), part.adds});
  }
  std::stable_sort(shared.begin(), shared.end(),
                   [](const TermShare& p, const TermShare& q) { return p.adds > q.adds; });
  return shared;
}

std::vector<FeatureShare> feature_shares(const PairModel& model, const PairFeatureValues& values) {
  std::vector<FeatureShare> shares;
  for (std::size_t i = 0; i < kPairFeatures; ++i) {
    const PairFeature& feature = pair_features()[i];
    const double value = static_cast<double>(values[i]);
    const double weight = static_cast<double>(model.weights[i]);
    if (value * weight != 0) shares.push_back({feature.name, feature.summary, value, weight, value * weight});
  }
  std::stable_sort(shares.begin(), shares.end(),
                   [](const FeatureShare& p, const FeatureShare& q) { return std::abs(p.adds) > std::abs(q.adds); });
  return shares;
}

double log_odds(double probability) {
  return std::log(probability / (1 - probability));
}

// The threshold next to the similarity on the way to the other decision, and which that is.
std::pair<double, PairDecision> next_decision(const PairModel& model, PairDecision now) {
  if (now == PairDecision::different) return {model.partial_threshold, PairDecision::partial};
  if (now == PairDecision::same) return {model.same_threshold, PairDecision::partial};
  return {model.partial_threshold, PairDecision::different};
}

std::vector<DecisionFlip> decision_flips(const PairModel& model, const PairFeatureValues& values, double evidence,
                                         PairDecision now) {
  const auto [threshold, other] = next_decision(model, now);
  const double missing = log_odds(threshold) - evidence;
  std::vector<DecisionFlip> flips;
  for (std::size_t i = 0; i < kPairFeatures; ++i) {
    const double weight = static_cast<double>(model.weights[i]);
    if (weight == 0) continue;
    const double from = static_cast<double>(values[i]);
    const double to = from + missing / weight;
    if (to >= 0 && to <= 1) flips.push_back({pair_features()[i].name, from, to, other});
  }
  std::stable_sort(flips.begin(), flips.end(), [](const DecisionFlip& p, const DecisionFlip& q) {
    return std::abs(p.to - p.from) < std::abs(q.to - q.from);
  });
  return flips;
}

std::optional<ScoredPair> listed(const Comparison& comparison, ClaimId a, ClaimId b) {
  const auto found = std::find_if(comparison.pairs.begin(), comparison.pairs.end(),
                                  [&](const ScoredPair& pair) { return pair.a == a && pair.b == b; });
  return found == comparison.pairs.end() ? std::nullopt : std::optional(*found);
}

}  // namespace

PairExplanation explain_pair(const Comparison& comparison, ClaimId a, ClaimId b) {
  if (b < a) std::swap(a, b);
  const PairModel model = article_pair_model();
  PairExplanation found;
  found.bias = model.bias;
  found.partial_threshold = model.partial_threshold;
  found.same_threshold = model.same_threshold;
  if (comparison.article_of(a) == comparison.article_of(b)) {
    found.gate = PairGate::same_article;
    return found;
  }
  const JudgedPair judged = judge_pair(comparison, a, b);
  found.terms = shared_terms(comparison, a, judged.stems);
  found.features = feature_shares(model, judged.evidence.values);
  found.evidence = model.evidence(judged.evidence.values);
  found.similarity = judged.similarity;
  found.decision = model.decision(judged.similarity);
  found.flips = decision_flips(model, judged.evidence.values, found.evidence, found.decision);
  if (judged.evidence.barred) found.gate = PairGate::barred;
  if (!judged.proposed) {
    found.gate = PairGate::not_proposed;
    found.decision = PairDecision::different;
  }
  const std::optional<ScoredPair> kept = listed(comparison, a, b);
  if (kept && kept->decision != found.decision) {
    found.gate = PairGate::decided;
    found.decision = kept->decision;
    found.similarity = kept->similarity;
  }
  return found;
}

std::string_view name_of(PairGate gate) {
  constexpr std::array<std::string_view, 5> kNames = {"score", "same article", "not proposed", "barred", "decided"};
  return kNames[static_cast<std::size_t>(gate)];
}

}  // namespace tawatur
