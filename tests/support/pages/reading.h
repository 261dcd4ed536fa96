// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <sstream>
#include <string>
#include <string_view>

#include "engine/ingest/article_readers.h"

namespace tawatur::testing {

/// What one input of that name and content becomes.
inline Corpus corpus_of(const std::string& name, std::string_view content, const ReadOptions& limits = {}) {
  Corpus corpus;
  std::istringstream in{std::string(content)};
  read_input(in, name, limits, corpus);
  return corpus;
}

/// The body of an article, its blocks parted by '|'.
inline std::string blocks_of(const Corpus& corpus, const Article& article) {
  std::string blocks;
  for (const Block& block : article.blocks) {
    if (!blocks.empty()) blocks += '|';
    blocks += slice(corpus.document_of(article).text, block.span);
  }
  return blocks;
}

inline std::string title_of(const Corpus& corpus, const Article& article) {
  return article.title ? std::string(slice(corpus.document_of(article).text, *article.title)) : std::string();
}

inline bool has_flag(const Article& article, std::string_view beginning) {
  return std::any_of(article.flags.begin(), article.flags.end(),
                     [&](const std::string& flag) { return flag.starts_with(beginning); });
}

}  // namespace tawatur::testing
