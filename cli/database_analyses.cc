// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/database_analyses.h"

#include <algorithm>
#include <string>

#include "engine/parallel.h"
#include "index/analysis/analysis_record.h"

namespace tawatur {
namespace {

// Articles that are in memory at once while analyses are made anew.
constexpr std::size_t kRenewedAtOnce = 1000;

template <class T>
void sort_once(std::vector<T>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

void add_numbers(const Quantity& quantity, std::vector<double>& numbers) {
  if (quantity.minimum) numbers.push_back(*quantity.minimum);
  if (quantity.maximum) numbers.push_back(*quantity.maximum);
}

ClaimFacts facts_of(const Claim& claim) {
  ClaimFacts facts{.span = claim.span};
  for (const Speaker& speaker : claim.attribution.speakers) facts.speakers.push_back(speaker.name);
  for (const Name& name : claim.names) {
    if (name.kind == NameKind::place) facts.places.push_back(name.name);
  }
  for (const Quantity& quantity : claim.quantities) add_numbers(quantity, facts.numbers);
  for (const DateMention& date : claim.dates) {
    if (date.days && !date.is_duration && is_storable(*date.days)) facts.days.push_back(*date.days);
  }
  sort_once(facts.speakers);
  sort_once(facts.places);
  sort_once(facts.numbers);
  sort_once(facts.days);
  return facts;
}

ArticleFacts facts_of(const ArticleAnalysis& analysis) {
  ArticleFacts facts;
  for (const Claim& claim : analysis.table.claims) facts.claims.push_back(facts_of(claim));
  return facts;
}

std::uint64_t input_of(const Corpus& corpus, ArticleId id) {
  const Article& article = corpus.articles[id.value];
  return analysis_input(article, corpus.document_of(article).text);
}

}  // namespace

std::vector<ArticleDescription> describe_articles(const Corpus& corpus, std::span<const ArticleId> articles,
                                                  unsigned threads, const Progress& progress) {
  const std::vector<ArticleAnalysis> analyses = analyze_articles(corpus, articles, threads, progress);
  const std::string version = analysis_version();
  std::vector<ArticleDescription> descriptions(articles.size());
  parallel_ranges(articles.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      descriptions[i] = {.facts = facts_of(analyses[i]),
                         .analysis = pack_analysis(analyses[i], input_of(corpus, articles[i]), version)};
    }
  });
  return descriptions;
}

std::vector<std::optional<ArticleAnalysis>> kept_analyses(const Store& store, const Corpus& corpus, unsigned threads) {
  const std::string version = analysis_version();
  std::vector<std::optional<ArticleAnalysis>> analyses(corpus.articles.size());
  // The store is read by one thread; records are unpacked by all, a few at a time.
  for (std::size_t first = 0; first < analyses.size(); first += kRenewedAtOnce) {
    const std::size_t count = std::min(kRenewedAtOnce, analyses.size() - first);
    std::vector<std::optional<KeptAnalysis>> kept(count);
    for (std::size_t i = 0; i < count; ++i) kept[i] = store.analysis(input_of(corpus, ArticleId(first + i)));
    parallel_ranges(count, threads, [&](std::size_t begin, std::size_t end) {
      for (std::size_t i = begin; i < end; ++i) {
        if (kept[i]) analyses[first + i] = unpack_analysis(*kept[i], version);
      }
    });
  }
  return analyses;
}

std::size_t renew_analyses(Store& store, unsigned threads, const Progress& progress) {
  const std::string version = analysis_version();
  const std::vector<ArticleRow> rows = store.rows(true);
  std::size_t renewed = 0;
  for (std::size_t first = 0; first < rows.size(); first += kRenewedAtOnce) {
    const std::size_t count = std::min(kRenewedAtOnce, rows.size() - first);
    const Corpus corpus = store.corpus_of(std::span(rows).subspan(first, count));
    std::vector<ArticleId> stale;
    for (std::size_t i = 0; i < corpus.articles.size(); ++i) {
      const std::optional<KeptAnalysis> kept = store.analysis(input_of(corpus, ArticleId(i)));
      if (!kept || !is_whole(*kept) || version_of(*kept) != version) stale.emplace_back(i);
    }
    std::vector<KeptAnalysis> analyses;
    for (ArticleDescription& description : describe_articles(corpus, stale, threads)) {
      analyses.push_back(std::move(description.analysis));
    }
    if (!analyses.empty()) store.keep(analyses);
    renewed += analyses.size();
    if (progress) progress("analysing", first + count, rows.size());
  }
  return renewed;
}

}  // namespace tawatur
