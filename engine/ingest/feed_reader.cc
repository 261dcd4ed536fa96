// SPDX-License-Identifier: GPL-3.0-or-later
// RSS 0.9 to 2.0, Atom and JSON Feed. XML is read by libxml2's pull reader without DTD, external entities or network;
// what an entry holds as HTML is read by the HTML reader's lines, because it is one article without a page around it.

#include <libxml/xmlreader.h>

#include <algorithm>
#include <array>
#include <memory>
#include <nlohmann/json.hpp>

#include "engine/ingest/article_record.h"
#include "engine/ingest/charset.h"
#include "engine/ingest/format_readers.h"
#include "engine/ingest/html/html_lines.h"
#include "engine/ingest/html/xml_library.h"
#include "engine/text/json_depth.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostDepth = 64;

// The text of a fragment of HTML, a line for each of its lines.
std::string text_of_html(std::string_view html) {
  const HtmlTree tree = parse_html(html);
  return html_lines(tree, std::vector<bool>(tree.nodes.size(), false)).text;
}

// Entries hold HTML, escaped or not, or plain text; some say which, and some lie.
std::string text_of(const std::string& content) {
  const bool markup = content.find('<') != std::string::npos && content.find('>') != std::string::npos;
  const bool entities = content.find('&') != std::string::npos && content.find(';') != std::string::npos;
  return markup || entities ? text_of_html(content) : content;
}

struct ElementMeaning {
  std::string_view name;  // with its usual prefix
  RecordField field;
  int rank;
};

constexpr std::array<ElementMeaning, 19> kElements = {{{"title", RecordField::title, 1},
                                                       {"content:encoded", RecordField::text, 4},
                                                       {"content", RecordField::text, 3},
                                                       {"description", RecordField::text, 2},
                                                       {"summary", RecordField::text, 1},
                                                       {"pubDate", RecordField::published, 3},
                                                       {"published", RecordField::published, 3},
                                                       {"issued", RecordField::published, 2},
                                                       {"dc:date", RecordField::published, 2},
                                                       {"date", RecordField::published, 2},
                                                       {"updated", RecordField::published, 1},
                                                       {"link", RecordField::url, 2},
                                                       {"guid", RecordField::id, 2},
                                                       {"id", RecordField::id, 2},
                                                       {"dc:creator", RecordField::author, 2},
                                                       {"creator", RecordField::author, 2},
                                                       {"author", RecordField::author, 1},
                                                       {"source", RecordField::origin, 1},
                                                       {"dc:source", RecordField::origin, 1}}};

std::string_view view(const xmlChar* text) {
  return text == nullptr ? std::string_view() : std::string_view(reinterpret_cast<const char*>(text));
}

// One entry and the feed around it, collected element by element.
class FeedEvents {
 public:
  FeedEvents(const RecordOrigin& origin, const ReadOptions& options, Corpus& corpus)
      : origin_(origin), options_(options), corpus_(corpus), budget_(options, corpus) {}

  // `link`: the value of its attribute href, `rel` likewise.
  void start(std::string_view name, int depth, std::string_view link, std::string_view rel) {
    if (name == "item" || name == "entry") {
      entry_depth_ = depth;
      values_ = {};
      ranks_ = {};
      ++entries_;
    }
    const bool field = depth == entry_depth_ + 1 || (entry_depth_ == kNoEntry && depth <= 2);
    if (field) {
      element_ = name;
      text_.clear();
      // Atom gives the address as an attribute; links to comments and media are not the article's.
      if (name == "link" && !link.empty() && (rel.empty() || rel == "alternate")) keep(name, std::string(link));
    } else if (entry_depth_ != kNoEntry && !element_.empty()) {
      // Mark-up inside an element (XHTML content) parts words.
      text_ += name == "p" || name == "br" || name == "div" || name == "li" ? "\n" : "";
    }
  }

  void characters(std::string_view text) { text_ += text; }

  void end(std::string_view name, int depth) {
    if (entry_depth_ == kNoEntry) {
      if (name == "title" && depth <= 2 && feed_title_.empty()) feed_title_ = text_;
      text_.clear();
      return;
    }
    if (depth == entry_depth_ + 1) {
      keep(name, text_);
      text_.clear();
      element_.clear();
    } else if (depth == entry_depth_) {
      finish_entry();
      entry_depth_ = kNoEntry;
    }
  }

  [[nodiscard]] std::size_t entries() const { return entries_; }
  [[nodiscard]] bool full() const { return full_; }

 private:
  static constexpr int kNoEntry = -2;

  void keep(std::string_view name, std::string value) {
    if (value.find_first_not_of(" \t\r\n") == std::string::npos) return;
    for (const ElementMeaning& element : kElements) {
      const auto field = static_cast<std::size_t>(element.field);
      if (element.name != name || ranks_[field] >= element.rank) continue;
      values_[field] = std::move(value);
      ranks_[field] = element.rank;
      return;
    }
  }

  void finish_entry() {
    ArticleRecord record;
    for (std::size_t i = 0; i < kRecordFields; ++i) {
      const auto field = static_cast<RecordField>(i);
      const bool html = field == RecordField::text || field == RecordField::title;
      if (!values_[i].empty()) record.set(field, html ? text_of(values_[i]) : values_[i]);
    }
    if (!feed_title_.empty()) record.set(RecordField::outlet, text_of(feed_title_));
    RecordOrigin origin = origin_;
    origin.place = "entry " + std::to_string(entries_);
    append_record(record, origin, options_, corpus_);
    full_ = !budget_.allows(origin.place, corpus_);
  }

  const RecordOrigin& origin_;
  const ReadOptions& options_;
  Corpus& corpus_;
  InputBudget budget_;
  bool full_ = false;
  int entry_depth_ = kNoEntry;
  std::size_t entries_ = 0;
  std::string element_;
  std::string text_;
  std::string feed_title_;
  std::array<std::string, kRecordFields> values_;
  std::array<int, kRecordFields> ranks_{};
};

using Reader = std::unique_ptr<xmlTextReader, decltype(&xmlFreeTextReader)>;

std::string attribute(xmlTextReader* reader, const char* name) {
  xmlChar* value = xmlTextReaderGetAttribute(reader, reinterpret_cast<const xmlChar*>(name));
  std::string copy(view(value));
  xmlFree(value);
  return copy;
}

void ignore_message(void*, const char*, xmlParserSeverities, xmlTextReaderLocatorPtr) {}

// The declaration names an encoding that is no longer true: the text is UTF-8 now.
std::string_view without_declaration(std::string_view xml) {
  const std::size_t begin = xml.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begin == std::string_view::npos) return {};
  xml.remove_prefix(begin);
  if (!xml.starts_with("<?xml")) return xml;
  const std::size_t end = xml.find("?>");
  return end == std::string_view::npos ? xml : xml.substr(end + 2);
}

// Control characters are not allowed in XML; one of them would end the reading.
std::string clean_xml(std::string_view xml) {
  std::string clean(without_declaration(xml));
  std::replace_if(
      clean.begin(), clean.end(),
      [](char c) { return static_cast<unsigned char>(c) < 0x20 && c != '\t' && c != '\n' && c != '\r'; }, ' ');
  return clean;
}

void read_xml_feed(std::string_view xml, const RecordOrigin& origin, const ReadOptions& options, Corpus& corpus) {
  const std::string clean = clean_xml(xml);
  prepare_xml_library();
  const Reader reader(xmlReaderForMemory(clean.data(), static_cast<int>(clean.size()), nullptr, "UTF-8",
                                         XML_PARSE_NONET | XML_PARSE_NOCDATA | XML_PARSE_RECOVER),
                      &xmlFreeTextReader);
  xmlTextReaderSetErrorHandler(reader.get(), &ignore_message, nullptr);
  FeedEvents events(origin, options, corpus);
  int status = 0;
  while (!events.full() && (status = xmlTextReaderRead(reader.get())) == 1) {
    const std::string_view name = view(xmlTextReaderConstName(reader.get()));
    const int depth = xmlTextReaderDepth(reader.get());
    switch (xmlTextReaderNodeType(reader.get())) {
      case XML_READER_TYPE_ELEMENT:
        events.start(name, depth, attribute(reader.get(), "href"), attribute(reader.get(), "rel"));
        if (xmlTextReaderIsEmptyElement(reader.get()) != 0) events.end(name, depth);
        break;
      case XML_READER_TYPE_END_ELEMENT:
        events.end(name, depth);
        break;
      case XML_READER_TYPE_TEXT:
      case XML_READER_TYPE_CDATA:
      case XML_READER_TYPE_SIGNIFICANT_WHITESPACE:
        events.characters(view(xmlTextReaderConstValue(reader.get())));
        break;
      default:
        break;
    }
  }
  const int line = xmlTextReaderGetParserLineNumber(reader.get());
  if (status < 0) {
    add_problem(corpus, "line " + std::to_string(line), "the XML is broken here: what stands before was read");
  } else if (events.entries() == 0) {
    add_problem(corpus, "", "the feed has no entries");
  }
}

// A string, or the name of the first of several.
std::string name_in(const nlohmann::json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_object() && value.contains("name")) return name_in(value["name"]);
  if (value.is_array() && !value.empty()) return name_in(value.front());
  return {};
}

std::string member(const nlohmann::json& object, const char* key) {
  return object.is_object() && object.contains(key) ? name_in(object[key]) : std::string();
}

void read_json_feed(std::string_view text, RecordOrigin origin, const ReadOptions& options, Corpus& corpus) {
  const nlohmann::json feed =
      json_depth(text) > kMostDepth ? nlohmann::json() : nlohmann::json::parse(text, nullptr, false);
  if (!feed.is_object() || !feed.contains("items") || !feed["items"].is_array()) {
    add_problem(corpus, "", "no valid JSON Feed: correct it or leave it out");
    return;
  }
  InputBudget budget(options, corpus);
  std::size_t number = 0;
  for (const nlohmann::json& item : feed["items"]) {
    ArticleRecord record;
    const std::string html = member(item, "content_html");
    const std::string plain = member(item, "content_text");
    const std::string author = member(item, "authors");
    record.set(RecordField::id, member(item, "id"));
    record.set(RecordField::url, member(item, "url"));
    record.set(RecordField::title, member(item, "title"));
    record.set(RecordField::published, member(item, "date_published"));
    record.set(RecordField::language, member(item, "language"));
    record.set(RecordField::author, author.empty() ? member(item, "author") : author);
    record.set(RecordField::outlet, member(feed, "title"));
    record.set(RecordField::text, !html.empty()    ? text_of_html(html)
                                  : !plain.empty() ? plain
                                                   : member(item, "summary"));
    origin.place = "entry " + std::to_string(++number);
    append_record(record, origin, options, corpus);
    if (!budget.allows(origin.place, corpus)) return;
  }
  if (number == 0) add_problem(corpus, "", "the feed has no entries");
}

}  // namespace

bool is_feed(std::string_view name, std::string_view first_bytes) {
  for (const std::string_view ending : {".rss", ".atom", ".rdf"}) {
    if (name.ends_with(ending)) return true;
  }
  const std::string_view start = first_bytes.substr(0, 2048);
  if (start.find("jsonfeed.org/version") != std::string_view::npos) return true;
  const std::size_t tag = start.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (tag == std::string_view::npos) return false;
  const std::string_view xml = start.substr(tag);
  const bool declared = xml.starts_with("<?xml");
  for (const std::string_view element : {"<rss", "<feed", "<rdf:RDF"}) {
    if (xml.starts_with(element) || (declared && xml.find(element) != std::string_view::npos)) return true;
  }
  return false;
}

void read_feed(std::string_view bytes, const ReadOptions& options, Corpus& corpus) {
  const DecodedText decoded = decode_text(bytes, declared_html_charset(bytes));
  const RecordOrigin origin{"", decoded.encoding, decoded.flags};
  const std::size_t start = decoded.utf8.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (start != std::string::npos && decoded.utf8[start] == '{') {
    read_json_feed(std::string_view(decoded.utf8).substr(start), origin, options, corpus);
  } else {
    read_xml_feed(decoded.utf8, origin, options, corpus);
  }
}

}  // namespace tawatur
