// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "engine/divergence/passage.h"
#include "engine/divergence/twins.h"
#include "engine/model/comparison.h"

namespace tawatur {

/// A text that demonstrably went from one outlet to another, sentence by sentence.
struct StyleLink {
  ArticleId from;
  ArticleId to;
  std::vector<Passage> source;  ///< sentences of `from`, headlines left out
  std::vector<Passage> copy;
  std::vector<Twins> twins;
};

/// One edit between two versions of a sentence.
struct StyleEdit {
  std::string before;  ///< key: equal for the same words
  std::string after;
  StyleInstance place;
};

/// Words of an edit at most, marks not counted.
inline constexpr std::size_t kLongestStyleEdit = 4;

/// The proven copies, one for each article that has a source, ascending by `to`; see house_styles().
[[nodiscard]] std::vector<StyleLink> style_links(const Comparison& comparison);

/// The edits along one link that are a choice of words: no figures, no dates, at most kLongestStyleEdit words a side.
[[nodiscard]] std::vector<StyleEdit> style_edits(const Comparison& comparison, const StyleLink& link);

/// The keys of all stretches of up to kLongestStyleEdit words that start at one place, for all places of the copied
/// sentences of `from`: the places where an edit could have been made.
[[nodiscard]] std::vector<std::string> style_places(const Comparison& comparison, const StyleLink& link);

/// Number of content words of `from` in copied sentences.
[[nodiscard]] std::size_t copied_words(const StyleLink& link);

}  // namespace tawatur
