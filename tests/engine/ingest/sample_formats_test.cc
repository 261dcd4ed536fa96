// SPDX-License-Identifier: GPL-3.0-or-later
// The sample pages, saved in another way, must be read as the same articles.

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include "tests/support/pages/archives.h"
#include "tests/support/pages/reading.h"

using namespace tawatur;

namespace {

struct SamplePage {
  std::string name;
  std::string bytes;
  bool html = false;
};

std::vector<SamplePage> sample_pages() {
  std::vector<SamplePage> pages;
  for (const auto& entry : std::filesystem::recursive_directory_iterator(TAWATUR_SOURCE_DIR "/corpus/samples")) {
    const std::string ending = entry.path().extension().string();
    if (ending != ".txt" && ending != ".html") continue;
    std::ifstream in(entry.path(), std::ios::binary);
    pages.push_back({entry.path().filename().string(), {std::istreambuf_iterator<char>(in), {}}, ending == ".html"});
  }
  return pages;
}

std::string escaped(std::string_view text) {
  std::string html;
  for (const char c : text) {
    if (c == '&') {
      html += "&amp;";
    } else if (c == '<') {
      html += "&lt;";
    } else {
      html += c;
    }
  }
  return html;
}

// A text as a browser saves it that shows text.
std::string as_html(std::string_view text) {
  return "<!DOCTYPE html><html><head><meta charset=\"utf-8\"></head><body><pre>" + escaped(text) +
         "</pre></body></html>";
}

void replace(std::string& text, std::string_view from, std::string_view to) {
  text.replace(text.find(from), from.size(), to);
}

// Fetched after all of them were published, from an address that names no outlet.
std::string as_warc(const SamplePage& page) {
  const std::string type =
      page.html ? "Content-Type: text/html; charset=utf-8\r\n" : "Content-Type: text/plain; charset=utf-8\r\n";
  std::string warc = testing::warc_record("resource", "1", page.bytes, type);
  replace(warc, "2024-03-05T10", "2024-12-31T10");
  replace(warc, "https://news.example/1", "urn:sample:1");
  return warc;
}

// All that is known of the articles of a page.
std::string facts(const Corpus& corpus) {
  std::string told;
  for (const Article& article : corpus.articles) {
    const std::string_view text = corpus.document_of(article).text;
    told += "title: " + testing::title_of(corpus, article) + "\nbody: " + testing::blocks_of(corpus, article) +
            "\npublisher: " + article.publisher.value_or("-") + "\norigin: " + article.origin.value_or("-") +
            "\nprovenance: " + std::to_string(static_cast<int>(article.provenance)) +
            "\ndateline: " + (article.dateline ? std::string(slice(text, article.dateline->span)) : "-") +
            "\ncredit: " + (article.credit ? std::string(slice(text, *article.credit)) : "-") +
            "\npublished: " + (article.published.value ? iso_day(*article.published.value) : "-") + "\n\n";
  }
  return told;
}

}  // namespace

TEST_CASE("a sample page saved as an archive is the same articles") {
  const std::vector<SamplePage> pages = sample_pages();
  REQUIRE(pages.size() >= 20);
  for (const SamplePage& page : pages) {
    CAPTURE(page.name);
    const std::string plain = facts(testing::corpus_of(page.name, page.bytes));
    const std::string warc = as_warc(page);
    CHECK_FALSE(plain.empty());
    CHECK(facts(testing::corpus_of("a.warc", warc)) == plain);
    CHECK(facts(testing::corpus_of("a.warc.gz", testing::deflated(warc))) == plain);
    CHECK(facts(testing::corpus_of("a.warc.zst", testing::zstd_frame(warc))) == plain);
  }
}

TEST_CASE("a sample text saved as HTML is the same articles") {
  for (const SamplePage& page : sample_pages()) {
    if (page.html) continue;
    CAPTURE(page.name);
    const std::string plain = facts(testing::corpus_of(page.name, page.bytes));
    CHECK(facts(testing::corpus_of("page.html", as_html(page.bytes))) == plain);
  }
}
