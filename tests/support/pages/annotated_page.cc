// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/pages/annotated_page.h"

#include <algorithm>
#include <sstream>

namespace tawatur::test {
namespace {

bool has_block(const Article& article, Span line, BlockKind kind) {
  return std::any_of(article.blocks.begin(), article.blocks.end(),
                     [&](const Block& block) { return block.kind == kind && block.span.overlaps(line); });
}

std::string code_of(const Article& article, Span line) {
  if (article.title && article.title->overlaps(line)) return "T";
  if (has_block(article, line, BlockKind::paragraph)) return "P";
  if (has_block(article, line, BlockKind::subheading)) return "H";
  if (article.credit && article.credit->overlaps(line)) return "C";
  if (article.dateline && article.dateline->span.overlaps(line)) return "D";
  return {};
}

}  // namespace

AnnotatedPage parse_annotated_page(std::string_view content) {
  AnnotatedPage page;
  std::istringstream in{std::string(content)};
  bool body = false;
  for (std::string line; std::getline(in, line);) {
    if (!body) {
      const std::size_t colon = line.find(": ");
      if (colon != std::string::npos) page.expected[line.substr(0, colon)] = line.substr(colon + 2);
      body = line == "---";
    } else if (const std::size_t bar = line.find('|'); bar != std::string::npos) {
      page.text += line.substr(bar + 1) + "\n";
      page.annotated += line + "\n";
    } else {
      page.text += line + "\n";
    }
  }
  return page;
}

std::string annotate(const Corpus& corpus) {
  const std::string& text = corpus.documents.front().text;
  std::string result;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const Span line{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    std::string code = "B";
    for (std::size_t i = 0; i < corpus.articles.size() && code == "B"; ++i) {
      const std::string found = code_of(corpus.articles[i], line);
      if (!found.empty()) code = std::to_string(i + 1) + found;
    }
    if (!line.empty()) result += code + "|" + std::string(slice(text, line)) + "\n";
    begin = end + 1;
  }
  return result;
}

}  // namespace tawatur::test
