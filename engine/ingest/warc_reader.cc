// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <map>
#include <set>

#include "engine/ingest/article_record.h"
#include "engine/ingest/charset.h"
#include "engine/ingest/format_readers.h"
#include "engine/ingest/machine_date.h"
#include "engine/ingest/page/page_segmenter.h"
#include "engine/ingest/warc_digest.h"
#include "engine/ingest/warc_records.h"

namespace tawatur {
namespace {

constexpr std::uint64_t kMostRecordBytes = 48ULL << 20U;  // held several times while it is unpacked

std::string place_of(std::uint64_t offset) {
  return "byte " + std::to_string(offset);
}

// Old writers put addresses and ids in angle brackets.
std::string without_brackets(std::string_view value) {
  if (value.starts_with('<')) value.remove_prefix(1);
  if (value.ends_with('>')) value.remove_suffix(1);
  return std::string(value);
}

// The clock of an archive is UTC; in the east it is a day later from ten o'clock on.
std::optional<Day> day_of_fetch(std::string_view date) {
  std::optional<Day> day = parse_machine_date(date);
  if (day && date.substr(0, 13).substr(std::min<std::size_t>(date.size(), 11)) >= "10") *day += std::chrono::days(1);
  return day;
}

void append_text(const EmbeddedPage& page, const ReadOptions& options, Corpus& corpus) {
  DecodedText decoded = decode_text(page.bytes.substr(0, options.document_bytes), page.charset);
  PageMetadata metadata;
  metadata.url = page.url;
  metadata.input_id = page.record_id;
  metadata.not_after = page.not_after;
  metadata.flags = std::move(decoded.flags);
  metadata.flags.insert(metadata.flags.end(), page.flags.begin(), page.flags.end());
  if (page.bytes.size() > options.document_bytes) metadata.flags.emplace_back("truncated:document_bytes");
  Document document;
  document.input = InputId(corpus.inputs.size() - 1);
  document.encoding = std::move(decoded.encoding);
  document.text = std::move(decoded.utf8);
  const DocumentId id(corpus.documents.size());
  corpus.documents.push_back(std::move(document));
  segment_page(id, lines_of(corpus.documents.back().text), metadata, corpus);
}

class WarcReader {
 public:
  WarcReader(const ReadOptions& options, Corpus& corpus)
      : options_(options), corpus_(corpus), budget_(options, corpus) {
    unpack_limits_.bytes = kMostRecordBytes;
  }

  void read(std::string_view bytes) {
    const WarcHandlers handlers{[this](const WarcRecord& record) {
                                  if (!full_) read_record(record);
                                  full_ = full_ || !budget_.allows(place_of(record.offset), corpus_);
                                },
                                [this](std::uint64_t offset, const std::string& reason) {
                                  if (!full_) add_problem(corpus_, place_of(offset), reason);
                                  full_ = full_ || !budget_.allows(place_of(offset), corpus_);
                                }};
    walk_warc(bytes, unpack_limits_, handlers);
    tell_what_was_left_out();
  }

 private:
  void read_record(const WarcRecord& record) {
    const std::string_view type = header(record.headers, "warc-type");
    changed_ = !record.damaged && name_changes(record);
    ids_.insert(without_brackets(header(record.headers, "warc-record-id")));
    if (type == "response") {
      read_response(record);
    } else if (type == "resource" || type == "conversion") {
      const std::string_view content_type = header(record.headers, "content-type");
      append_page(record, record.block, content_type, "");
    } else if (type == "revisit") {
      // The same bytes as a record before: no new text, unless that record is somewhere else.
      const std::string referred = without_brackets(header(record.headers, "warc-refers-to"));
      if (!ids_.contains(referred)) ++left_out_["revisits of records in other files"];
    }
  }

  bool name_changes(const WarcRecord& record) {
    const std::string problem = digest_problem(record);
    if (!problem.empty()) add_problem(corpus_, place_of(record.offset), problem);
    return !problem.empty();
  }

  void read_response(const WarcRecord& record) {
    const HttpMessage message = parse_http_response(record.block, unpack_limits_);
    if (message.status == 0) {
      append_page(record, record.block, header(record.headers, "content-type"), "");
    } else if (message.status < 200 || message.status > 299) {
      ++left_out_["responses with status " + std::to_string(message.status)];
    } else {
      append_page(record, message.body, header(message.headers, "content-type"), message.damage);
    }
  }

  void append_page(const WarcRecord& record, std::string_view body, std::string_view content_type,
                   const std::string& damage) {
    const std::string place = place_of(record.offset);
    if (!damage.empty()) add_problem(corpus_, place, damage);
    EmbeddedPage page;
    page.bytes = body;
    page.charset = charset_parameter(content_type);
    page.url = without_brackets(header(record.headers, "warc-target-uri"));
    page.record_id = without_brackets(header(record.headers, "warc-record-id"));
    page.place = place;
    page.not_after = day_of_fetch(header(record.headers, "warc-date"));
    if (!damage.empty() || record.damaged) page.flags.emplace_back("damaged_archive");
    if (changed_) page.flags.emplace_back("digest_mismatch");
    const std::string type = media_type(content_type);
    if (type == "text/html" || type == "application/xhtml+xml" || (type.empty() && is_html("", body.substr(0, 1024)))) {
      append_html(page, options_, corpus_);
    } else if (type == "text/plain") {
      append_text(page, options_, corpus_);
    } else {
      ++left_out_["of type " + (type.empty() ? "unknown" : type)];
    }
  }

  void tell_what_was_left_out() {
    if (left_out_.empty()) return;
    std::string list;
    for (const auto& [what, count] : left_out_) {
      list += (list.empty() ? "" : ", ") + std::to_string(count) + " " + what;
    }
    add_problem(corpus_, "", "records left out: " + list);
  }

  const ReadOptions& options_;
  UnpackLimits unpack_limits_;
  Corpus& corpus_;
  InputBudget budget_;
  bool full_ = false;     // the input has filled its share of memory
  bool changed_ = false;  // since its digests were taken, the record at hand
  std::set<std::string> ids_;
  std::map<std::string, std::size_t> left_out_;
};

}  // namespace

bool is_warc(std::string_view name, std::string_view first_bytes) {
  for (const std::string_view ending : {".warc", ".warc.gz", ".warc.zst"}) {
    if (name.ends_with(ending)) return true;
  }
  return first_bytes.starts_with("WARC/");
}

void read_warc(std::string_view bytes, const ReadOptions& options, Corpus& corpus) {
  WarcReader(options, corpus).read(bytes);
}

}  // namespace tawatur
