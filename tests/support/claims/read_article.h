// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/claims/attribution.h"
#include "engine/claims/claim_spans.h"
#include "engine/claims/names.h"
#include "engine/claims/quotations.h"
#include "engine/claims/words.h"
#include "engine/text/sentence_splitter.h"

namespace tawatur::test {

/// An article of one paragraph a line, read up to the attribution of its sentences.
class ReadArticle {
 public:
  explicit ReadArticle(std::string text) : text_(std::move(text)) {
    std::size_t begin = 0;
    while (begin < text_.size()) {
      const std::size_t end = std::min(text_.find('\n', begin), text_.size());
      if (end > begin) article_.blocks.push_back({Span{u32(begin), u32(end)}, BlockKind::paragraph});
      begin = end + 1;
    }
    sentences_ = split_sentences(ArticleId(0), article_, text_);
    WordAnalyzer analyzer(word_lexicon());
    for (const Sentence& sentence : sentences_) {
      words.push_back(analyzer.analyze(sentence, text_));
      mentions.push_back(find_mentions(words.back()));
    }
    join_mentions(words, mentions);
    quotes = find_quotes(words);
    attributed = attribute_article(words, mentions, quotes);
  }

  [[nodiscard]] std::string_view slice_of(std::size_t sentence, TokenRange range) const {
    return slice(text_, words[sentence].span(range));
  }

  /// Claims of a sentence, background ones with a leading '~'.
  [[nodiscard]] std::vector<std::string> claims(std::size_t sentence = 0) const {
    std::vector<std::string> texts;
    for (const ClaimSpan& claim : split_claims(words[sentence], quotes[sentence], attributed[sentence])) {
      texts.push_back((claim.head ? "" : "~") + std::string(slice_of(sentence, claim.range)));
    }
    return texts;
  }

  /// Names of the speakers of a sentence, joined by " + ".
  [[nodiscard]] std::string speakers(std::size_t sentence = 0) const {
    return joined(attributed[sentence].whole.speakers);
  }
  [[nodiscard]] std::string relays(std::size_t sentence = 0) const { return joined(attributed[sentence].whole.relays); }

  std::vector<SentenceWords> words;
  std::vector<std::vector<Mention>> mentions;
  std::vector<std::vector<Quote>> quotes;
  std::vector<AttributedSentence> attributed;

 private:
  static std::uint32_t u32(std::size_t value) { return static_cast<std::uint32_t>(value); }

  static std::string joined(const std::vector<Speaker>& speakers) {
    std::string names;
    for (const Speaker& speaker : speakers) names += (names.empty() ? "" : " + ") + speaker.name;
    return names;
  }

  std::string text_;
  Article article_;
  std::vector<Sentence> sentences_;
};

}  // namespace tawatur::test
