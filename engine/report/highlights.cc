// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/highlights.h"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string_view>
#include <tuple>

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

// A claim is told by what changes its content rather than by who says it.
constexpr std::array kTelling = {DivergenceKind::polarity,  DivergenceKind::number,     DivergenceKind::date,
                                 DivergenceKind::entity,    DivergenceKind::scope,      DivergenceKind::terminology,
                                 DivergenceKind::certainty, DivergenceKind::attribution};
constexpr std::size_t kKindsOfClaim = 2;

bool is_telling(const Divergence& divergence) {
  return divergence.weight == Weight::hard && !is_silence(divergence.kind);
}

struct Candidate {
  std::size_t row;
  std::size_t round;  // 0: the most telling of its claim
  Relation relation;
  std::size_t outlets;
};

std::vector<Candidate> candidates_of_clusters(const Comparison& comparison, const FindingIndex& index) {
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < comparison.clusters.size(); ++i) {
    const Cluster& cluster = comparison.clusters[i];
    std::size_t round = 0;
    for (const DivergenceKind kind : kTelling) {
      if (round == kKindsOfClaim) break;
      const auto row = std::find_if(index.divergences[i].begin(), index.divergences[i].end(), [&](std::size_t at) {
        return comparison.divergences[at].kind == kind && is_telling(comparison.divergences[at]);
      });
      if (row == index.divergences[i].end()) continue;
      candidates.push_back({*row, round++, cluster.relation, outlet_count(comparison, cluster)});
    }
  }
  return candidates;
}

// Outside of one claim: accounts that differ are answers to one question, and what outlets call the same thing counts
// as much as who is made to say a claim.
Candidate loose_candidate(const Comparison& comparison, std::size_t row) {
  const Divergence& divergence = comparison.divergences[row];
  const bool naming = divergence.kind == DivergenceKind::terminology;
  const std::vector<ArticleId> articles = articles_of(divergence.spans);
  return {row, 0, naming ? Relation::attribution_divergence : Relation::contradiction,
          outlets_of(comparison, articles).size()};
}

// The kind of a difference and one of its readings.
using ToldReading = std::tuple<DivergenceKind, ArticleId, std::uint32_t, std::uint32_t>;

// What differs from two others in one way is told with the first of them. Nothing is noted of what is not new.
bool is_new(const Divergence& divergence, std::set<ToldReading>& told) {
  const auto reading = [&](const DivergenceSpan& part) {
    return ToldReading(divergence.kind, part.article, part.span.begin, part.span.end);
  };
  for (const DivergenceSpan& part : divergence.spans) {
    if (told.contains(reading(part))) return false;
  }
  for (const DivergenceSpan& part : divergence.spans) told.insert(reading(part));
  return true;
}

std::optional<std::size_t> story_of_row(const Comparison& comparison, const FindingIndex& index, std::size_t row) {
  const std::optional<ClusterId>& cluster = comparison.divergences[row].cluster;
  if (cluster) return story_of(comparison, index, comparison.clusters[cluster->value]);
  const std::size_t story = story_of_loose(comparison, index, row);
  return story < comparison.stories.size() ? std::optional(story) : std::nullopt;
}

}  // namespace

bool is_silence(DivergenceKind kind) {
  return kind == DivergenceKind::omission || kind == DivergenceKind::addition;
}

std::vector<ArticleId> tellers_of(const Divergence& divergence) {
  const std::vector<ArticleId>& missing = divergence.missing_in;
  std::set<ArticleId> articles;
  for (const DivergenceSpan& part : divergence.spans) {
    if (std::find(missing.begin(), missing.end(), part.article) == missing.end()) articles.insert(part.article);
  }
  return {articles.begin(), articles.end()};
}

std::vector<std::size_t> strongest_divergences(const Comparison& comparison, const FindingIndex& index,
                                               std::size_t limit) {
  std::vector<Candidate> candidates = candidates_of_clusters(comparison, index);
  for (const std::vector<std::size_t>& rows : index.loose) {
    for (const std::size_t row : rows) {
      if (is_telling(comparison.divergences[row])) candidates.push_back(loose_candidate(comparison, row));
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    if (a.round != b.round) return a.round < b.round;
    return a.relation != b.relation ? a.relation > b.relation : a.outlets > b.outlets;
  });
  std::vector<std::size_t> rows;
  std::set<std::set<std::string_view>> seen;
  std::set<ToldReading> told;
  std::map<std::size_t, std::size_t> of_story;
  const std::size_t share = std::max(kLeastOfStory, limit / std::max<std::size_t>(1, comparison.stories.size()));
  for (const Candidate& candidate : candidates) {
    if (rows.size() == limit) break;
    const Divergence& divergence = comparison.divergences[candidate.row];
    if (!seen.insert(words_of(comparison, divergence)).second || !is_new(divergence, told)) continue;
    const std::size_t story = story_of_row(comparison, index, candidate.row).value_or(comparison.stories.size());
    if (++of_story[story] <= share) rows.push_back(candidate.row);
  }
  return rows;
}

std::string_view subject_of(const Comparison& comparison, const FindingIndex& index, std::size_t row) {
  const Divergence& divergence = comparison.divergences[row];
  if (divergence.cluster) return comparison.clusters[divergence.cluster->value].label;
  if (divergence.kind != DivergenceKind::terminology && !divergence.spans.empty()) {
    const DivergenceSpan& first = divergence.spans.front();
    const auto sentence =
        std::find_if(comparison.sentences.begin(), comparison.sentences.end(), [&](const Sentence& candidate) {
          return candidate.article == first.article && candidate.span.contains(first.span);
        });
    if (sentence != comparison.sentences.end()) return comparison.text_of(sentence->article, sentence->span);
  }
  const std::optional<std::size_t> story = story_of_row(comparison, index, row);
  return story ? std::string_view(comparison.stories[*story].label) : std::string_view();
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

std::vector<Wording> wordings_of(const Comparison& comparison, const std::vector<DivergenceSpan>& side) {
  std::vector<Wording> wordings;
  const auto words = [&](const DivergenceSpan& part) { return comparison.text_of(part.article, part.span); };
  for (const DivergenceSpan& part : side) {
    auto same = std::find_if(wordings.begin(), wordings.end(),
                             [&](const Wording& wording) { return words(wording.first) == words(part); });
    if (same == wordings.end()) same = wordings.insert(same, {part, {}});
    if (std::find(same->articles.begin(), same->articles.end(), part.article) == same->articles.end())
      same->articles.push_back(part.article);
  }
  return wordings;
}

std::vector<ArticleId> articles_of(const std::vector<DivergenceSpan>& spans) {
  std::vector<ArticleId> articles;
  for (const DivergenceSpan& part : spans) {
    if (std::find(articles.begin(), articles.end(), part.article) == articles.end()) articles.push_back(part.article);
  }
  return articles;
}

}  // namespace tawatur
