// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/article_readers.h"

#include <array>
#include <istream>

#include "engine/hashing.h"
#include "engine/ingest/article_record.h"
#include "engine/ingest/charset.h"
#include "engine/ingest/decompression.h"
#include "engine/ingest/format_readers.h"
#include "engine/ingest/plain_text_reader.h"
#include "engine/text/charset_conversion.h"

namespace tawatur {
namespace {

constexpr std::size_t kFirstBytes = 4096;

constexpr std::array<ArticleReader, 6> kReaders = {{
    {"warc", "WARC archives, plain, gzip or zstd: HTML and text pages", &is_warc, &read_warc, true},
    {"feed", "RSS, Atom and JSON Feed", &is_feed, &read_feed},
    {"jsonl", "JSON Lines and JSON, keys as written by news-please or their usual aliases", &is_json, &read_json},
    {"csv", "CSV and TSV tables with a header line, columns named as in JSON Lines", &is_csv, &read_csv},
    {"html", "saved HTML pages, in any encoding and nesting", &is_html, &read_html},
    {"text", "plain text, one or more articles on a page", &is_plain_text, &read_plain_text},
}};

// All of `in`, up to one byte more than `limit`.
std::string bytes_of(std::istream& in, std::uint64_t limit) {
  std::string bytes;
  std::array<char, 1U << 16U> chunk;
  while (in && bytes.size() <= limit) {
    in.read(chunk.data(), chunk.size());
    bytes.append(chunk.data(), static_cast<std::size_t>(in.gcount()));
  }
  return bytes;
}

std::string megabytes(std::uint64_t bytes) {
  return std::to_string(bytes >> 20U) + " MB";
}

// Why the unpacked bytes of an input are too many for its reader; empty when they are not.
std::string excess(const ArticleReader& reader, std::string_view bytes, const ReadOptions& options) {
  const std::string remedy = ": split it into several files";
  if (reader.name == "feed" && bytes.size() > options.feed_bytes) {
    return "a feed larger than " + megabytes(options.feed_bytes) + remedy;
  }
  if (bytes.size() > options.encoded_bytes && !reader.reads_packed && !is_utf8(bytes)) {
    return "larger than " + megabytes(options.encoded_bytes) + " and no clean UTF-8: convert it first, or split it";
  }
  return {};
}

const ArticleReader* reader_of(std::string_view name, std::string_view first_bytes) {
  for (const std::string_view ending : {".gz", ".zst"}) {
    if (name.ends_with(ending)) name.remove_suffix(ending.size());
  }
  for (const ArticleReader& reader : kReaders) {
    if (reader.recognises(name, first_bytes)) return &reader;
  }
  return nullptr;
}

// The beginning of the input as its reader would see it.
std::string first_bytes_of(std::string_view bytes, Packing packing) {
  UnpackLimits limits;
  limits.bytes = kFirstBytes;
  return unpack(packing, bytes, limits).bytes;
}

void read_unpacked(const ArticleReader& reader, std::string_view bytes, Packing packing, const ReadOptions& options,
                   Corpus& corpus) {
  UnpackLimits caps;
  caps.bytes = options.input_bytes;
  const Unpacked unpacked = unpack_all(packing, bytes, caps);
  if (unpacked.end != UnpackEnd::complete) {
    add_problem(corpus, "byte " + std::to_string(unpacked.consumed),
                std::string(damage_of(unpacked.end)) + ": what stands before was read");
  }
  const std::size_t before = corpus.documents.size();
  const std::string binary = binary_reason(unpacked.bytes);
  if (!binary.empty()) {
    add_problem(corpus, "", "packed, and in it " + binary);
  } else if (const std::string reason = excess(reader, unpacked.bytes, options); !reason.empty()) {
    add_problem(corpus, "", reason);
  } else if (unpacked.bytes.find_first_not_of(" \t\r\n") != std::string::npos) {
    reader.read(unpacked.bytes, options, corpus);
  }
  for (std::size_t i = before; i < corpus.documents.size(); ++i) corpus.documents[i].is_input = false;
}

}  // namespace

std::span<const ArticleReader> article_readers() {
  return kReaders;
}

void read_input(std::istream& in, const std::string& name, const ReadOptions& options, Corpus& corpus) {
  read_input(std::string_view(bytes_of(in, options.input_bytes)), name, options, corpus);
}

void read_input(std::string_view bytes, const std::string& name, const ReadOptions& options, Corpus& corpus) {
  if (bytes.size() > options.input_bytes) {
    corpus.problems.push_back(
        {name, "", "larger than " + megabytes(options.input_bytes) + ": split it into several files"});
    return;
  }
  corpus.inputs.push_back({name, bytes.size(), sha256_hex(bytes)});
  if (bytes.find_first_not_of(" \t\r\n") == std::string::npos) {
    add_problem(corpus, "", bytes.empty() ? "the file is empty" : "the file holds nothing but white space");
    return;
  }
  const Packing packing = packing_of(bytes);
  const ArticleReader* reader = reader_of(name, first_bytes_of(bytes, packing));
  // An archive may hold what it likes.
  const bool archive = reader != nullptr && reader->reads_packed;
  const std::string binary = packing == Packing::none && !archive ? binary_reason(bytes) : std::string();
  if (!binary.empty()) {
    add_problem(corpus, "", binary);
    return;
  }
  if (reader == nullptr) {
    add_problem(corpus, "", "of no format that can be read: see 'tawatur list formats'");
  } else if (const std::string reason = excess(*reader, bytes, options); packing == Packing::none && !reason.empty()) {
    add_problem(corpus, "", reason);
  } else if (packing == Packing::none || reader->reads_packed) {
    reader->read(bytes, options, corpus);
  } else {
    read_unpacked(*reader, bytes, packing, options, corpus);
  }
}

}  // namespace tawatur
