// SPDX-License-Identifier: GPL-3.0-or-later
// A window slides over the tokens of each block and counts the different stems of the query in it. The spans are our
// own offsets, exact slices of the evidence; the snippets of Xapian are made from terms and can leave markup unescaped.

#include "index/search/snippet.h"

#include <algorithm>
#include <map>
#include <span>

#include "engine/text/tokenizer.h"
#include "index/terms.h"

namespace tawatur {
namespace {

struct Window {
  std::size_t first = 0;
  std::size_t last = 0;
  std::size_t stems = 0;
};

std::vector<Token> words_in(std::string_view text, Span span) {
  std::vector<Token> words;
  for (Token& token : tokenize(text, span)) {
    if (token.kind != TokenKind::punctuation) words.push_back(std::move(token));
  }
  return words;
}

Window best_window(const std::vector<Token>& words, const std::set<std::string>& wanted, std::size_t most_words) {
  std::map<std::string_view, std::size_t> inside;
  Window best{0, std::min(words.size(), most_words), 0};
  std::size_t first = 0;
  for (std::size_t last = 0; last < words.size(); ++last) {
    if (wanted.contains(words[last].stem)) ++inside[words[last].stem];
    if (last - first == most_words) {
      const auto leaving = inside.find(words[first++].stem);
      if (leaving != inside.end() && --leaving->second == 0) inside.erase(leaving);
    }
    if (inside.size() > best.stems) best = {first, last + 1, inside.size()};
  }
  return best;
}

void collect_stems(const QueryNode& node, std::set<std::string>& stems) {
  if (node.kind == QueryKind::negation) return;
  const bool has_words = node.kind == QueryKind::word || node.kind == QueryKind::phrase ||
                         (node.kind == QueryKind::field && node.field != "outlet");
  if (has_words) {
    for (QueryWord& word : query_words(node.text)) stems.insert(std::move(word.stem));
  }
  for (const QueryNode& child : node.children) collect_stems(child, stems);
}

std::vector<Span> marks_in(std::span<const Token> words, const std::set<std::string>& stems) {
  std::vector<Span> marks;
  for (const Token& word : words) {
    if (stems.contains(word.stem)) marks.push_back(word.span);
  }
  return marks;
}

}  // namespace

std::set<std::string> stems_to_mark(const QueryNode& query) {
  std::set<std::string> stems;
  collect_stems(query, stems);
  return stems;
}

Snippet best_snippet(const Article& article, std::string_view document_text, const std::set<std::string>& stems,
                     std::size_t most_words) {
  Snippet best{.span = {}, .marks = {}};
  std::size_t most = 0;
  for (const Block& block : article.blocks) {
    const std::vector<Token> words = words_in(document_text, block.span);
    if (words.empty()) continue;
    Window window = best_window(words, stems, most_words);
    if (!best.span.empty() && window.stems <= most) continue;
    // The words found stand at the end of the window; some of what follows makes them readable.
    const std::size_t room = most_words - (window.last - window.first);
    window.last = std::min(words.size(), window.last + room);
    most = window.stems;
    best.span = {words[window.first].span.begin, words[window.last - 1].span.end};
    best.marks = marks_in(std::span(words).subspan(window.first, window.last - window.first), stems);
  }
  return best;
}

Snippet marked_passage(Span passage, std::string_view document_text, const std::set<std::string>& stems) {
  return {.span = passage, .marks = marks_in(words_in(document_text, passage), stems)};
}

}  // namespace tawatur
