// SPDX-License-Identifier: GPL-3.0-or-later
// The dateline is no sentence of its article, but what it dates the report to is told with it.

#include "engine/divergence/article_pairs.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

// The dateline of an article as it would stand in a sentence.
struct DatelineWords {
  std::vector<Token> tokens;  // the units are views of them
  Passage passage;
};

DatelineWords words_of_dateline(const Comparison& comparison, ArticleId id) {
  const Article& article = comparison.article(id);
  DatelineWords words;
  words.passage.article = id;
  if (!article.dateline) return words;
  words.tokens = tokenize(comparison.corpus.document_of(article).text, article.dateline->span);
  words.passage.units = units_of_tokens(words.tokens, article.published.value);
  return words;
}

}  // namespace

std::vector<Finding> compare_datelines(const Comparison& comparison, const ArticlePair& pair) {
  const DatelineWords first = words_of_dateline(comparison, pair.first);
  const DatelineWords second = words_of_dateline(comparison, pair.second);
  std::vector<Finding> findings;
  for (const Edit& edit : edits_between(first.passage.units, second.passage.units)) {
    const EditView view{comparison, first.passage, second.passage, edit, pair.one_text};
    const std::optional<EditReading> reading = read_date_edit(view);
    if (!reading || reading->weight == Weight::compatible) continue;
    Finding& finding = findings.emplace_back();
    finding.kind = DivergenceKind::date;
    finding.weight = reading->weight;
    finding.message = reading->message;
    finding.spans = {{pair.first, view.span_a()}, {pair.second, view.span_b()}};
    for (const DivergenceSpan& span : finding.spans)
      finding.said.emplace_back(comparison.text_of(span.article, span.span));
  }
  return findings;
}

}  // namespace tawatur
