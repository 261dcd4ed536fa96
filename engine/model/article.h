// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/day.h"
#include "engine/model/ids.h"
#include "engine/model/span.h"

namespace tawatur {

/// One input as it was read: the evidence that everything else rests on.
struct InputFile {
  std::string name;         ///< relative to the input folder, with '/'
  std::uint64_t bytes = 0;  ///< size as read
  std::string sha256;       ///< of the bytes as read, lower-case hexadecimal
};

/// One clean UTF-8 text that spans point into. When the input is UTF-8 plain text it is the input itself, byte
/// for byte (a byte order mark included); else it is the extracted text of one or more articles.
struct Document {
  InputId input;
  bool is_input = false;  ///< offsets hold in the input itself
  std::string text;
  std::string encoding;  ///< what the bytes were decoded from, as decided: "utf-8", "windows-1256"
};

enum class BlockKind : std::uint8_t { paragraph, subheading };

/// A run of lines that belongs to the article's own text. Sentences never cross a block.
struct Block {
  Span span;
  BlockKind kind = BlockKind::paragraph;
};

/// An opening such as "place - agency".
struct Dateline {
  Span span;
  std::optional<std::string> place;
  std::optional<std::string> agency;
};

/// The day of publication, as far as it can be known.
struct PublicationDay {
  std::optional<Day> value;  ///< the most likely day, inside `range`
  std::optional<DayRange> range;
  std::string basis;  ///< from what it was inferred; empty when unknown
};

enum class Provenance : std::uint8_t { unknown, original, republished };

/// One text by one author or desk. A page may hold several.
struct Article {
  DocumentId document;
  std::vector<Block> blocks;  ///< ascending, disjoint, never empty: title, dateline and credit are no blocks
  std::optional<Span> title;
  std::optional<std::string> publisher;  ///< who runs the page, as the page itself tells
  std::optional<std::string> origin;     ///< whose text it is
  Provenance provenance = Provenance::unknown;
  std::optional<Span> credit;
  std::optional<Dateline> dateline;
  PublicationDay published;
  std::string language;            ///< "ar"; empty when unknown
  std::string input_id;            ///< the record's own id in the input; empty when it has none
  std::string url;                 ///< address of the page; empty when unknown
  std::vector<std::string> flags;  ///< what a reader should know: "truncated:html_nodes", "charset_mismatch"

  /// From the first to the last block.
  [[nodiscard]] Span body() const { return {blocks.front().span.begin, blocks.back().span.end}; }
};

/// Something on the page that is no article text. `kind` is a free snake_case word: "navigation", "comment_form".
struct Boilerplate {
  DocumentId document;
  Span span;
  std::string kind;
};

/// One record that could not be used; the others are unharmed.
struct IngestProblem {
  std::string file;
  std::string place;   ///< "line 12", "byte 4096"; empty for the whole file
  std::string reason;  ///< what is wrong and what to do about it
};

/// All that was read.
struct Corpus {
  std::vector<InputFile> inputs;
  std::vector<Document> documents;
  std::vector<Article> articles;
  std::vector<Boilerplate> boilerplate;
  std::vector<IngestProblem> problems;

  [[nodiscard]] const Document& document_of(const Article& article) const { return documents[article.document.value]; }
};

}  // namespace tawatur
