// SPDX-License-Identifier: GPL-3.0-or-later
// What two claims share says more where the two articles have little else in common: a word of every sentence of both
// tells nothing. So notions are weighed anew for each pair of articles. And reports of one event tell it in like order,
// so the sentences around are looked at too.
#include "engine/similarity/pair_evidence.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace tawatur {
namespace {

constexpr double kStrangerCosine = 0.2;   // articles of different stories below are about different things
constexpr double kRelatedCosine = 0.25;   // and above, or in one story, about the same
constexpr double kStrangerOverlap = 0.6;  // words that two claims of such articles must share to be the same
constexpr double kUnseenClaims = 10;      // of longer reports: in short ones every word is in most claims
constexpr std::int64_t kNear = 2;         // sentences before and after that are looked at

// The one rule that no sum of evidence outweighs: what is reported of different events is the same claim only where
// it is worded alike.
bool is_barred(bool same_story, double article_cosine, double overlap) {
  return !same_story && article_cosine < kStrangerCosine && overlap < kStrangerOverlap;
}

double claims_with(const ArticleNotions& article, std::uint32_t notion) {
  const auto found = std::lower_bound(article.claims.begin(), article.claims.end(), notion,
                                      [](const WeightedTerm& part, std::uint32_t term) { return part.term < term; });
  return found == article.claims.end() || found->term != notion ? 0 : static_cast<double>(found->weight);
}

// Notions of a claim of one of two articles, by their rarity among all texts and in the claims of both.
TermVector local_notions(const TermVector& notions, const ArticleNotions& a, const ArticleNotions& b) {
  const double all = kUnseenClaims + a.all + b.all;
  TermVector local = notions;
  for (WeightedTerm& part : local.terms) {
    const double claims = claims_with(a, part.term) + claims_with(b, part.term);
    part.weight *= static_cast<float>(std::log(all / (claims + 0.5)) / std::log(all));
  }
  measure(local);
  return local;
}

// Overlaps of the claims of two articles.
class Overlaps {
 public:
  Overlaps(const EvidenceTable& table, const ArticlePairCandidates& candidates) {
    for (const auto& [a, b] : candidates.claims) {
      const ClaimEvidence& x = table.claims[a.value];
      const ClaimEvidence& y = table.claims[b.value];
      const double overlap = claim_overlap(x, y);
      overlaps_.push_back(overlap);
      double& highest = sentences_[{x.sentence, y.sentence}];
      highest = std::max(highest, overlap);
    }
  }

  [[nodiscard]] double at(std::size_t candidate) const { return overlaps_[candidate]; }

  // The highest of sentences before both or behind both.
  [[nodiscard]] double near(std::uint32_t x, std::uint32_t y) const {
    double highest = 0;
    for (const std::int64_t side : {-1, 1}) {
      for (std::int64_t i = 1; i <= kNear; ++i) {
        for (std::int64_t j = 1; j <= kNear; ++j) {
          const auto found = sentences_.find({x + side * i, y + side * j});
          if (found != sentences_.end()) highest = std::max(highest, found->second);
        }
      }
    }
    return highest;
  }

 private:
  std::vector<double> overlaps_;  // of each candidate
  std::map<std::pair<std::int64_t, std::int64_t>, double> sentences_;
};

}  // namespace

std::vector<PairEvidence> evidence_between(const EvidenceTable& table, const ArticlePairCandidates& candidates) {
  const Overlaps overlaps(table, candidates);
  std::map<ClaimId, TermVector> notions;
  for (const auto& [a, b] : candidates.claims) {
    for (const ClaimId claim : {a, b}) {
      const auto [place, is_new] = notions.try_emplace(claim);
      if (!is_new) continue;
      place->second = local_notions(table.claims[claim.value].notions, table.article_notions[candidates.a.value],
                                    table.article_notions[candidates.b.value]);
    }
  }
  PairContext context;
  const double article_cosine = cosine(table.articles[candidates.a.value], table.articles[candidates.b.value]);
  const bool related = candidates.same_story || article_cosine >= kRelatedCosine;
  std::vector<PairEvidence> result;
  for (std::size_t i = 0; i < candidates.claims.size(); ++i) {
    const auto& [a, b] = candidates.claims[i];
    const ClaimEvidence& x = table.claims[a.value];
    const ClaimEvidence& y = table.claims[b.value];
    context.notions_x = notions.at(a);
    context.notions_y = notions.at(b);
    context.neighbours = overlaps.near(x.sentence, y.sentence);
    result.push_back({a, b, pair_feature_values(table, x, y, context),
                      is_barred(candidates.same_story, article_cosine, overlaps.at(i)), related});
  }
  return result;
}

}  // namespace tawatur
