// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/ingest/article_readers.h"

namespace tawatur {

// The functions of the table in article_readers.cc, one pair and one file each; what they promise is told there.

/// JSON Lines, and JSON: one article, an array of articles, or an object that holds one. Keys as in ArticleRecord.
[[nodiscard]] bool is_json(std::string_view name, std::string_view first_bytes);
void read_json(std::string_view bytes, const ReadOptions& options, Corpus& corpus);

/// Saved HTML pages.
[[nodiscard]] bool is_html(std::string_view name, std::string_view first_bytes);
void read_html(std::string_view bytes, const ReadOptions& options, Corpus& corpus);

/// A page inside another format.
struct EmbeddedPage {
  std::string_view bytes;
  std::string charset;             ///< label given outside of the page (HTTP); empty: what the page declares
  std::string url;                 ///< address it was fetched from; empty: what the page tells
  std::string record_id;           ///< of the record that holds it
  std::string place;               ///< of the record, for problems
  std::vector<std::string> flags;  ///< for its articles
  std::optional<Day> not_after;    ///< the day on which it was fetched, anywhere on earth
};

/// Appends the articles of an HTML page; a page without any becomes a problem.
void append_html(const EmbeddedPage& page, const ReadOptions& options, Corpus& corpus);

/// WARC archives, plain or packed: HTML and plain text in responses, resources and conversions.
[[nodiscard]] bool is_warc(std::string_view name, std::string_view first_bytes);
void read_warc(std::string_view bytes, const ReadOptions& options, Corpus& corpus);

/// RSS, Atom and JSON Feed: each entry is a record.
[[nodiscard]] bool is_feed(std::string_view name, std::string_view first_bytes);
void read_feed(std::string_view bytes, const ReadOptions& options, Corpus& corpus);

/// Tables in CSV or TSV whose header line names the fields, as keys of JSON Lines do.
[[nodiscard]] bool is_csv(std::string_view name, std::string_view first_bytes);
void read_csv(std::string_view bytes, const ReadOptions& options, Corpus& corpus);

}  // namespace tawatur
