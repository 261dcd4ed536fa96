// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/plain_text_reader.h"

#include <utility>

#include "engine/ingest/charset.h"
#include "engine/ingest/page/page_segmenter.h"

namespace tawatur {
namespace {

// Ends the text before the limit, at the end of a line where there is one.
std::string_view within(std::string_view text, std::uint64_t limit) {
  const std::size_t line = text.substr(0, limit).rfind('\n');
  if (line != std::string_view::npos) return text.substr(0, line);
  std::size_t end = limit;
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

}  // namespace

bool is_plain_text(std::string_view, std::string_view) {
  return true;
}

void read_plain_text(std::string_view bytes, const ReadOptions& options, Corpus& corpus) {
  DecodedText decoded = decode_text(bytes, {});
  Document document;
  document.input = InputId(corpus.inputs.size() - 1);
  document.is_input = decoded.unchanged;
  document.encoding = std::move(decoded.encoding);
  document.text = std::move(decoded.utf8);
  const DocumentId id(corpus.documents.size());
  corpus.documents.push_back(std::move(document));
  const std::string_view text = corpus.documents.back().text;

  PageMetadata metadata;
  metadata.flags = std::move(decoded.flags);
  std::string_view read = text;
  if (text.size() > options.document_bytes) {
    read = within(text, options.document_bytes);
    metadata.flags.emplace_back("truncated:document_bytes");
  }
  const std::vector<PageLine> lines = lines_of(read);
  segment_page(id, lines, metadata, corpus);
}

}  // namespace tawatur
