// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ingest/page/page_phrases.h"
#include "engine/ingest/page/page_segmenter.h"

namespace tawatur {

/// What a line is by itself, before its neighbours are looked at.
enum class LineRole : std::uint8_t {
  prose,       ///< running text
  headline,    ///< short and without the mark of a sentence: title, subheading, name, caption, menu entry
  list_entry,  ///< an entry of a list, or a line that is mostly link
  furniture,
  related,   ///< heading over other articles
  comments,  ///< heading over comments
  site_name,
  credit,
  byline,
  date,
  separator
};

struct ClassifiedLine {
  Span whole;  ///< as given
  Span text;   ///< without bullet, label and keyphrase
  LineRole role = LineRole::headline;
  std::string kind;         ///< of boilerplate, if the line turns out to be some; never empty
  std::string prefix_kind;  ///< kind of what stands between the beginnings of `whole` and `text`
  LineTag tag = LineTag::plain;
  FoldedLine folded;
  std::string link;
  bool bullet = false;
  bool ends_sentence = false;  ///< ends with a full stop, question or exclamation mark
  bool ends_open = false;      ///< ends with an ellipsis: a teaser
  bool ends_colon = false;
};

struct ClassifiedPage {
  std::vector<ClassifiedLine> lines;  ///< one for each line given
  bool forum = false;                 ///< shows the furniture of forum software
  bool cut = false;                   ///< to judge all lines would have taken too much work
};

/// Is it a kind of boilerplate that pages of forum software alone show: its buttons, titles and figures of members?
[[nodiscard]] bool is_forum_kind(std::string_view kind);

/// The role of a line by itself. Linear in its length, but for the lexicon.
[[nodiscard]] ClassifiedLine classify_line(std::string_view text, const PageLine& line);

/// The same for a line of a record, tagged as paragraph: a line that is surely running text is not folded,
/// `folded.count` stays 0.
[[nodiscard]] ClassifiedLine classify_record_line(std::string_view text, const PageLine& line);

/// Roles of all lines of a page. Linear, but for the lexicon.
[[nodiscard]] ClassifiedPage classify_lines(std::string_view text, std::span<const PageLine> lines);

/// The same for the lines of a record, much faster: only lines that may be something else than text are folded.
[[nodiscard]] ClassifiedPage classify_record_lines(std::string_view text, std::span<const PageLine> lines);

}  // namespace tawatur
