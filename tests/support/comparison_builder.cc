// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/comparison_builder.h"

#include <stdexcept>

#include "engine/hashing.h"

namespace tawatur::testing {
namespace {

std::vector<Token> words_between_spaces(const std::string& text, Span span) {
  std::vector<Token> tokens;
  for (std::uint32_t at = span.begin; at < span.end;) {
    std::uint32_t end = at;
    while (end < span.end && text[end] != ' ') ++end;
    const std::string word = text.substr(at, end - at);
    if (!word.empty()) tokens.push_back({{at, end}, TokenKind::word, false, word, word});
    at = end + 1;
  }
  return tokens;
}

}  // namespace

ArticleId ComparisonBuilder::article(std::string_view publisher, const std::vector<std::string>& sentences,
                                     std::string_view published) {
  const ArticleId id(result.corpus.articles.size());
  Document document;
  document.input = InputId(result.corpus.inputs.size());
  document.is_input = true;
  document.encoding = "utf-8";
  Article article;
  article.document = DocumentId(result.corpus.documents.size());
  article.language = "ar";
  if (!publisher.empty()) article.publisher = std::string(publisher);
  if (!published.empty()) {
    const Day day = parse_iso_day(published).value();
    article.published = {day, DayRange{day, day}, "date given with the input"};
  }
  std::vector<Span> spans;
  for (const std::string& words : sentences) {
    const auto begin = static_cast<std::uint32_t>(document.text.size());
    document.text += words;
    spans.push_back({begin, static_cast<std::uint32_t>(document.text.size())});
    document.text += '\n';
    article.blocks.push_back({spans.back(), BlockKind::paragraph});
  }
  for (const Span span : spans) {
    Sentence sentence;
    sentence.article = id;
    sentence.span = span;
    sentence.tokens = words_between_spaces(document.text, span);
    result.sentences.push_back(std::move(sentence));
    result.attributions.emplace_back();
  }
  result.corpus.inputs.push_back(
      {std::to_string(id.value + 1) + ".txt", document.text.size(), sha256_hex(document.text)});
  result.corpus.documents.push_back(std::move(document));
  result.corpus.articles.push_back(std::move(article));
  return id;
}

Span ComparisonBuilder::find(ArticleId article, std::string_view words, Span after) const {
  const std::string& text = result.corpus.document_of(result.article(article)).text;
  const std::size_t begin = text.find(words, after.end);
  if (begin == std::string::npos || words.empty()) throw std::logic_error("not in the article: " + std::string(words));
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

ClaimId ComparisonBuilder::claim(ArticleId article, std::string_view words) {
  Claim claim;
  claim.span = find(article, words);
  for (std::size_t i = 0; i < result.sentences.size(); ++i) {
    const Sentence& sentence = result.sentences[i];
    if (sentence.article != article || !sentence.span.contains(claim.span)) continue;
    claim.sentence = SentenceId(i);
    claim.attribution = result.attributions[i];
    std::uint32_t token = 0;
    while (token < sentence.tokens.size() && sentence.tokens[token].span.end <= claim.span.begin) ++token;
    claim.first_token = token;
    while (token < sentence.tokens.size() && sentence.tokens[token].span.begin < claim.span.end) ++token;
    claim.last_token = token;
    result.claims.push_back(std::move(claim));
    return ClaimId(result.claims.size() - 1);
  }
  throw std::logic_error("not in one sentence: " + std::string(words));
}

void ComparisonBuilder::attribute(ClaimId claim, std::string_view words, QuoteMode mode) {
  Claim& target = at(claim);
  target.attribution.voice = Voice::attributed;
  target.attribution.mode = mode;
  target.attribution.speakers.push_back(speaker(result.article_of(claim), words));
  target.attribution.stance = "said";
  result.attributions[target.sentence.value] = target.attribution;
}

ClusterId ComparisonBuilder::cluster(std::string_view label, const std::vector<ClaimId>& claims, Relation relation) {
  Cluster cluster;
  cluster.label = std::string(label);
  cluster.claims = claims;
  cluster.relation = relation;
  for (const ClaimId claim : claims) {
    const ArticleId article = result.article_of(claim);
    if (!cluster.origins.empty() && cluster.origins.back().articles.back() == article) continue;
    cluster.origins.push_back({result.article(article).publisher, {article}});
  }
  result.clusters.push_back(std::move(cluster));
  return ClusterId(result.clusters.size() - 1);
}

Divergence& ComparisonBuilder::divergence(ClusterId cluster, DivergenceKind kind, Weight weight,
                                          const std::vector<ClaimId>& claims, const std::vector<std::string>& words) {
  Divergence divergence;
  divergence.cluster = cluster;
  divergence.kind = kind;
  divergence.weight = weight;
  for (std::size_t i = 0; i < claims.size(); ++i) {
    const ArticleId article = result.article_of(claims[i]);
    const Span claim = result.claims[claims[i].value].span;
    divergence.spans.push_back({article, find(article, words[i], {0, claim.begin}), static_cast<int>(i)});
  }
  divergence.explanation = "The accounts differ.";
  divergence.explanation_arabic = "تختلف الروايات.";
  result.divergences.push_back(std::move(divergence));
  return result.divergences.back();
}

}  // namespace tawatur::testing
