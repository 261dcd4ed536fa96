// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <span>
#include <string_view>
#include <vector>

#include "engine/model/article.h"
#include "engine/model/claim.h"
#include "engine/model/sentence.h"

namespace tawatur {

/// All that the claims stage reads in one input.
struct Analysis {
  Corpus corpus;
  std::vector<Sentence> sentences;
  ClaimTable table;

  [[nodiscard]] const Article& article_of(const Sentence& sentence) const {
    return corpus.articles[sentence.article.value];
  }
  [[nodiscard]] std::string_view text_of(const Sentence& sentence) const {
    return corpus.document_of(article_of(sentence)).text;
  }
  /// Claims of sentence `s`.
  [[nodiscard]] std::span<const Claim> claims_of(std::size_t s) const;
  /// Quantities of sentence `s`, ascending.
  [[nodiscard]] std::vector<Quantity> quantities_of(std::size_t s) const;
  /// Dates of sentence `s`, those outside its claims too, ascending.
  [[nodiscard]] std::vector<DateMention> dates_of(std::size_t s) const;
};

/// Sentences and claims of a corpus.
[[nodiscard]] Analysis analyze(Corpus corpus, unsigned threads);

/// One object, a sentence a line; offsets are bytes of the text.
void write_analysis_json(const Analysis& analysis, std::ostream& out);

/// A page to read: each sentence with what is read in it below. Words of the text stand in isolates (U+2068 ...
/// U+2069), so that Arabic keeps its place in a line, and controls never reach the terminal. `color` marks names,
/// numbers, dates and verbs of saying inside the sentence.
void write_analysis_view(const Analysis& analysis, bool color, std::ostream& out);

}  // namespace tawatur
