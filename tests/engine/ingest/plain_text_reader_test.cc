// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/plain_text_reader.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <vector>

#include "engine/model/day.h"
#include "tests/support/pages/annotated_page.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

Corpus read_text(const std::string& text, const ReadOptions& limits = {}) {
  Corpus corpus;
  corpus.inputs.push_back({"page.txt", text.size(), ""});
  read_plain_text(text, limits, corpus);
  return corpus;
}

std::string content_of(const fs::path& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream content;
  content << in.rdbuf();
  return content.str();
}

std::vector<fs::path> page_files() {
  std::vector<fs::path> files;
  for (const fs::directory_entry& entry :
       fs::directory_iterator(TAWATUR_SOURCE_DIR "/tests/engine/ingest/page/pages")) {
    files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

std::string provenance_name(Provenance provenance) {
  switch (provenance) {
    case Provenance::original:
      return "original";
    case Provenance::republished:
      return "republished";
    case Provenance::unknown:
      break;
  }
  return "unknown";
}

std::string value_of(const Article& article, std::string_view key) {
  if (key == "publisher") return article.publisher.value_or("-");
  if (key == "origin") return article.origin.value_or("-");
  if (key == "published") return article.published.value ? iso_day(*article.published.value) : "-";
  return provenance_name(article.provenance);
}

// Every byte that is seen belongs to exactly one title, block, credit, dateline or boilerplate.
void check_coverage(const Corpus& corpus) {
  const std::string& text = corpus.documents.front().text;
  std::vector<int> owners(text.size(), 0);
  const auto own = [&](Span span) {
    for (std::uint32_t i = span.begin; i < span.end; ++i) ++owners[i];
  };
  for (const Article& article : corpus.articles) {
    for (const Block& block : article.blocks) own(block.span);
    if (article.title) own(*article.title);
    if (article.credit) own(*article.credit);
    if (article.dateline) own(article.dateline->span);
  }
  for (const Boilerplate& boilerplate : corpus.boilerplate) own(boilerplate.span);
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (owners[i] > 1) FAIL_CHECK("byte ", i, " has two owners near: ", text.substr(i, 60));
    if (owners[i] > 1) return;
  }
}

TEST_CASE("each line of each page is told apart and each article has its source") {
  const std::vector<fs::path> files = page_files();
  REQUIRE(files.size() >= 25);
  for (const fs::path& file : files) {
    CAPTURE(file.filename().string());
    const test::AnnotatedPage page = test::parse_annotated_page(content_of(file));
    const Corpus corpus = read_text(page.text);

    CHECK(test::annotate(corpus) == page.annotated);
    check_coverage(corpus);
    for (const auto& [key, expected] : page.expected) {
      const bool numbered = key.back() >= '2' && key.back() <= '9';
      const std::size_t article = numbered ? static_cast<std::size_t>(key.back() - '1') : 0;
      const std::string name = numbered ? key.substr(0, key.size() - 1) : key;
      CAPTURE(key);
      REQUIRE(article < corpus.articles.size());
      CHECK(value_of(corpus.articles[article], name) == expected);
    }
  }
}

}  // namespace
}  // namespace tawatur
