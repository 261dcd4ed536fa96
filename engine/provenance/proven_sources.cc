// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/provenance/proven_sources.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/text/source_names.h"

namespace tawatur {
namespace {

constexpr double kProvenCopy = 0.5;
constexpr std::string_view kTime = "time";

bool of_one_outlet(const Article& a, const Article& b) {
  return a.publisher && b.publisher && same_source(*a.publisher, *b.publisher);
}

const Copy* find_copy(const Comparison& comparison, ArticleId from, ArticleId to) {
  const auto before = [](const Copy& copy, const std::pair<ArticleId, ArticleId>& ids) {
    return std::pair(copy.from, copy.to) < ids;
  };
  const auto copy = std::lower_bound(comparison.copies.begin(), comparison.copies.end(), std::pair(from, to), before);
  return copy != comparison.copies.end() && copy->from == from && copy->to == to ? &*copy : nullptr;
}

}  // namespace

std::vector<std::optional<ArticleId>> proven_sources(const Comparison& comparison) {
  std::vector<const Copy*> best(comparison.corpus.articles.size(), nullptr);
  const auto order = [](const Copy& copy) { return std::tuple(copy.evidence == kTime, -copy.shared, copy.from); };
  for (const Copy& copy : comparison.copies) {
    if (!copy.direction_known || copy.shared < kProvenCopy) continue;
    if (of_one_outlet(comparison.article(copy.from), comparison.article(copy.to))) continue;
    const Copy*& known = best[copy.to.value];
    if (known == nullptr || order(copy) < order(*known)) known = &copy;
  }
  std::vector<std::optional<ArticleId>> sources(best.size());
  for (std::size_t i = 0; i < best.size(); ++i) {
    if (best[i] != nullptr) sources[i] = best[i]->from;
  }
  return sources;
}

const Copy* copy_between(const Comparison& comparison, ArticleId a, ArticleId b) {
  const Copy* copy = find_copy(comparison, a, b);
  return copy != nullptr ? copy : find_copy(comparison, b, a);
}

std::span<const Sentence> sentences_of_article(const Comparison& comparison, ArticleId article) {
  const auto before = [](const Sentence& one, ArticleId id) { return one.article < id; };
  const std::vector<Sentence>& all = comparison.sentences;
  const auto first = std::lower_bound(all.begin(), all.end(), article, before);
  const auto last = std::lower_bound(first, all.end(), ArticleId(article.value + 1U), before);
  return {first, last};
}

}  // namespace tawatur
