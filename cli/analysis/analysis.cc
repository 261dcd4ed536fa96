// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/analysis/analysis.h"

#include <algorithm>

#include "engine/claims/claim_extractor.h"
#include "engine/text/quantities/date_parser.h"
#include "engine/text/sentence_splitter.h"

namespace tawatur {

std::span<const Claim> Analysis::claims_of(std::size_t s) const {
  const auto before = [](const Claim& claim, std::size_t sentence) { return claim.sentence.value < sentence; };
  const auto first = std::lower_bound(table.claims.begin(), table.claims.end(), s, before);
  return {first, std::lower_bound(first, table.claims.end(), s + 1, before)};
}

std::vector<Quantity> Analysis::quantities_of(std::size_t s) const {
  std::vector<Quantity> quantities;
  for (const Claim& claim : claims_of(s)) {
    quantities.insert(quantities.end(), claim.quantities.begin(), claim.quantities.end());
  }
  const auto span_less = [](const Quantity& a, const Quantity& b) { return a.span < b.span; };
  std::stable_sort(quantities.begin(), quantities.end(), span_less);
  // Claims may nest, so a quantity may be in two of them.
  const auto same = [](const Quantity& a, const Quantity& b) { return a.span == b.span; };
  quantities.erase(std::unique(quantities.begin(), quantities.end(), same), quantities.end());
  return quantities;
}

std::vector<DateMention> Analysis::dates_of(std::size_t s) const {
  const Sentence& sentence = sentences[s];
  std::vector<DateMention> dates;
  for (const TimeExpression& time : parse_dates(sentence.tokens, article_of(sentence).published.value)) {
    const Span span{sentence.tokens[time.first].span.begin, sentence.tokens[time.last - 1].span.end};
    dates.push_back({span, time.value, time.days, time.is_duration, time.calendar == CalendarKind::hijri,
                     time.needs_publication_day});
  }
  return dates;
}

Analysis analyze(Corpus corpus, unsigned threads) {
  Analysis analysis;
  analysis.corpus = std::move(corpus);
  for (std::size_t i = 0; i < analysis.corpus.articles.size(); ++i) {
    const Article& article = analysis.corpus.articles[i];
    for (Sentence& sentence : split_sentences(ArticleId(i), article, analysis.corpus.document_of(article).text)) {
      analysis.sentences.push_back(std::move(sentence));
    }
  }
  analysis.table = extract_claims(analysis.corpus, analysis.sentences, threads);
  return analysis;
}

}  // namespace tawatur
