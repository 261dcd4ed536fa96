// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"

namespace tawatur {

/// What the mark-up says of a line. Flattened text has none of it: every line is `plain`.
enum class LineTag : std::uint8_t {
  plain,         ///< nothing known
  title,         ///< the headline of an article: <h1>, or what the page's metadata calls the title
  heading,       ///< <h2> to <h6>, or a line in bold alone
  paragraph,     ///< <p>, <blockquote>, or loose text beside them
  list_item,     ///< <li>
  caption,       ///< <figcaption>
  time,          ///< <time>, or an element that the mark-up calls a date
  byline,        ///< an element that the mark-up calls author or byline
  navigation,    ///< inside <nav>, <header>, <footer>, <aside>, <form>, or a block of links
  article_start  ///< empty line that opens an <article>: what follows belongs to another article than what stands
                 ///< before
};

/// One line of a page in document order. Lines are disjoint and ascending, and hold no line break.
struct PageLine {
  Span span;  ///< without surrounding white space
  LineTag tag = LineTag::plain;
  double link_density = 0;    ///< share of the letters that stand inside links, [0, 1]
  bool blank_before = false;  ///< an empty line, or the border of a block, stands before it
  std::string link;           ///< address of the first link in the line; empty when there is none
};

/// What structured sources tell of a page or record: meta elements, JSON-LD, the keys of a record.
struct PageMetadata {
  std::optional<std::string> title;
  std::optional<std::string> publisher;  ///< as written: og:site_name, JSON-LD publisher, the record's outlet
  std::optional<std::string> origin;     ///< a source that is named as such ("source", dc:source)
  std::string byline;                    ///< author as written
  std::string url;                       ///< canonical address
  std::string language;
  std::string input_id;
  PublicationDay published;
  std::optional<Day> not_after;  ///< the page was there on this day: later days are not of its publication
  std::vector<std::string> flags;
};

/// `span` without white space and invisible characters at its ends.
[[nodiscard]] Span without_blanks(std::string_view text, Span span);

/// Of a page or record no more lines are read: the article is flagged "truncated:lines", the rest is boilerplate.
inline constexpr std::size_t kMostLines = 200'000;

/// The lines of flattened text, each `plain`; lines without a visible character are left out. Stops behind the first
/// one too many.
[[nodiscard]] std::vector<PageLine> lines_of(std::string_view text);

/// Classifies the lines of one page into articles and boilerplate, cuts several articles on a page apart, and appends
/// them to `corpus` with title, dateline, credit, publisher, origin, provenance and day. Each line, or each part of
/// it, ends up in exactly one block, title, dateline, credit or boilerplate. A page without running text makes no
/// article and a problem. Linear in the size of the page, but for phrases looked up in the lexicons (logarithmic).
void segment_page(DocumentId document, std::span<const PageLine> lines, const PageMetadata& metadata, Corpus& corpus);

/// The same for a record of a feed, a table or JSON Lines: `body` is the text of one article, so that no second
/// article, no navigation and no title is looked for in it; follow lines, credits and datelines are. `title`: its
/// span in the document, where the record has one.
void segment_record(DocumentId document, std::optional<Span> title, Span body, const PageMetadata& metadata,
                    Corpus& corpus);

}  // namespace tawatur
