// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/plain_articles.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "engine/text/tokenizer.h"

namespace tawatur::test {

ArticleId add_article(Comparison& comparison, const ArticleSpec& spec) {
  const ArticleId id(comparison.corpus.articles.size());
  Document document;
  document.input = InputId(comparison.corpus.inputs.size());
  comparison.corpus.inputs.push_back({"article-" + std::to_string(id.value) + ".txt", 0, ""});
  Article article;
  article.document = DocumentId(comparison.corpus.documents.size());
  article.publisher = spec.publisher;
  article.origin = spec.origin;
  if (const std::optional<Day> day = parse_iso_day(spec.published)) {
    article.published.value = day;
    article.published.range = DayRange{*day, *day};
  }
  for (const std::string& words : spec.sentences) {
    Sentence sentence;
    sentence.article = id;
    sentence.span.begin = static_cast<std::uint32_t>(document.text.size());
    document.text += words;
    sentence.span.end = static_cast<std::uint32_t>(document.text.size());
    document.text += '\n';
    article.blocks.push_back({sentence.span});
    sentence.tokens = tokenize(document.text, sentence.span);
    Claim claim;
    claim.sentence = SentenceId(comparison.sentences.size());
    claim.span = sentence.span;
    claim.last_token = static_cast<std::uint32_t>(sentence.tokens.size());
    comparison.claims.push_back(claim);
    comparison.attributions.emplace_back();
    comparison.sentences.push_back(std::move(sentence));
  }
  comparison.corpus.documents.push_back(std::move(document));
  comparison.corpus.articles.push_back(std::move(article));
  return id;
}

Comparison comparison_of(const std::vector<ArticleSpec>& specs) {
  Comparison comparison;
  comparison.options.threads = 1;
  for (const ArticleSpec& spec : specs) add_article(comparison, spec);
  return comparison;
}

SentenceId sentence_with(const Comparison& comparison, ArticleId article, std::string_view words) {
  for (std::size_t i = 0; i < comparison.sentences.size(); ++i) {
    const Sentence& sentence = comparison.sentences[i];
    if (sentence.article == article &&
        comparison.text_of(article, sentence.span).find(words) != std::string_view::npos) {
      return SentenceId(i);
    }
  }
  FAIL("no sentence holds: ", std::string(words));
  return {};
}

Span span_of(const Comparison& comparison, ArticleId article, std::string_view words) {
  const std::string& text = comparison.corpus.document_of(comparison.article(article)).text;
  const std::size_t at = text.find(words);
  REQUIRE(at != std::string::npos);
  return {static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at + words.size())};
}

ClusterId add_cluster(Comparison& comparison, const std::vector<MemberSpec>& members) {
  Cluster cluster;
  for (const MemberSpec& member : members) {
    const SentenceId sentence = sentence_with(comparison, member.article, member.words);
    for (std::size_t i = 0; i < comparison.claims.size(); ++i) {
      if (comparison.claims[i].sentence == sentence) cluster.claims.push_back(ClaimId(i));
    }
  }
  std::sort(cluster.claims.begin(), cluster.claims.end());
  comparison.clusters.push_back(std::move(cluster));
  return ClusterId(comparison.clusters.size() - 1);
}

}  // namespace tawatur::test
