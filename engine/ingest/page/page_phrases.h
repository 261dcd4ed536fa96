// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace tawatur {

/// What a phrase of furniture does to the page around it (corpus/lexicons/page_phrases.tsv).
enum class PhraseEffect : std::uint8_t {
  drop,         ///< the line is furniture
  label,        ///< so is the value that follows it
  related,      ///< opens a list of other articles
  comments,     ///< ends the articles
  title_label,  ///< stands before a headline
  site_name,
  byline,
  date,
  credit
};

struct PhraseMatch {
  PhraseEffect effect = PhraseEffect::drop;
  std::string_view kind;       ///< of boilerplate; lives as long as the program
  std::size_t words = 0;       ///< length of the phrase
  bool whole_line = false;     ///< the phrase is the line
  std::size_t rest_words = 0;  ///< words of the line behind the phrase
};

/// The words and numbers of a text, folded, joined by single spaces: the form in which phrases and names are compared.
[[nodiscard]] std::string page_words(std::string_view utf8);

/// One line as it is matched: its words, folded and joined by single spaces.
struct FoldedLine {
  std::string words;
  std::size_t count = 0;   ///< of words
  bool sentence = false;   ///< reads like a sentence, so that a short phrase at its beginning says little
  bool has_colon = false;  ///< a colon within the first words
  bool has_link = false;   ///< holds an address or an account
};

/// Folds a line; of a long one only the beginning, where phrases stand. `sentence` is left for the caller.
[[nodiscard]] FoldedLine fold_line(std::string_view line);

/// How many bytes of a line are folded: all, or the opening of a long one.
[[nodiscard]] std::size_t folded_bytes(std::string_view line);

/// What the letters of a line tell without folding it.
struct LineSketch {
  std::size_t least_words = 0;  ///< fold_line counts no fewer
  /// False: in a sentence of more than twelve words find_phrase finds nothing. True: it may, or the letters do not
  /// tell.
  bool may_hold_phrase = true;
};

/// One pass over the bytes that fold_line folds, ten times as fast.
[[nodiscard]] LineSketch sketch_line(std::string_view line);

/// The strongest phrase of the line: the whole line before its beginning, the longer before the shorter. Phrases of
/// one or two words count at the beginning of short lines only. `effect`: of this effect only.
[[nodiscard]] std::optional<PhraseMatch> find_phrase(const FoldedLine& line,
                                                     std::optional<PhraseEffect> effect = std::nullopt);

}  // namespace tawatur
