// SPDX-License-Identifier: GPL-3.0-or-later
// Saved HTML: decode, parse, tell article from furniture by the mark-up, then hand the lines with their hints to the
// segmenter that flattened text goes through as well.

#include <algorithm>
#include <optional>

#include "engine/ingest/article_record.h"
#include "engine/ingest/charset.h"
#include "engine/ingest/format_readers.h"
#include "engine/ingest/html/html_lines.h"
#include "engine/ingest/html/html_metadata.h"
#include "engine/ingest/html/main_content.h"
#include "engine/ingest/machine_date.h"
#include "engine/ingest/page/page_segmenter.h"

namespace tawatur {
namespace {

std::string lower(std::string_view text) {
  std::string result(text);
  for (char& c : result) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return result;
}

PageMetadata page_metadata(const HtmlMetadata& found, const EmbeddedPage& page) {
  PageMetadata metadata;
  if (!found.title.empty()) metadata.title = found.title;
  if (!found.site.empty()) metadata.publisher = found.site;
  if (!found.source.empty()) metadata.origin = found.source;
  metadata.byline = found.author;
  metadata.url = !page.url.empty() ? page.url : found.url;
  metadata.language = found.language;
  metadata.input_id = page.record_id;
  metadata.not_after = page.not_after;
  metadata.published = machine_published(found.published, "metadata");
  return metadata;
}

// A plain text as browsers show and save it: the page is one <pre> with nothing but text in it.
std::optional<std::string> shown_text(const HtmlTree& tree) {
  std::string text;
  std::size_t end = 0;  // of the <pre>
  for (std::size_t i = 1; i < tree.nodes.size();) {
    const HtmlNode& node = tree.nodes[i];
    if (is_invisible_kind(node.tag)) {
      i = node.end;
      continue;
    }
    if (node.tag == HtmlTag::pre && end == 0) {
      end = node.end;
    } else if (node.tag != HtmlTag::text && i < end) {
      return std::nullopt;
    } else if (node.tag == HtmlTag::text) {
      const std::string_view words = tree.text_of(node);
      if (i < end) {
        text += words;
      } else if (words.find_first_not_of(" \t\r\n") != std::string_view::npos) {
        return std::nullopt;
      }
    }
    ++i;
  }
  return end == 0 ? std::nullopt : std::optional(std::move(text));
}

PageContent content_of(const HtmlTree& tree, std::string_view title) {
  std::optional<std::string> plain = shown_text(tree);
  if (!plain) return page_content(tree, title);
  PageContent content;
  content.text = std::move(*plain);
  content.lines = lines_of(content.text);
  return content;
}

}  // namespace

bool is_html(std::string_view name, std::string_view first_bytes) {
  const std::string ending = lower(name.substr(name.size() - std::min<std::size_t>(name.size(), 6)));
  for (const char* known : {".html", ".htm", ".xhtml"}) {
    if (ending.ends_with(known)) return true;
  }
  const std::string start = lower(first_bytes.substr(0, 1024));
  const std::size_t tag = start.find('<');
  if (tag == std::string::npos || start.find_first_not_of(" \t\r\n\xEF\xBB\xBF") != tag) return false;
  return start.find("<!doctype html") != std::string::npos || start.find("<html") != std::string::npos ||
         start.find("<head") != std::string::npos || start.find("<body") != std::string::npos;
}

void append_html(const EmbeddedPage& page, const ReadOptions& options, Corpus& corpus) {
  const std::string_view bytes = page.bytes.substr(0, options.document_bytes);
  const std::string_view declared = declared_html_charset(bytes);
  DecodedText decoded = decode_text(bytes, page.charset.empty() ? declared : std::string_view(page.charset));
  const HtmlTree tree = parse_html(decoded.utf8);
  const HtmlMetadata told = html_metadata(tree);
  PageContent content = content_of(tree, told.title);
  PageMetadata metadata = page_metadata(told, page);
  metadata.flags = std::move(decoded.flags);
  metadata.flags.insert(metadata.flags.end(), tree.flags.begin(), tree.flags.end());
  metadata.flags.insert(metadata.flags.end(), page.flags.begin(), page.flags.end());
  if (bytes.size() < page.bytes.size()) metadata.flags.emplace_back("truncated:document_bytes");
  if (content.hidden_letters > 0) metadata.flags.push_back("hidden_text:" + std::to_string(content.hidden_letters));
  if (content.lines.empty()) {
    add_problem(corpus, page.place, "the page has no visible text");
    return;
  }
  Document document;
  document.input = InputId(corpus.inputs.size() - 1);
  document.encoding = decoded.encoding;
  document.text = std::move(content.text);
  const DocumentId id(corpus.documents.size());
  corpus.documents.push_back(std::move(document));
  segment_page(id, content.lines, metadata, corpus);
}

void read_html(std::string_view bytes, const ReadOptions& options, Corpus& corpus) {
  append_html({bytes, {}, {}, {}, {}, {}, {}}, options, corpus);
}

}  // namespace tawatur
