// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/provenance/sentence_reuse.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <unordered_map>
#include <utility>

#include "engine/parallel.h"
#include "engine/provenance/proven_sources.h"
#include "engine/provenance/shingles.h"
#include "engine/text/source_names.h"

namespace tawatur {
namespace {

constexpr double kSharedText = 0.5;

using SentencePair = std::pair<SentenceId, SentenceId>;
using Shingles = std::vector<std::uint64_t>;

struct Reuse {
  const Comparison& comparison;
  std::vector<std::optional<ArticleId>> proven;
  std::vector<Shingles> shingles;                            // of each sentence
  std::unordered_map<std::uint64_t, std::uint32_t> stories;  // in how many a shingle stands
};

std::vector<Shingles> shingles_by_sentence(const Comparison& comparison) {
  std::vector<Shingles> shingles(comparison.sentences.size());
  parallel_ranges(shingles.size(), comparison.options.threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) shingles[i] = shingles_of({&comparison.sentences[i], 1});
  });
  return shingles;
}

// The story of each article; articles outside all stories get numbers of their own behind them.
std::vector<std::uint32_t> story_numbers(const Comparison& comparison) {
  std::vector<std::uint32_t> numbers(comparison.corpus.articles.size());
  for (std::size_t i = 0; i < numbers.size(); ++i) {
    numbers[i] = static_cast<std::uint32_t>(comparison.stories.size() + i);
  }
  for (std::size_t i = 0; i < comparison.stories.size(); ++i) {
    for (const ArticleId article : comparison.stories[i].articles)
      numbers[article.value] = static_cast<std::uint32_t>(i);
  }
  return numbers;
}

std::unordered_map<std::uint64_t, std::uint32_t> stories_of_shingles(const Comparison& comparison,
                                                                     const std::vector<Shingles>& shingles) {
  const std::vector<std::uint32_t> story = story_numbers(comparison);
  std::vector<std::pair<std::uint64_t, std::uint32_t>> places;
  for (std::size_t i = 0; i < shingles.size(); ++i) {
    for (const std::uint64_t shingle : shingles[i]) {
      places.emplace_back(shingle, story[comparison.sentences[i].article.value]);
    }
  }
  std::sort(places.begin(), places.end());
  places.erase(std::unique(places.begin(), places.end()), places.end());
  std::unordered_map<std::uint64_t, std::uint32_t> stories;
  for (std::size_t begin = 0; begin < places.size();) {
    std::size_t end = begin + 1;
    while (end < places.size() && places[end].first == places[begin].first) ++end;
    if (end - begin >= kStockStories) stories.emplace(places[begin].first, static_cast<std::uint32_t>(end - begin));
    begin = end;
  }
  return stories;
}

Shingles common_shingles(const Shingles& a, const Shingles& b) {
  Shingles common;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(common));
  return common;
}

bool quotes(const Comparison& comparison, SentenceId sentence) {
  const QuoteMode mode = comparison.attributions[sentence.value].mode;
  return mode == QuoteMode::direct || mode == QuoteMode::mixed;
}

bool is_stock(const Reuse& reuse, const Shingles& common) {
  return std::all_of(common.begin(), common.end(),
                     [&](std::uint64_t shingle) { return reuse.stories.contains(shingle); });
}

bool share_a_speaker(const Comparison& comparison, SentencePair pair) {
  const Attribution& a = comparison.attributions[pair.first.value];
  const Attribution& b = comparison.attributions[pair.second.value];
  return std::any_of(a.speakers.begin(), a.speakers.end(), [&](const Speaker& speaker) {
    return !is_anonymous_source(speaker.name) &&
           std::any_of(b.speakers.begin(), b.speakers.end(),
                       [&](const auto& other) { return same_source(speaker.name, other.name); });
  });
}

ReuseVerdict verdict_of_shared_text(const Reuse& reuse, SentencePair pair, const Shingles& common) {
  const Comparison& comparison = reuse.comparison;
  const ArticleId a = comparison.sentences[pair.first.value].article;
  const ArticleId b = comparison.sentences[pair.second.value].article;
  const std::optional<ArticleId>& source_a = reuse.proven[a.value];
  const std::optional<ArticleId>& source_b = reuse.proven[b.value];
  if (source_a == b || source_b == a) return ReuseVerdict::direct_copy;
  if (source_a && source_a == source_b) return ReuseVerdict::shared_wire;
  const Copy* copy = copy_between(comparison, a, b);
  if (copy != nullptr) return copy->direction_known ? ReuseVerdict::direct_copy : ReuseVerdict::shared_wire;
  if (is_stock(reuse, common)) return ReuseVerdict::stock_phrase;
  if (quotes(comparison, pair.first) && quotes(comparison, pair.second)) return ReuseVerdict::same_quotation;
  return ReuseVerdict::shared_wire;
}

// Nothing for the same claim in words of one's own.
std::optional<ReuseVerdict> verdict_of(const Reuse& reuse, SentencePair pair, PairDecision decision) {
  const Shingles& a = reuse.shingles[pair.first.value];
  const Shingles& b = reuse.shingles[pair.second.value];
  const Shingles common = common_shingles(a, b);
  const std::size_t shorter = std::min(a.size(), b.size());
  if (shorter > 0 && static_cast<double>(common.size()) >= kSharedText * static_cast<double>(shorter)) {
    return verdict_of_shared_text(reuse, pair, common);
  }
  if (decision == PairDecision::different) return ReuseVerdict::chance;
  if (share_a_speaker(reuse.comparison, pair)) return ReuseVerdict::same_statement;
  return std::nullopt;
}

// The best decision for every two sentences that have claims in a scored pair.
std::map<SentencePair, PairDecision> scored_sentences(const Comparison& comparison) {
  std::map<SentencePair, PairDecision> pairs;
  for (const ScoredPair& pair : comparison.pairs) {
    if (pair.similarity < comparison.options.pair_floor) continue;
    const SentencePair sentences =
        std::minmax(comparison.claims[pair.a.value].sentence, comparison.claims[pair.b.value].sentence);
    PairDecision& decision = pairs.emplace(sentences, pair.decision).first->second;
    decision = std::max(decision, pair.decision);
  }
  return pairs;
}

// For each sentence of one article the sentence of the other that holds most of its shingles.
std::vector<SentencePair> copied_sentences(const Reuse& reuse, const Copy& copy) {
  const auto range = [&](ArticleId article) {
    const std::span<const Sentence> sentences = sentences_of_article(reuse.comparison, article);
    const auto first = static_cast<std::size_t>(sentences.data() - reuse.comparison.sentences.data());
    return std::pair(first, first + sentences.size());
  };
  std::unordered_map<std::uint64_t, std::size_t> holder;
  const auto [from_first, from_last] = range(copy.from);
  for (std::size_t i = from_first; i < from_last; ++i) {
    for (const std::uint64_t shingle : reuse.shingles[i]) holder.emplace(shingle, i);
  }
  std::vector<SentencePair> pairs;
  const auto [to_first, to_last] = range(copy.to);
  for (std::size_t i = to_first; i < to_last; ++i) {
    std::map<std::size_t, std::size_t> common;
    for (const std::uint64_t shingle : reuse.shingles[i]) {
      const auto found = holder.find(shingle);
      if (found != holder.end()) ++common[found->second];
    }
    const auto best = std::max_element(common.begin(), common.end(),
                                       [](const auto& a, const auto& b) { return a.second < b.second; });
    if (best != common.end()) pairs.push_back(std::minmax(SentenceId(best->first), SentenceId(i)));
  }
  return pairs;
}

}  // namespace

std::vector<SentenceReuse> sentence_reuses(const Comparison& comparison) {
  Reuse reuse{comparison, proven_sources(comparison), shingles_by_sentence(comparison), {}};
  reuse.stories = stories_of_shingles(comparison, reuse.shingles);
  std::map<SentencePair, PairDecision> pairs = scored_sentences(comparison);
  for (const Copy& copy : comparison.copies) {
    for (const SentencePair& pair : copied_sentences(reuse, copy)) pairs.emplace(pair, PairDecision::partial);
  }
  std::vector<SentenceReuse> reuses;
  for (const auto& [pair, decision] : pairs) {
    const std::optional<ReuseVerdict> verdict = verdict_of(reuse, pair, decision);
    if (verdict) reuses.push_back({pair.first, pair.second, *verdict});
  }
  return reuses;
}

}  // namespace tawatur
