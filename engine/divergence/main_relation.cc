// SPDX-License-Identifier: GPL-3.0-or-later
// Two articles stand to each other as their best match does: of all their claims in a cluster, heads before background,
// the two that agree most. The cluster stands as its worst two articles do. So a weaker side remark of an outlet that
// also has the claim in full makes no divergence, and a single outlet that differs does.

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <string>
#include <vector>

#include "engine/divergence/detectors.h"
#include "engine/divergence/divergence_detectors.h"
#include "engine/text/source_names.h"

namespace tawatur {
namespace {

// Beyond, every two articles are too many to look at: the gravest divergence of the cluster stands for them.
constexpr std::size_t kManyArticles = 40;
constexpr std::size_t kManyClaims = 160;
constexpr double kOneAccount = 0.5;  // common words from which two sentences are one account with another value
constexpr double kSameWords = 0.6;   // common words of two claims from which they do not differ in wording
constexpr std::size_t kMoreNames = 2;

struct Ground {
  const Comparison& comparison;
  const Cluster& cluster;
  std::vector<const Divergence*> divergences;
};

std::set<std::string> names_of(const std::vector<Speaker>& speakers) {
  std::set<std::string> names;
  for (const Speaker& speaker : speakers) names.insert(canonical_source(speaker.name));
  return names;
}

bool rest_on_one_source(const Ground& ground, ClaimId a, ClaimId b) {
  const auto has = [](const Origin& origin, ArticleId article) {
    return std::find(origin.articles.begin(), origin.articles.end(), article) != origin.articles.end();
  };
  return std::any_of(ground.cluster.origins.begin(), ground.cluster.origins.end(), [&](const Origin& origin) {
    return has(origin, ground.comparison.article_of(a)) && has(origin, ground.comparison.article_of(b));
  });
}

// A statement given once to the office that issued it and once to those whom it quotes has not changed its speaker.
bool one_statement(const Ground& ground, ClaimId a, ClaimId b) {
  if (!rest_on_one_source(ground, a, b)) return false;
  const std::set<std::string> in_a = names_of(ground.comparison.claims[a.value].attribution.speakers);
  const std::set<std::string> in_b = names_of(ground.comparison.claims[b.value].attribution.speakers);
  return in_a == in_b ||
         std::none_of(in_a.begin(), in_a.end(), [&](const std::string& name) { return in_b.contains(name); });
}

using Words = std::set<std::string_view>;

Words content_of(const Sentence& sentence, std::size_t first, std::size_t last) {
  Words words;
  for (std::size_t i = first; i < last; ++i) {
    const Token& token = sentence.tokens[i];
    if (token.kind != TokenKind::punctuation && !token.stop_word) words.insert(token.stem);
  }
  return words;
}

// Share of the words of the shorter one that the other has too.
double common_share(const Words& a, const Words& b) {
  const auto common = std::count_if(a.begin(), a.end(), [&](std::string_view word) { return b.contains(word); });
  const std::size_t shorter = std::min(a.size(), b.size());
  return shorter == 0 ? 1 : static_cast<double>(common) / static_cast<double>(shorter);
}

double common_words(const Comparison& comparison, ClaimId a, ClaimId b) {
  const auto words = [&](ClaimId id) {
    const Claim& claim = comparison.claims[id.value];
    return content_of(comparison.sentence_of(id), claim.first_token, claim.last_token);
  };
  return common_share(words(a), words(b));
}

// Two accounts in words of their own that date one thing differently answer one question differently; one account with
// another date is another value.
bool two_accounts(const Ground& ground, ClaimId a, ClaimId b) {
  const auto words = [&](ClaimId id) {
    const Sentence& sentence = ground.comparison.sentence_of(id);
    return content_of(sentence, 0, sentence.tokens.size());
  };
  return common_share(words(a), words(b)) < kOneAccount;
}

bool holds_all(const std::set<std::string>& some, const std::set<std::string>& all) {
  return std::includes(all.begin(), all.end(), some.begin(), some.end());
}

// One article gives to two parties what the other gives to one of them alone.
bool fewer_speakers(const Claim& a, const Claim& b) {
  const std::set<std::string> in_a = names_of(a.attribution.speakers);
  const std::set<std::string> in_b = names_of(b.attribution.speakers);
  return in_a != in_b && !in_a.empty() && !in_b.empty() && (holds_all(in_a, in_b) || holds_all(in_b, in_a));
}

// One article names at least two participants more than the other, beside one that both name.
bool more_participants(const Claim& a, const Claim& b) {
  const auto names = [](const Claim& claim) {
    std::set<std::string> all;
    for (const Name& name : claim.names) all.insert(canonical_source(name.name));
    return all;
  };
  const std::set<std::string> in_a = names(a);
  const std::set<std::string> in_b = names(b);
  const auto common = static_cast<std::size_t>(
      std::count_if(in_a.begin(), in_a.end(), [&](const std::string& name) { return in_b.contains(name); }));
  return common > 0 && std::max(in_a.size(), in_b.size()) >= common + kMoreNames;
}

// What two claims are to each other where no detector tells a difference.
Relation relation_by_content(const Ground& ground, ClaimId a, ClaimId b) {
  const Comparison& comparison = ground.comparison;
  const Claim& in_a = comparison.claims[a.value];
  const Claim& in_b = comparison.claims[b.value];
  const bool reported = !in_a.attribution.speakers.empty() && !in_b.attribution.speakers.empty();
  const bool others = reported && !one_statement(ground, a, b) && voices_of(comparison, a, b) == Voices::others;
  if (others || fewer_speakers(in_a, in_b)) return Relation::attribution_divergence;
  if (more_participants(in_a, in_b)) return Relation::scope_divergence;
  return common_words(comparison, a, b) < kSameWords ? Relation::agree_with_different_wording : Relation::agree;
}

Relation relation_of(const Divergence& divergence) {
  const bool hard = divergence.weight == Weight::hard;
  switch (divergence.kind) {
    case DivergenceKind::polarity:
      return Relation::contradiction;
    case DivergenceKind::attribution:
      return Relation::attribution_divergence;
    case DivergenceKind::number:
    case DivergenceKind::date:
      return Relation::numeric_or_date_divergence;
    case DivergenceKind::scope:
    case DivergenceKind::entity:
      return hard ? Relation::scope_divergence : Relation::agree_with_different_wording;
    case DivergenceKind::terminology:
    case DivergenceKind::certainty:
      return Relation::agree_with_different_wording;
    case DivergenceKind::omission:
    case DivergenceKind::addition:
      return Relation::agree;
  }
  return Relation::agree;
}

// What one divergence makes of two claims that it parts.
Relation relation_between(const Ground& ground, const Divergence& divergence, ClaimId a, ClaimId b) {
  const Relation relation = relation_of(divergence);
  // Nor does a claim that one outlet reports and another makes its own.
  const auto own = [&](ClaimId id) { return ground.comparison.claims[id.value].attribution.speakers.empty(); };
  if (relation == Relation::attribution_divergence && (own(a) != own(b) || one_statement(ground, a, b))) {
    return Relation::agree_with_different_wording;
  }
  const bool dated = divergence.kind == DivergenceKind::date && divergence.weight == Weight::hard;
  return dated && two_accounts(ground, a, b) ? Relation::contradiction : relation;
}

// The sides of a divergence that a claim is on. Who speaks is told outside the claim, in its sentence.
std::set<int> sides_of(const Comparison& comparison, const Divergence& divergence, ClaimId id) {
  const bool outside = divergence.kind == DivergenceKind::attribution;
  const Span place = outside ? comparison.sentence_of(id).span : comparison.claims[id.value].span;
  std::set<int> sides;
  for (const DivergenceSpan& span : divergence.spans) {
    if (span.article == comparison.article_of(id) && place.overlaps(span.span)) sides.insert(span.side);
  }
  return sides;
}

using Members = std::map<ArticleId, std::vector<ClaimId>>;

// By article the claims that stand for it: those that it makes as main content, if there are any.
Members strongest_members(const Comparison& comparison, const Cluster& cluster) {
  Members members;
  for (const ClaimId id : cluster.claims) members[comparison.article_of(id)].push_back(id);
  for (auto& [article, claims] : members) {
    const auto is_head = [&](ClaimId id) { return comparison.claims[id.value].head; };
    if (std::any_of(claims.begin(), claims.end(), is_head)) std::erase_if(claims, std::not_fn(is_head));
  }
  return members;
}

// The relation of every two claims that a divergence parts.
std::map<std::pair<ClaimId, ClaimId>, Relation> parted_claims(const Ground& ground, const Members& members) {
  std::map<std::pair<ClaimId, ClaimId>, Relation> edges;
  for (const Divergence* divergence : ground.divergences) {
    std::vector<std::pair<ClaimId, std::set<int>>> touched;
    for (const auto& [article, claims] : members) {
      for (const ClaimId id : claims) {
        std::set<int> sides = sides_of(ground.comparison, *divergence, id);
        if (!sides.empty()) touched.emplace_back(id, std::move(sides));
      }
    }
    for (std::size_t i = 0; i < touched.size(); ++i) {
      for (std::size_t j = i + 1; j < touched.size(); ++j) {
        if (touched[i].second == touched[j].second && touched[i].second.size() == 1) continue;
        Relation& edge = edges[std::minmax(touched[i].first, touched[j].first)];
        edge = std::max(edge, relation_between(ground, *divergence, touched[i].first, touched[j].first));
      }
    }
  }
  return edges;
}

Relation gravest_of(const Ground& ground) {
  Relation gravest = Relation::agree;
  for (const Divergence* divergence : ground.divergences) gravest = std::max(gravest, relation_of(*divergence));
  return gravest;
}

Relation relation_of_cluster(const Ground& ground) {
  const Members members = strongest_members(ground.comparison, ground.cluster);
  if (members.size() > kManyArticles || ground.cluster.claims.size() > kManyClaims) return gravest_of(ground);
  const std::map<std::pair<ClaimId, ClaimId>, Relation> edges = parted_claims(ground, members);
  Relation gravest = Relation::agree;
  for (auto a = members.begin(); a != members.end(); ++a) {
    for (auto b = std::next(a); b != members.end(); ++b) {
      Relation best = Relation::contradiction;
      for (const ClaimId in_a : a->second) {
        for (const ClaimId in_b : b->second) {
          const auto edge = edges.find(std::minmax(in_a, in_b));
          const Relation told = edge == edges.end() ? Relation::agree : edge->second;
          best = std::min(best, std::max(told, relation_by_content(ground, in_a, in_b)));
        }
      }
      gravest = std::max(gravest, best);
    }
  }
  return gravest;
}

}  // namespace

std::vector<Relation> main_relations(const Comparison& comparison) {
  std::vector<std::vector<const Divergence*>> by_cluster(comparison.clusters.size());
  for (const Divergence& divergence : comparison.divergences) {
    if (divergence.cluster && divergence.weight != Weight::compatible) {
      by_cluster[divergence.cluster->value].push_back(&divergence);
    }
  }
  std::vector<Relation> relations;
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    relations.push_back(relation_of_cluster({comparison, comparison.clusters[i], std::move(by_cluster[i])}));
  }
  return relations;
}

}  // namespace tawatur
