// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "engine/ingest/article_readers.h"
#include "engine/text/charset_conversion.h"

namespace tawatur::fuzzing {

inline void require(bool promise) {
  if (!promise) std::abort();
}

inline std::string_view text_of(const std::uint8_t* bytes, std::size_t size) {
  return {reinterpret_cast<const char*>(bytes), size};
}

/// A corpus with one input, to hand to a reader.
inline Corpus corpus_with_input() {
  Corpus corpus;
  corpus.inputs.push_back({"input", 0, ""});
  return corpus;
}

inline bool is_border(std::string_view text, std::size_t at) {
  return at == text.size() || (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
}

inline void require_span(std::string_view text, Span span) {
  require(span.begin < span.end && span.end <= text.size());
  require(is_border(text, span.begin) && is_border(text, span.end));
}

/// What holds of every corpus: documents are UTF-8, articles have blocks, all spans lie in their document on the
/// borders of code points, blocks are ascending and disjoint, problems have a reason.
inline void require_sound(const Corpus& corpus) {
  for (const Document& document : corpus.documents) require(is_utf8(document.text));
  for (const Article& article : corpus.articles) {
    const std::string_view text = corpus.document_of(article).text;
    require(!article.blocks.empty());
    std::uint32_t end = 0;
    for (const Block& block : article.blocks) {
      require_span(text, block.span);
      require(block.span.begin >= end);
      end = block.span.end;
    }
    if (article.title) require_span(text, *article.title);
    if (article.credit) require_span(text, *article.credit);
    if (article.dateline) require_span(text, article.dateline->span);
  }
  for (const Boilerplate& part : corpus.boilerplate) {
    require_span(corpus.documents[part.document.value].text, part.span);
  }
  for (const IngestProblem& problem : corpus.problems) require(!problem.reason.empty());
}

}  // namespace tawatur::fuzzing
