// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences are ordered, disjoint and lie on their tokens; the tokens too.

#include <cstdlib>
#include <string>

#include "engine/text/sentence_splitter.h"
#include "tests/fuzz/clean_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text = tawatur::testing::clean_text(bytes, size);
  tawatur::Article article;
  article.blocks.push_back({{0, static_cast<std::uint32_t>(text.size())}, tawatur::BlockKind::paragraph});
  std::uint32_t last = 0;
  for (const tawatur::Sentence& sentence : tawatur::split_sentences(tawatur::ArticleId(0), article, text)) {
    if (sentence.tokens.empty() || sentence.span.begin < last || sentence.span.end > text.size()) std::abort();
    if (sentence.tokens.front().span.begin != sentence.span.begin) std::abort();
    for (const tawatur::Token& token : sentence.tokens) {
      if (token.span.begin < last || token.span.empty() || token.folded.empty()) std::abort();
      last = token.span.end;
    }
    if (last != sentence.span.end) std::abort();
  }
  return 0;
}
