// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

#include "engine/hashing.h"
#include "engine/model/article.h"
#include "index/article_record.h"

namespace tawatur {

/// An article for a store, in one line of a test.
struct TestArticle {
  std::string title{};
  std::string text{};
  std::string url{};
  std::string publisher{};
  std::string day{};  ///< "2024-12-01"; empty: unknown
  std::string input_id{};
};

/// A corpus as a reader of JSON Lines makes it: one input, a document for each article.
inline Corpus corpus_of(const std::vector<TestArticle>& articles, const std::string& input_name = "pages.jsonl") {
  Corpus corpus;
  std::string bytes = input_name;
  for (const TestArticle& article : articles) bytes += article.title + article.text + article.url;
  corpus.inputs.push_back({.name = input_name, .bytes = bytes.size(), .sha256 = sha256_hex(bytes)});
  for (const TestArticle& given : articles) {
    const DocumentId id(corpus.documents.size());
    corpus.documents.push_back(
        {.input = InputId(0), .is_input = false, .text = given.title + "\n" + given.text, .encoding = "utf-8"});
    const auto title_end = static_cast<std::uint32_t>(given.title.size());
    const auto end = static_cast<std::uint32_t>(corpus.documents.back().text.size());
    Article article;
    article.document = id;
    article.blocks.push_back({.span = {title_end + 1, end}, .kind = BlockKind::paragraph});
    if (!given.title.empty()) article.title = Span{0, title_end};
    if (!given.publisher.empty()) article.publisher = given.publisher;
    article.published.value = parse_iso_day(given.day);
    article.language = "ar";
    article.url = given.url;
    article.input_id = given.input_id;
    corpus.articles.push_back(std::move(article));
  }
  return corpus;
}

/// Facts for each article: none.
inline std::vector<ArticleFacts> no_facts(const Corpus& corpus) {
  return std::vector<ArticleFacts>(corpus.articles.size());
}

}  // namespace tawatur
