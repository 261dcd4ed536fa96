// SPDX-License-Identifier: GPL-3.0-or-later
// Bytes a second of each format on generated input: news text with the furniture of real pages. `read` goes all the way
// to articles (hash, decoding, parsing, segmentation); the others are single steps of it.

#include <benchmark/benchmark.h>

#include <random>
#include <string>
#include <vector>

#include "engine/hashing.h"
#include "engine/ingest/article_readers.h"
#include "engine/ingest/charset.h"
#include "engine/ingest/html/html_metadata.h"
#include "engine/ingest/html/main_content.h"
#include "engine/ingest/json_line.h"

namespace {

using namespace tawatur;

// Words of Arabic letters, the same on every run.
std::vector<std::string> vocabulary() {
  static constexpr char32_t kFirst = 0x0627;
  std::mt19937 random(3);
  std::vector<std::string> words(5000);
  for (std::string& word : words) {
    for (std::size_t letter = 2 + random() % 6; letter > 0; --letter) {
      const auto c = static_cast<char32_t>(kFirst + random() % 0x24);
      word += static_cast<char>(0xC0 | (c >> 6U));
      word += static_cast<char>(0x80 | (c & 0x3FU));
    }
  }
  return words;
}

// A few words are frequent and most are rare, as in running text.
std::string sentence(std::mt19937& random) {
  static const std::vector<std::string> words = vocabulary();
  std::string text;
  for (std::size_t word = 8 + random() % 14; word > 0; --word) {
    std::size_t rank = random() % words.size();
    for (int i = 0; i < 3; ++i) rank = random() % (rank + 1);
    text += words[rank];
    text += word > 1 ? ' ' : '.';
  }
  return text;
}

std::string paragraphs(std::mt19937& random, const std::string& before, const std::string& after) {
  std::string text;
  for (std::size_t paragraph = 5 + random() % 6; paragraph > 0; --paragraph) {
    text += before + sentence(random) + ' ' + sentence(random) + after;
  }
  return text;
}

std::string page(unsigned seed) {
  std::mt19937 random(seed);
  std::string html = "<!DOCTYPE html><html lang=\"ar\"><head><meta charset=\"utf-8\"><title>" + sentence(random) +
                     "</title><script>" + std::string(20000, 'x') + "</script></head><body><nav><ul>";
  for (int i = 0; i < 60; ++i)
    html += "<li class=\"menu-item\"><a href=\"/section/" + std::to_string(i) + "\">" + sentence(random).substr(0, 20) +
            "</a></li>";
  html += "</ul></nav><main><article><h1>" + sentence(random) + "</h1><div class=\"entry-content\">" +
          paragraphs(random, "<p>", "</p>\n") + "</div></article></main><div class=\"related\">";
  for (int i = 0; i < 30; ++i)
    html += "<div class=\"card\"><h3><a href=\"/a/" + std::to_string(i) + "\">" + sentence(random) + "</a></h3></div>";
  return html + "</div><footer>" + sentence(random) + "</footer></body></html>";
}

std::string json_lines(unsigned records, bool dated = true) {
  std::mt19937 random(7);
  const std::string date = "\"date_publish\": \"2024-03-05 10:00:00\", ";
  std::string lines;
  for (unsigned i = 0; i < records; ++i) {
    lines += "{\"id\": \"" + std::to_string(i) + "\", \"source_domain\": \"news.example\", " + (dated ? date : "") +
             "\"title\": \"" + sentence(random) + "\", \"maintext\": \"" + paragraphs(random, "", "\\n") + "\"}\n";
  }
  return lines;
}

void read_all(benchmark::State& state, const std::string& name, const std::string& bytes) {
  for (auto _ : state) {
    Corpus corpus;
    read_input(std::string_view(bytes), name, {}, corpus);
    benchmark::DoNotOptimize(corpus.articles.size());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

void read_html_page(benchmark::State& state) {
  read_all(state, "page.html", page(1));
}
void read_json_lines(benchmark::State& state) {
  read_all(state, "articles.jsonl", json_lines(4000));
}

// The day is looked for in the text.
void read_undated_json_lines(benchmark::State& state) {
  read_all(state, "articles.jsonl", json_lines(4000, false));
}

// What the parser alone takes of it.
void json_line_parse(benchmark::State& state) {
  const std::string bytes = json_lines(4000);
  JsonLineReader reader;
  ArticleRecord record;
  for (auto _ : state) {
    for (std::size_t begin = 0; begin < bytes.size();) {
      const std::size_t end = bytes.find('\n', begin);
      record.clear();
      benchmark::DoNotOptimize(reader.read(std::string_view(bytes).substr(begin, end - begin), record));
      begin = end + 1;
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

void html_content(benchmark::State& state) {
  const std::string bytes = page(1);
  for (auto _ : state) {
    const HtmlTree tree = parse_html(bytes);
    benchmark::DoNotOptimize(page_content(tree, html_metadata(tree).title).lines.size());
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

void html_parse(benchmark::State& state) {
  const std::string bytes = page(1);
  for (auto _ : state) benchmark::DoNotOptimize(parse_html(bytes).nodes.size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

void decode_utf8(benchmark::State& state) {
  const std::string bytes = json_lines(500);
  for (auto _ : state) benchmark::DoNotOptimize(decode_text(bytes, "").utf8.size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

void hash_input(benchmark::State& state) {
  const std::string bytes = json_lines(500);
  for (auto _ : state) benchmark::DoNotOptimize(sha256_hex(bytes).size());
  state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * bytes.size()));
}

BENCHMARK(read_html_page);
BENCHMARK(html_content);
BENCHMARK(html_parse);
BENCHMARK(read_json_lines);
BENCHMARK(read_undated_json_lines);
BENCHMARK(json_line_parse);
BENCHMARK(decode_utf8);
BENCHMARK(hash_input);

}  // namespace
