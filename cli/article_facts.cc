// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/article_facts.h"

#include <algorithm>
#include <iterator>

#include "engine/claims/claim_extractor.h"
#include "engine/parallel.h"
#include "engine/text/sentence_splitter.h"

namespace tawatur {
namespace {

std::vector<Sentence> sentences_of(const Corpus& corpus, unsigned threads) {
  std::vector<std::vector<Sentence>> parts(corpus.articles.size());
  parallel_ranges(parts.size(), threads, [&](std::size_t begin, std::size_t end) {
    for (std::size_t i = begin; i < end; ++i) {
      const Article& article = corpus.articles[i];
      parts[i] = split_sentences(ArticleId(i), article, corpus.document_of(article).text);
    }
  });
  std::vector<Sentence> sentences;
  for (std::vector<Sentence>& part : parts) std::move(part.begin(), part.end(), std::back_inserter(sentences));
  return sentences;
}

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

}  // namespace

std::vector<ArticleFacts> article_facts(const Corpus& corpus, unsigned threads) {
  const std::vector<Sentence> sentences = sentences_of(corpus, threads);
  const ClaimTable table = extract_claims(corpus, sentences, threads);
  std::vector<ArticleFacts> facts(corpus.articles.size());
  for (const Claim& claim : table.claims) {
    facts[sentences[claim.sentence.value].article.value].claims.push_back(facts_of(claim));
  }
  return facts;
}

}  // namespace tawatur
