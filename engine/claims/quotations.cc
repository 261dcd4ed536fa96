// SPDX-License-Identifier: GPL-3.0-or-later
// Marks are paired over the whole article, since a quotation may close paragraphs later. Newsrooms mix straight, curly
// and angle marks and get their direction wrong, so a mark closes whatever is open; only an opening angle mark always
// opens. A quotation that has not closed within a few sentences is taken as a stray mark and dropped.

#include "engine/claims/quotations.h"

#include <map>
#include <string>

#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

constexpr std::string_view kOpeningGuillemet = "\u00AB";
constexpr std::string_view kClosingGuillemet = "\u00BB";
constexpr std::size_t kLongestQuotation = 6;  // sentences
constexpr std::size_t kLongestTerm = 4;       // words
constexpr std::size_t kNone = static_cast<std::size_t>(-1);

struct Place {
  std::size_t sentence = 0;
  std::size_t token = 0;
};

struct Pair {
  Place open;
  Place close;
};

std::vector<Place> marks_of(const std::vector<SentenceWords>& sentences) {
  std::vector<Place> marks;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::size_t i = 0; i < sentences[s].size(); ++i) {
      if (sentences[s].is_mark(i, Mark::quote)) marks.push_back({s, i});
    }
  }
  return marks;
}

// A straight mark that nothing closes would pair with the opening mark of the next quotation and turn all that follows
// inside out. Where the sentence after it holds an even number of marks, the mark is stray.
bool is_stray(const std::vector<Place>& marks, std::size_t open, std::size_t next) {
  if (next >= marks.size() || marks[next].sentence == marks[open].sentence) return false;
  std::size_t same = next;
  while (same < marks.size() && marks[same].sentence == marks[next].sentence) ++same;
  return (same - next) % 2 == 0;
}

std::vector<Pair> pairs_of(const std::vector<SentenceWords>& sentences) {
  std::vector<Pair> pairs;
  const std::vector<Place> marks = marks_of(sentences);
  std::size_t open = kNone;
  for (std::size_t m = 0; m < marks.size(); ++m) {
    const Place mark = marks[m];
    const std::string_view raw = sentences[mark.sentence].raw(mark.token);
    const bool dropped =
        open != kNone && (mark.sentence > marks[open].sentence + kLongestQuotation || is_stray(marks, open, m));
    if (dropped || raw == kOpeningGuillemet) open = kNone;
    if (open == kNone) {
      if (raw != kClosingGuillemet) open = m;
      continue;
    }
    pairs.push_back({marks[open], mark});
    open = kNone;
  }
  return pairs;
}

std::string text_of(const SentenceWords& words, TokenRange inner) {
  std::string text;
  for (std::size_t i = inner.first; i < inner.last; ++i) text += words.folded(i) + ' ';
  return text;
}

bool names_what_follows(const Word& word) {
  return word.is(Role::body) || word.is(Role::place_noun) || (word.is(Role::statement) && !word.article);
}

bool is_term(const SentenceWords& words, const Quote& quote, const std::map<std::string, int>& seen) {
  const TokenRange inner = quote.inner;
  if (inner.size() > kLongestTerm || inner.empty()) return false;
  const std::size_t before = quote.range.first;
  const bool spoken = before > 0 && words.is_mark(before - 1, Mark::colon);
  if (spoken) return false;
  if (inner.size() == 1) return true;
  const Word& first = words[inner.first];
  if (first.is(Role::body) && !first.article) return true;
  if (first.begins(PhraseClass::body) || first.begins(PhraseClass::place)) return true;
  if (before > 0 && names_what_follows(words[before - 1])) return true;
  if (static_cast<unsigned char>(words.folded(inner.first).front()) < 0x80) return true;
  const auto found = seen.find(text_of(words, inner));
  return found != seen.end() && found->second > 1;
}

}  // namespace

std::vector<std::vector<Quote>> find_quotes(const std::vector<SentenceWords>& sentences) {
  std::vector<std::vector<Quote>> quotes(sentences.size());
  for (const Pair& pair : pairs_of(sentences)) {
    for (std::size_t s = pair.open.sentence; s <= pair.close.sentence; ++s) {
      Quote quote;
      const bool first = s == pair.open.sentence;
      const bool last = s == pair.close.sentence;
      quote.continued = !first;
      quote.inner = {first ? pair.open.token + 1 : 0, last ? pair.close.token : sentences[s].size()};
      quote.range = {first ? pair.open.token : 0, last ? pair.close.token + 1 : sentences[s].size()};
      if (!quote.range.empty()) quotes[s].push_back(quote);
    }
  }
  std::map<std::string, int> seen;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (const Quote& quote : quotes[s]) {
      if (quote.inner.size() <= kLongestTerm) ++seen[text_of(sentences[s], quote.inner)];
    }
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (Quote& quote : quotes[s]) quote.scare = is_term(sentences[s], quote, seen);
  }
  return quotes;
}

}  // namespace tawatur
