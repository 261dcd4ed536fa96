// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/highlights.h"

#include <algorithm>
#include <map>
#include <set>
#include <string_view>

#include "engine/report/record_ids.h"

namespace tawatur {
namespace {

std::size_t outlet_count(const Comparison& comparison, const Cluster& cluster) {
  return outlets_of(comparison, articles_of(comparison, cluster)).size();
}

constexpr std::size_t kLeastOfStory = 3;  // one loud story must not hide the others

std::set<std::string_view> words_of(const Comparison& comparison, const Divergence& divergence) {
  std::set<std::string_view> words;
  for (const DivergenceSpan& part : divergence.spans) words.insert(comparison.text_of(part.article, part.span));
  return words;
}

}  // namespace

bool is_silence(DivergenceKind kind) {
  return kind == DivergenceKind::omission || kind == DivergenceKind::addition;
}

std::vector<std::size_t> strongest_divergences(const Comparison& comparison, const FindingIndex& index,
                                               std::size_t limit) {
  struct Candidate {
    std::size_t row;
    Relation relation;
    std::size_t outlets;
  };
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    const Cluster& cluster = comparison.clusters[i];
    for (const std::size_t row : index.divergences[i]) {
      const Divergence& divergence = comparison.divergences[row];
      if (divergence.weight != Weight::hard || is_silence(divergence.kind)) continue;
      candidates.push_back({row, cluster.relation, outlet_count(comparison, cluster)});
      break;
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.relation != b.relation ? a.relation > b.relation : a.outlets > b.outlets;
  });
  std::vector<std::size_t> rows;
  std::set<std::set<std::string_view>> seen;
  std::map<std::size_t, std::size_t> of_story;
  const std::size_t share = std::max(kLeastOfStory, limit / std::max<std::size_t>(1, comparison.stories.size()));
  for (const Candidate& candidate : candidates) {
    if (rows.size() == limit) break;
    const Divergence& divergence = comparison.divergences[candidate.row];
    const std::optional<std::size_t> story =
        story_of(comparison, index, comparison.clusters[divergence.cluster->value]);
    if (!seen.insert(words_of(comparison, divergence)).second) continue;
    if (++of_story[story.value_or(comparison.stories.size())] <= share) rows.push_back(candidate.row);
  }
  return rows;
}

std::vector<ClusterId> echoes(const Comparison& comparison, std::size_t limit) {
  struct Candidate {
    ClusterId cluster;
    std::size_t outlets;
    std::size_t sources;
  };
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    const std::size_t outlets = outlet_count(comparison, comparison.clusters[i]);
    const std::size_t sources = comparison.clusters[i].origins.size();
    if (outlets >= 2 && sources < outlets) candidates.push_back({ClusterId(i), outlets, sources});
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    return a.outlets * b.sources > b.outlets * a.sources;
  });
  if (candidates.size() > limit) candidates.resize(limit);
  std::vector<ClusterId> clusters;
  for (const Candidate& candidate : candidates) clusters.push_back(candidate.cluster);
  return clusters;
}

std::vector<std::vector<DivergenceSpan>> sides_of(const Comparison& comparison, const Divergence& divergence) {
  std::map<int, std::vector<DivergenceSpan>> by_side;
  for (const DivergenceSpan& part : divergence.spans) by_side[part.side].push_back(part);
  const auto words_of = [&](const std::vector<DivergenceSpan>& side) {
    std::set<std::string_view> words;
    for (const DivergenceSpan& part : side) words.insert(comparison.text_of(part.article, part.span));
    return words;
  };
  std::vector<std::vector<DivergenceSpan>> sides;
  for (const auto& [number, parts] : by_side) {
    const auto same = std::find_if(sides.begin(), sides.end(),
                                   [&, &spans = parts](const auto& side) { return words_of(side) == words_of(spans); });
    if (same == sides.end()) {
      sides.push_back(parts);
    } else {
      same->insert(same->end(), parts.begin(), parts.end());
    }
  }
  return sides;
}

std::vector<ArticleId> articles_of(const std::vector<DivergenceSpan>& spans) {
  std::vector<ArticleId> articles;
  for (const DivergenceSpan& part : spans) {
    if (std::find(articles.begin(), articles.end(), part.article) == articles.end()) articles.push_back(part.article);
  }
  return articles;
}

}  // namespace tawatur
