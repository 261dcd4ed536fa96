// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "engine/claims/claim_extractor.h"
#include "engine/text/sentence_splitter.h"

namespace tawatur::test {

struct Reading {
  Corpus corpus;
  std::vector<Sentence> sentences;
  ClaimTable table;

  [[nodiscard]] std::string_view text(Span span) const { return slice(corpus.documents.front().text, span); }
};

// Each text is an article of one paragraph, published on Thursday 7 March 2024.
inline Reading read(const std::vector<std::string>& texts, unsigned threads = 1) {
  Reading reading;
  for (const std::string& text : texts) {
    Article article;
    article.document = DocumentId(reading.corpus.documents.size());
    article.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, BlockKind::paragraph});
    article.published.value = parse_iso_day("2024-03-07");
    Document document;
    document.text = text;
    reading.corpus.documents.push_back(std::move(document));
    reading.corpus.articles.push_back(std::move(article));
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (Sentence& sentence : split_sentences(ArticleId(i), reading.corpus.articles[i], texts[i])) {
      reading.sentences.push_back(std::move(sentence));
    }
  }
  reading.table = extract_claims(reading.corpus, reading.sentences, threads);
  return reading;
}

inline Claim first_claim(const std::string& text) {
  const Reading reading = read({text});
  REQUIRE_FALSE(reading.table.claims.empty());
  return reading.table.claims.front();
}

}  // namespace tawatur::test
