// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/corpus_passes.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "engine/ingest/page/page_phrases.h"

namespace tawatur {
namespace {

enum class Edge : bool { front, back };

std::string words_of(const Corpus& corpus, const Article& article, const Block& block) {
  return page_words(slice(corpus.document_of(article).text, block.span));
}

const Block& edge_block(const Article& article, Edge edge) {
  return edge == Edge::front ? article.blocks.front() : article.blocks.back();
}

// The longest block tells articles apart; copies of one article have the same.
const Block& longest_block(const Article& article) {
  return *std::max_element(article.blocks.begin(), article.blocks.end(),
                           [](const Block& a, const Block& b) { return a.span.size() < b.span.size(); });
}

struct Uses {
  std::vector<std::size_t> articles;
  std::set<std::uint32_t> documents;
  std::set<std::string> texts;  // by their longest blocks
};

// One round: the outermost blocks only. Returns the articles from which one was cut.
std::vector<std::size_t> cut_round(Corpus& corpus, const std::vector<std::size_t>& articles, Edge edge) {
  std::map<std::pair<std::string, std::string>, Uses> uses;
  for (const std::size_t i : articles) {
    const Article& article = corpus.articles[i];
    if (!article.publisher || article.blocks.size() < 2) continue;
    Uses& found = uses[{*article.publisher, words_of(corpus, article, edge_block(article, edge))}];
    found.articles.push_back(i);
    found.documents.insert(article.document.value);
    found.texts.insert(words_of(corpus, article, longest_block(article)));
  }
  std::vector<std::size_t> cut;
  for (const auto& [key, found] : uses) {
    if (found.documents.size() < kRepetitions || found.texts.size() < kRepetitions) continue;
    for (const std::size_t i : found.articles) {
      Article& article = corpus.articles[i];
      corpus.boilerplate.push_back({article.document, edge_block(article, edge).span, "repeated_block"});
      article.blocks.erase(edge == Edge::front ? article.blocks.begin() : article.blocks.end() - 1);
      cut.push_back(i);
    }
  }
  return cut;
}

}  // namespace

void cut_repeated_blocks(Corpus& corpus) {
  for (const Edge edge : {Edge::front, Edge::back}) {
    std::vector<std::size_t> articles(corpus.articles.size());
    for (std::size_t i = 0; i < articles.size(); ++i) articles[i] = i;
    while (!articles.empty()) articles = cut_round(corpus, articles, edge);
  }
}

}  // namespace tawatur
