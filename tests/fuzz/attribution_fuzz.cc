// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever the text, every sentence has a claim, and all spans lie inside the text on borders of its tokens.

#include <cstdlib>
#include <string>

#include "engine/claims/claim_extractor.h"
#include "engine/text/sentence_splitter.h"
#include "tests/fuzz/clean_text.h"

namespace {

void check(bool holds) {
  if (!holds) std::abort();
}

void check_speakers(const std::vector<tawatur::Speaker>& speakers, std::size_t size) {
  for (const tawatur::Speaker& speaker : speakers) {
    check(!speaker.span || (!speaker.span->empty() && speaker.span->end <= size));
  }
}

void check_claim(const tawatur::Claim& claim, const tawatur::Sentence& sentence) {
  check(claim.first_token < claim.last_token && claim.last_token <= sentence.tokens.size());
  check(claim.span.begin == sentence.tokens[claim.first_token].span.begin);
  check(claim.span.end == sentence.tokens[claim.last_token - 1].span.end);
  for (const tawatur::Name& name : claim.names) check(claim.span.contains(name.span) && !name.name.empty());
  for (const tawatur::Quantity& quantity : claim.quantities) check(claim.span.contains(quantity.span));
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  tawatur::Corpus corpus;
  tawatur::Document document;
  document.text = tawatur::testing::clean_text(bytes, size);
  const auto length = static_cast<std::uint32_t>(document.text.size());
  tawatur::Article article;
  article.blocks.push_back({{0, length}, tawatur::BlockKind::paragraph});
  corpus.documents.push_back(std::move(document));
  corpus.articles.push_back(std::move(article));
  const std::vector<tawatur::Sentence> sentences =
      tawatur::split_sentences(tawatur::ArticleId(0), corpus.articles[0], corpus.documents[0].text);
  const tawatur::ClaimTable table = tawatur::extract_claims(corpus, sentences, 1);
  check(table.attributions.size() == sentences.size() && table.names.size() == sentences.size());
  std::vector<std::size_t> claims(sentences.size(), 0);
  for (const tawatur::Claim& claim : table.claims) {
    check_claim(claim, sentences[claim.sentence.value]);
    ++claims[claim.sentence.value];
  }
  for (const std::size_t count : claims) check(count > 0);
  for (const tawatur::Attribution& attribution : table.attributions) {
    check_speakers(attribution.speakers, length);
    check_speakers(attribution.relays, length);
  }
  return 0;
}
