// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <iosfwd>

namespace tawatur {

/// What is written: articles for the whole program, or a sentence a line for the similarity join alone.
enum class GeneratedForm : std::uint8_t { json_lines, sentence_rows };

/// What a synthetic corpus is made like. The defaults follow Arabic news: lengths of sentences and the curves of Zipf
/// and Heaps, half a dozen outlets on a story, one sentence in seven carried over from another outlet.
struct GeneratorOptions {
  std::uint64_t seed = 1;
  std::uint64_t sentences = 10'000;  ///< at least; the last article is finished
  std::uint32_t outlets = 14;
  std::uint32_t sentences_per_article = 12;
  std::uint32_t articles_per_story = 5;
  GeneratedForm form = GeneratedForm::json_lines;
  double copied_share = 0.15;  ///< of the sentences: nearly those of an earlier article of the story
};

/// Writes JSON Lines, an article a line, with the keys of news exports (id, source_domain, url, title, date_publish,
/// maintext, language), or a line "sentence id TAB outlet TAB article TAB words" for each sentence. The words are
/// invented, the letters Arabic. The same bytes for the same options.
void write_synthetic_corpus(const GeneratorOptions& options, std::ostream& out);

}  // namespace tawatur
