// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/record_ids.h"

#include <algorithm>

#include "engine/report/words/page_name.h"

namespace tawatur {
namespace {

std::string numbered(char letter, std::size_t position) {
  return letter + std::to_string(position + 1);
}

template <class Value>
void sort_unique(std::vector<Value>& values) {
  std::sort(values.begin(), values.end());
  values.erase(std::unique(values.begin(), values.end()), values.end());
}

}  // namespace

std::string record_id(ArticleId id) {
  return numbered('a', id.value);
}

std::string record_id(SentenceId id) {
  return numbered('s', id.value);
}

std::string record_id(ClaimId id) {
  return numbered('c', id.value);
}

std::string record_id(ClusterId id) {
  return numbered('k', id.value);
}

std::string divergence_record_id(std::size_t row) {
  return numbered('d', row);
}

std::string story_record_id(std::size_t row) {
  return numbered('t', row);
}

std::vector<std::string> document_files(const Corpus& corpus) {
  std::vector<std::string> files(corpus.documents.size());
  for (std::size_t i = 0; i < corpus.articles.size(); ++i) {
    std::string& file = files[corpus.articles[i].document.value];
    if (file.empty()) file = "texts/" + record_id(ArticleId(i)) + ".txt";
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    const Document& document = corpus.documents[i];
    if (document.is_input) files[i] = corpus.inputs[document.input.value].name;
    if (files[i].empty()) files[i] = "texts/document" + std::to_string(i + 1) + ".txt";
  }
  return files;
}

std::string outlet_of(const Comparison& comparison, ArticleId id) {
  const Article& article = comparison.article(id);
  if (is_named(article)) return *article.publisher;
  // Articles stand in the order of their documents.
  ArticleId first = id;
  for (ArticleId before = id; before.value > 0;) {
    before = ArticleId(before.value - 1);
    const Article& other = comparison.article(before);
    if (other.document != article.document) break;
    if (!is_named(other)) first = before;
  }
  return record_id(first);
}

std::vector<ArticleId> articles_of(const Comparison& comparison, const Cluster& cluster) {
  std::vector<ArticleId> articles;
  for (const ClaimId claim : cluster.claims) articles.push_back(comparison.article_of(claim));
  sort_unique(articles);
  return articles;
}

std::vector<std::string> outlets_of(const Comparison& comparison, const std::vector<ArticleId>& articles) {
  std::vector<std::string> outlets;
  for (const ArticleId article : articles) outlets.push_back(outlet_of(comparison, article));
  sort_unique(outlets);
  return outlets;
}

}  // namespace tawatur
