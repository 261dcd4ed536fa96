// SPDX-License-Identifier: GPL-3.0-or-later
// Citations form a directed graph over articles. Everything that lies on a circle lies in a strongly connected
// component, so the components (Kosaraju's two passes, without recursion) find all circles in linear time, and one
// breadth-first search in each shows the shortest.

#include "engine/provenance/citation_circles.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "engine/text/source_names.h"

namespace tawatur {
namespace {

using Graph = std::map<ArticleId, std::set<ArticleId>>;

std::set<std::string> cited_by(const Comparison& comparison, ClaimId id) {
  std::set<std::string> names;
  const Article& article = comparison.article(comparison.article_of(id));
  const Attribution& attribution = comparison.claims[id.value].attribution;
  for (const Speaker& speaker : attribution.speakers) names.insert(canonical_source(speaker.name));
  for (const Speaker& relay : attribution.relays) names.insert(canonical_source(relay.name));
  if (article.origin) names.insert(canonical_source(*article.origin));
  if (article.dateline && article.dateline->agency) names.insert(canonical_source(*article.dateline->agency));
  return names;
}

Graph citations(const Comparison& comparison) {
  Graph cited;
  for (const Cluster& cluster : comparison.clusters) {
    std::map<std::string, std::set<ArticleId>> by_outlet;
    for (const ClaimId id : cluster.claims) {
      const ArticleId article = comparison.article_of(id);
      const std::optional<std::string>& publisher = comparison.article(article).publisher;
      if (publisher) by_outlet[canonical_source(*publisher)].insert(article);
    }
    for (const ClaimId id : cluster.claims) {
      const ArticleId article = comparison.article_of(id);
      for (const std::string& name : cited_by(comparison, id)) {
        const auto outlet = by_outlet.find(name);
        if (outlet == by_outlet.end() || outlet->second.contains(article)) continue;
        cited[article].insert(outlet->second.begin(), outlet->second.end());
      }
    }
  }
  return cited;
}

Graph reversed(const Graph& graph) {
  Graph back;
  for (const auto& [from, targets] : graph) {
    for (const ArticleId to : targets) back[to].insert(from);
  }
  return back;
}

const std::set<ArticleId>& next_of(const Graph& graph, ArticleId article) {
  static const std::set<ArticleId> kNone;
  const auto found = graph.find(article);
  return found == graph.end() ? kNone : found->second;
}

// All that is reached from `start` and not yet seen, in the order in which it is left.
std::vector<ArticleId> reached(const Graph& graph, ArticleId start, std::set<ArticleId>& seen) {
  std::vector<ArticleId> left;
  std::vector<std::pair<ArticleId, bool>> stack{{start, false}};
  while (!stack.empty()) {
    const auto [article, opened] = stack.back();
    stack.pop_back();
    if (opened) {
      left.push_back(article);
      continue;
    }
    if (!seen.insert(article).second) continue;
    stack.emplace_back(article, true);
    for (const ArticleId next : next_of(graph, article)) {
      if (!seen.contains(next)) stack.emplace_back(next, false);
    }
  }
  return left;
}

// Groups of at least two articles that all reach each other.
std::vector<std::set<ArticleId>> components(const Graph& graph) {
  std::set<ArticleId> seen;
  std::vector<ArticleId> order;
  for (const auto& [article, targets] : graph) {
    for (const ArticleId one : reached(graph, article, seen)) order.push_back(one);
  }
  const Graph back = reversed(graph);
  std::vector<std::set<ArticleId>> found;
  seen.clear();
  for (auto article = order.rbegin(); article != order.rend(); ++article) {
    const std::vector<ArticleId> group = reached(back, *article, seen);
    if (group.size() > 1) found.emplace_back(group.begin(), group.end());
  }
  return found;
}

// The shortest way from the smallest member back to itself; of equal ones the first by id.
std::vector<ArticleId> circle_in(const Graph& graph, const std::set<ArticleId>& component) {
  const ArticleId start = *component.begin();
  std::map<ArticleId, ArticleId> came_from;
  std::vector<ArticleId> queue{start};
  for (std::size_t i = 0; i < queue.size(); ++i) {
    for (const ArticleId next : next_of(graph, queue[i])) {
      if (!component.contains(next)) continue;
      if (next == start) {
        std::vector<ArticleId> circle{queue[i]};
        while (circle.back() != start) circle.push_back(came_from.at(circle.back()));
        std::reverse(circle.begin(), circle.end());
        return circle;
      }
      if (came_from.emplace(next, queue[i]).second) queue.push_back(next);
    }
  }
  return {};
}

}  // namespace

std::vector<CitationCircle> citation_circles(const Comparison& comparison) {
  const Graph graph = citations(comparison);
  std::vector<CitationCircle> circles;
  for (const std::set<ArticleId>& component : components(graph)) circles.push_back({circle_in(graph, component)});
  std::sort(circles.begin(), circles.end(),
            [](const CitationCircle& a, const CitationCircle& b) { return a.articles < b.articles; });
  return circles;
}

}  // namespace tawatur
