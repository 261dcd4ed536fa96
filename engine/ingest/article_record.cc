// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/article_record.h"

#include <algorithm>

#include "engine/ingest/machine_date.h"
#include "engine/ingest/page/page_segmenter.h"

namespace tawatur {
namespace {

// Bytes in memory, beside the text: of a document with its article, of a piece of boilerplate, of a problem.
constexpr std::uint64_t kDocumentCost = 1024;
constexpr std::uint64_t kBoilerplateCost = 80;
constexpr std::uint64_t kProblemCost = 256;

struct KeyMeaning {
  std::string_view key;
  RecordField field;
  int rank;  // the higher one wins
};

// Sorted by key, for binary search.
constexpr std::array<KeyMeaning, 57> kKeys = {{
    {"_id", RecordField::id, 1},
    {"abstract", RecordField::text, 1},
    {"agency", RecordField::origin, 3},
    {"article", RecordField::text, 3},
    {"articleBody", RecordField::text, 5},
    {"article_content", RecordField::text, 4},
    {"article_id", RecordField::id, 3},
    {"article_title", RecordField::title, 3},
    {"author", RecordField::author, 2},
    {"author.name", RecordField::author, 2},
    {"authors", RecordField::author, 3},
    {"body", RecordField::text, 5},
    {"byline", RecordField::author, 1},
    {"canonical_url", RecordField::url, 4},
    {"content", RecordField::text, 4},
    {"content_text", RecordField::text, 5},
    {"created_at", RecordField::published, 1},
    {"creator", RecordField::author, 1},
    {"credit", RecordField::origin, 2},
    {"date", RecordField::published, 2},
    {"datePublished", RecordField::published, 5},
    {"date_publish", RecordField::published, 6},
    {"date_published", RecordField::published, 5},
    {"description", RecordField::text, 1},
    {"docno", RecordField::id, 4},
    {"guid", RecordField::id, 2},
    {"headline", RecordField::title, 4},
    {"id", RecordField::id, 6},
    {"inLanguage", RecordField::language, 2},
    {"lang", RecordField::language, 1},
    {"language", RecordField::language, 3},
    {"link", RecordField::url, 2},
    {"maintext", RecordField::text, 7},
    {"media_name", RecordField::outlet, 4},
    {"outlet", RecordField::outlet, 5},
    {"pubDate", RecordField::published, 3},
    {"publish_date", RecordField::published, 4},
    {"published", RecordField::published, 4},
    {"publishedAt", RecordField::published, 4},
    {"published_at", RecordField::published, 4},
    {"publisher", RecordField::outlet, 5},
    {"publisher.name", RecordField::outlet, 5},
    {"source", RecordField::outlet, 3},
    {"source.name", RecordField::outlet, 3},
    {"source_domain", RecordField::outlet, 6},
    {"src", RecordField::outlet, 2},
    {"stories_id", RecordField::id, 5},
    {"summary", RecordField::text, 1},
    {"text", RecordField::text, 6},
    {"time", RecordField::published, 1},
    {"title", RecordField::title, 6},
    {"title_page", RecordField::title, 2},
    {"title_rss", RecordField::title, 1},
    {"unit_id", RecordField::id, 2},
    {"uri", RecordField::url, 1},
    {"url", RecordField::url, 5},
    {"wire", RecordField::origin, 1},
}};
static_assert(std::is_sorted(kKeys.begin(), kKeys.end(),
                             [](const KeyMeaning& a, const KeyMeaning& b) { return a.key < b.key; }));

const KeyMeaning* meaning_of(std::string_view key) {
  const auto* found = std::lower_bound(kKeys.begin(), kKeys.end(), key,
                                       [](const KeyMeaning& row, std::string_view wanted) { return row.key < wanted; });
  return found != kKeys.end() && found->key == key ? &*found : nullptr;
}

bool is_dropped_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

// Without a branch for each byte, so that it costs next to nothing.
bool is_clean(std::string_view text) {
  std::uint8_t unclean = 0;
  for (const char c : text) {
    const auto byte = static_cast<std::uint8_t>(c);
    unclean |= static_cast<std::uint8_t>((byte < 0x20) & (byte != '\t') & (byte != '\n'));
  }
  return unclean == 0;
}

// Without control characters, every line end a '\n'.
std::string clean_text(std::string_view text) {
  if (is_clean(text)) return std::string(text);
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (text[i] == '\r') {
      clean.push_back('\n');
      if (i + 1 < text.size() && text[i + 1] == '\n') ++i;
    } else if (!is_dropped_control(text[i])) {
      clean.push_back(text[i]);
    }
  }
  return clean;
}

// In one line, without blanks around it.
std::string clean_line(std::string_view text) {
  std::string line;
  bool gap = false;
  for (const char c : text) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r') {
      gap = true;
    } else if (!is_dropped_control(c)) {
      if (gap && !line.empty()) line.push_back(' ');
      gap = false;
      line.push_back(c);
    }
  }
  return line;
}

// The longest part of at most `size` bytes that ends on a code point.
std::string_view cut(std::string_view text, std::uint64_t size) {
  if (text.size() <= size) return text;
  std::size_t end = static_cast<std::size_t>(size);
  while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U) --end;
  return text.substr(0, end);
}

bool says_nothing(std::string_view value) {
  return value == "None" || value == "null" || value.find_first_not_of(" \t\r\n") == std::string_view::npos;
}

PageMetadata metadata_of(const ArticleRecord& record) {
  PageMetadata metadata;
  const std::string& outlet = record.get(RecordField::outlet);
  const std::string& origin = record.get(RecordField::origin);
  if (!outlet.empty()) metadata.publisher = clean_line(outlet);
  if (!origin.empty()) metadata.origin = clean_line(origin);
  metadata.byline = clean_line(record.get(RecordField::author));
  metadata.url = clean_line(record.get(RecordField::url));
  metadata.language = clean_line(record.get(RecordField::language));
  metadata.input_id = clean_line(record.get(RecordField::id));
  metadata.published = machine_published(record.get(RecordField::published), "metadata");
  return metadata;
}

}  // namespace

void ArticleRecord::set(std::string_view key, std::string_view value) {
  const KeyMeaning* meaning = meaning_of(key);
  if (meaning == nullptr || says_nothing(value)) return;
  const auto field = static_cast<std::size_t>(meaning->field);
  if (!values_[field].empty() && ranks_[field] > meaning->rank) return;
  values_[field].assign(value);
  ranks_[field] = meaning->rank;
}

void ArticleRecord::set(RecordField field, std::string_view value) {
  values_[static_cast<std::size_t>(field)].assign(value);
}

bool ArticleRecord::empty() const {
  return std::all_of(values_.begin(), values_.end(), [](const std::string& value) { return value.empty(); });
}

void ArticleRecord::clear() {
  for (std::string& value : values_) value.clear();
  ranks_.fill(0);
}

std::optional<RecordField> field_of(std::string_view key) {
  const KeyMeaning* meaning = meaning_of(key);
  return meaning == nullptr ? std::nullopt : std::optional(meaning->field);
}

bool is_record_key(std::string_view key) {
  return meaning_of(key) != nullptr;
}

InputBudget::InputBudget(const ReadOptions& options, const Corpus& corpus)
    : allowed_(options.kept_bytes),
      documents_(corpus.documents.size()),
      boilerplate_(corpus.boilerplate.size()),
      problems_(corpus.problems.size()) {}

bool InputBudget::allows(const std::string& place, Corpus& corpus) {
  for (; documents_ < corpus.documents.size(); ++documents_) {
    kept_ += corpus.documents[documents_].text.size() + kDocumentCost;
  }
  kept_ += (corpus.boilerplate.size() - boilerplate_) * kBoilerplateCost;
  kept_ += (corpus.problems.size() - problems_) * kProblemCost;
  boilerplate_ = corpus.boilerplate.size();
  problems_ = corpus.problems.size();
  if (kept_ <= allowed_) return true;
  if (!told_) {
    add_problem(corpus, place,
                "what is read so far fills " + std::to_string(allowed_ >> 20U) +
                    " MB: the rest is not read; split the file into several");
  }
  told_ = true;
  return false;
}

void append_record(const ArticleRecord& record, const RecordOrigin& origin, const ReadOptions& options,
                   Corpus& corpus) {
  const std::string title = clean_line(record.get(RecordField::title));
  const std::string text = clean_text(record.get(RecordField::text));
  if (says_nothing(text)) {
    add_problem(corpus, origin.place, "the record has no text: give it under \"maintext\", \"text\" or \"body\"");
    return;
  }
  PageMetadata metadata = metadata_of(record);
  metadata.flags = origin.flags;
  const std::string_view kept = cut(text, options.document_bytes);
  if (kept.size() < text.size()) metadata.flags.emplace_back("truncated:document_bytes");

  Document document;
  document.input = InputId(corpus.inputs.size() - 1);
  document.encoding = origin.encoding;
  document.text.reserve(title.size() + 2 + kept.size());
  if (!title.empty()) document.text.append(title).append("\n\n");
  document.text.append(kept);
  std::optional<Span> title_span;
  if (!title.empty()) {
    title_span = Span{0, static_cast<std::uint32_t>(title.size())};
    metadata.title = title;
  }
  const auto end = static_cast<std::uint32_t>(document.text.size());
  const Span body{end - static_cast<std::uint32_t>(kept.size()), end};
  const DocumentId id(corpus.documents.size());
  corpus.documents.push_back(std::move(document));
  segment_record(id, title_span, body, metadata, corpus);
}

void add_problem(Corpus& corpus, std::string place, std::string reason) {
  corpus.problems.push_back({corpus.inputs.back().name, std::move(place), std::move(reason)});
}

}  // namespace tawatur
