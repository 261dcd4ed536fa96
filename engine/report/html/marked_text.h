// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "engine/model/comparison.h"
#include "engine/report/html/report_view.h"

namespace tawatur::html {

/// A variant to be marked in a text, with the number and address of its entry in the apparatus.
struct Mark {
  Span span;  ///< in the document
  DivergenceKind kind = DivergenceKind::terminology;
  Weight weight = Weight::soft;
  std::size_t number = 0;
  std::string link;
};

/// Grows `span` to whole words of `text`: a border inside a run of letters or digits moves to the end of the run.
[[nodiscard]] Span whole_words(std::string_view text, Span span);

/// Words of `span`, with what lies outside `focus` set back as context and the marks set at whole words. Overlapping
/// marks are cut at each other's borders; each ends with its number.
void write_marked(const View& view, ArticleId article, Span span, Span focus, const std::vector<Mark>& marks);

}  // namespace tawatur::html
