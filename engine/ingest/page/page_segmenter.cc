// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/page_segmenter.h"

#include <algorithm>

#include "engine/ingest/page/article_cutter.h"
#include "engine/ingest/page/article_writer.h"
#include "engine/ingest/page/line_classifier.h"
#include "engine/text/characters.h"

namespace tawatur {
namespace {

constexpr std::size_t kSubheadingWords = 12;
constexpr std::size_t kSayingWords = 4;   // shorter than most titles
constexpr std::size_t kClosingLines = 3;  // a record's credit stands at its end

// Lines that are no text of a record even though a record has no page around it.
bool is_record_furniture(const ClassifiedLine& line) {
  static constexpr std::string_view kKinds[] = {"follow_line",      "image_file_name", "link",      "tags",
                                                "share_buttons",    "self_link",       "copyright", "comment_form",
                                                "related_headline", "reading_time"};
  if (line.role == LineRole::separator || line.role == LineRole::related || line.role == LineRole::comments)
    return true;
  return line.role == LineRole::furniture &&
         std::find(std::begin(kKinds), std::end(kKinds), line.kind) != std::end(kKinds);
}

bool is_entry(const ClassifiedLine& line) {
  return line.role == LineRole::headline || line.role == LineRole::list_entry || is_record_furniture(line);
}

// Position from which on there are only a heading over other articles and their headlines.
std::size_t record_end(const ClassifiedPage& page) {
  std::size_t end = page.lines.size();
  for (std::size_t i = page.lines.size(); i-- > 0;) {
    if (!is_entry(page.lines[i])) break;
    if (page.lines[i].role == LineRole::related || page.lines[i].role == LineRole::comments) end = i;
  }
  return end;
}

DraftArticle draft_of_record(ClassifiedPage& page) {
  DraftArticle draft;
  const std::size_t end = record_end(page);
  for (std::size_t i = 0; i < end; ++i) {
    const ClassifiedLine& line = page.lines[i];
    if (line.role == LineRole::credit && i + kClosingLines >= end && !draft.blocks.empty()) {
      if (draft.credits.empty()) draft.credits.push_back(i);
    } else if (!is_record_furniture(line)) {
      const bool between = !draft.blocks.empty() && i + 1 < end;
      const bool heading = between && line.role == LineRole::headline && line.folded.count <= kSubheadingWords;
      draft.blocks.push_back({i, heading ? BlockKind::subheading : BlockKind::paragraph});
    }
  }
  for (std::size_t i = end; i < page.lines.size(); ++i) {
    if (page.lines[i].kind == "loose_line") page.lines[i].kind = "related_headline";
  }
  return draft;
}

// Of a record that seems to be nothing but furniture, the lines that say something are its text after all.
void take_whatever_reads(const ClassifiedPage& page, DraftArticle& draft) {
  for (std::size_t i = 0; i < page.lines.size(); ++i) {
    const ClassifiedLine& line = page.lines[i];
    if (line.ends_sentence || line.folded.count >= kSayingWords) draft.blocks.push_back({i, BlockKind::paragraph});
  }
}

void report_empty(DocumentId document, const PageMetadata& metadata, std::string_view reason, Corpus& corpus) {
  const InputId input = corpus.documents[document.value].input;
  corpus.problems.push_back({corpus.inputs[input.value].name, metadata.input_id, std::string(reason)});
}

PageMetadata cut_metadata(const PageMetadata& metadata, std::string_view flag) {
  PageMetadata cut = metadata;
  cut.flags.emplace_back(flag);
  return cut;
}

void leave_out(DocumentId document, Span rest, Corpus& corpus) {
  const Span seen = without_blanks(corpus.documents[document.value].text, rest);
  if (!seen.empty()) corpus.boilerplate.push_back({document, seen, "beyond_cap"});
}

bool is_blank(char32_t c) {
  return character_class(c) == CharacterClass::space || character_class(c) == CharacterClass::silent;
}

}  // namespace

Span without_blanks(std::string_view text, Span span) {
  while (span.begin < span.end) {
    std::size_t next = span.begin;
    if (!is_blank(next_character(text, next))) break;
    span.begin = static_cast<std::uint32_t>(next);
  }
  while (span.end > span.begin) {
    std::size_t start = span.end - 1;
    while (start > span.begin && (static_cast<unsigned char>(text[start]) & 0xC0U) == 0x80U) --start;
    std::size_t at = start;
    if (!is_blank(next_character(text, at))) break;
    span.end = static_cast<std::uint32_t>(start);
  }
  return span;
}

std::vector<PageLine> lines_of(std::string_view text) {
  std::vector<PageLine> lines;
  bool blank = true;
  // Records have no carriage returns, and one mark is found much faster than two.
  const bool returns = text.find('\r') != std::string_view::npos;
  for (std::size_t begin = 0; begin < text.size() && lines.size() <= kMostLines;) {
    const std::size_t found = returns ? text.find_first_of("\n\r", begin) : text.find('\n', begin);
    const std::size_t end = std::min(found, text.size());
    const Span span = without_blanks(text, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    if (span.empty()) {
      blank = true;
    } else {
      PageLine line;
      line.span = span;
      line.blank_before = blank;
      lines.push_back(std::move(line));
      blank = false;
    }
    begin = text.substr(end, 2) == "\r\n" ? end + 2 : end + 1;
  }
  return lines;
}

void segment_page(DocumentId document, std::span<const PageLine> lines, const PageMetadata& metadata, Corpus& corpus) {
  const std::size_t before = corpus.articles.size();
  const std::string_view text = corpus.documents[document.value].text;
  if (lines.size() > kMostLines) {
    segment_page(document, lines.first(kMostLines), cut_metadata(metadata, "truncated:lines"), corpus);
    leave_out(document, {lines[kMostLines].span.begin, static_cast<std::uint32_t>(text.size())}, corpus);
    return;
  }
  PageParts parts;
  parts.page = classify_lines(text, lines);
  std::optional<std::string_view> title;
  if (metadata.title) title = *metadata.title;
  parts.publisher = find_publisher(text, parts.page, metadata);
  const std::string publisher = parts.publisher ? parts.publisher->name : std::string();
  parts.drafts = marked_articles(text, parts.page);
  if (parts.drafts.empty()) parts.drafts = cut_articles(text, parts.page, title, publisher);
  const std::size_t judged = parts.page.lines.size();
  write_articles(document, parts, parts.page.cut ? cut_metadata(metadata, "truncated:work") : metadata, corpus);
  if (judged < lines.size()) {
    leave_out(document, {lines[judged].span.begin, static_cast<std::uint32_t>(text.size())}, corpus);
  }
  if (corpus.articles.size() == before) {
    report_empty(document, metadata, "no running text was found; is this a page with an article?", corpus);
  }
}

void segment_record(DocumentId document, std::optional<Span> title, Span body, const PageMetadata& metadata,
                    Corpus& corpus) {
  const std::string_view text = corpus.documents[document.value].text;
  std::vector<PageLine> lines = lines_of(slice(text, body));
  if (lines.size() > kMostLines) {
    const std::uint32_t end = body.begin + lines[kMostLines].span.begin;
    segment_record(document, title, {body.begin, end}, cut_metadata(metadata, "truncated:lines"), corpus);
    leave_out(document, {end, body.end}, corpus);
    return;
  }
  for (PageLine& line : lines) {
    line.span.begin += body.begin;
    line.span.end += body.begin;
    line.tag = LineTag::paragraph;
  }
  PageParts parts;
  parts.page = classify_record_lines(text, lines);
  parts.page.forum = false;
  parts.publisher = find_publisher(text, parts.page, metadata);
  parts.title = title;
  parts.whole_record = true;
  DraftArticle draft = draft_of_record(parts.page);
  if (draft.blocks.empty()) take_whatever_reads(parts.page, draft);
  if (draft.blocks.empty()) {
    report_empty(document, metadata, "nothing in the text of the record reads like an article", corpus);
    return;
  }
  parts.drafts.push_back(std::move(draft));
  write_articles(document, parts, metadata, corpus);
}

}  // namespace tawatur
