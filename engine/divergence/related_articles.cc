// SPDX-License-Identifier: GPL-3.0-or-later
// Which articles are laid over each other. An account that contradicts the others, or tells of the next day, may fall
// outside of their story and share a single cluster with one of them; so stories are widened by clusters, as a
// union-find over both, while the circle stays small enough to look at every two.

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <utility>

#include "engine/divergence/article_pairs.h"

namespace tawatur {
namespace {

constexpr double kOneText = 0.5;           // share of each article in the other
constexpr std::size_t kLargestStory = 24;  // articles of a story of which all are compared, also without a cluster

}  // namespace

std::vector<std::vector<ArticleId>> related_articles(const Comparison& comparison) {
  std::vector<std::size_t> leaders(comparison.corpus.articles.size());
  std::iota(leaders.begin(), leaders.end(), std::size_t{0});
  const auto leader = [&](ArticleId article) {
    std::size_t at = article.value;
    while (leaders[at] != at) at = leaders[at] = leaders[leaders[at]];
    return at;
  };
  const auto join = [&](ArticleId a, ArticleId b) {
    const std::size_t first = leader(a);
    const std::size_t second = leader(b);
    leaders[std::max(first, second)] = std::min(first, second);
  };
  for (const Story& story : comparison.stories) {
    for (const ArticleId article : story.articles) join(story.articles.front(), article);
  }
  for (const Cluster& cluster : comparison.clusters) {
    for (const ClaimId id : cluster.claims) {
      join(comparison.article_of(cluster.claims.front()), comparison.article_of(id));
    }
  }
  std::map<std::size_t, std::vector<ArticleId>> circles;
  for (std::size_t i = 0; i < leaders.size(); ++i) circles[leader(ArticleId(i))].push_back(ArticleId(i));
  std::set<std::vector<ArticleId>> groups;
  for (const auto& [first, articles] : circles) {
    if (articles.size() > 1 && articles.size() <= kLargestCircle) groups.insert(articles);
  }
  for (const Story& story : comparison.stories) {
    if (story.articles.empty() || circles.at(leader(story.articles.front())).size() <= kLargestCircle) continue;
    groups.insert(story.articles);
  }
  return {groups.begin(), groups.end()};
}

std::vector<ArticlePair> article_pairs(const Comparison& comparison) {
  std::map<std::pair<ArticleId, ArticleId>, ArticlePair> pairs;  // by the two ids in ascending order
  for (const Copy& copy : comparison.copies) {
    const bool one_text = std::min(copy.shared, copy.covered) >= kOneText;
    pairs.emplace(std::minmax(copy.from, copy.to), ArticlePair{copy.from, copy.to, one_text, false});
  }
  for (const Cluster& cluster : comparison.clusters) {
    std::set<ArticleId> members;
    for (const ClaimId claim : cluster.claims) members.insert(comparison.article_of(claim));
    for (auto a = members.begin(); a != members.end(); ++a) {
      for (auto b = std::next(a); b != members.end(); ++b)
        pairs.emplace(std::pair(*a, *b), ArticlePair{*a, *b, false, false});
    }
  }
  for (const Story& story : comparison.stories) {
    if (story.articles.size() > kLargestStory) continue;
    for (auto a = story.articles.begin(); a != story.articles.end(); ++a) {
      for (auto b = std::next(a); b != story.articles.end(); ++b) {
        pairs.emplace(std::pair(*a, *b), ArticlePair{*a, *b, false, true}).first->second.one_story = true;
      }
    }
  }
  for (const std::vector<ArticleId>& circle : related_articles(comparison)) {
    if (circle.size() > kLargestCircle) continue;
    for (auto a = circle.begin(); a != circle.end(); ++a) {
      for (auto b = std::next(a); b != circle.end(); ++b)
        pairs.emplace(std::pair(*a, *b), ArticlePair{*a, *b, false, false});
    }
  }
  std::vector<ArticlePair> ordered;
  for (const auto& [ids, pair] : pairs) ordered.push_back(pair);
  return ordered;
}

}  // namespace tawatur
