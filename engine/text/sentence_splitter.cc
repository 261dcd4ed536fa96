// SPDX-License-Identifier: GPL-3.0-or-later
// Sentences are found on tokens, so each byte is read once. A stop is a candidate; its neighbours decide: the word
// before it (abbreviation, initial, list number), whether a blank follows, whether it stands inside a quotation that is
// no sentence of its own, and how the next piece begins.

#include "engine/text/sentence_splitter.h"

#include <algorithm>
#include <iterator>

#include "engine/text/characters.h"
#include "engine/text/lexicon.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

using namespace letters;

// A quotation is cut inside only where both sides are long enough to be sentences.
constexpr std::size_t kFewestQuotedWords = 4;

enum class Stop : std::uint8_t { none, full, dots, strong, middle_dot };

Stop stop_of(const Token& token) {
  if (token.kind != TokenKind::punctuation) return Stop::none;
  const std::string& mark = token.folded;
  if (mark == ".") return Stop::full;
  if (mark.starts_with('.')) return Stop::dots;
  if (mark.starts_with('!') || mark.starts_with('?')) return Stop::strong;
  if (mark == "\xC2\xB7") return Stop::middle_dot;
  return Stop::none;
}

bool is_word(const Token& token) {
  return token.kind == TokenKind::word || token.kind == TokenKind::number;
}

bool is_abbreviation(const std::string& folded) {
  static const std::map<std::string, std::string, std::less<>> known = lexicon_map("abbreviations");
  return known.find(folded) != known.end();
}

bool is_single_letter(const Token& token) {
  if (token.kind != TokenKind::word) return false;
  std::size_t end = 0;
  (void)next_character(token.folded, end);
  return end == token.folded.size();
}

/// Splits the tokens of one line.
class LineSplitter {
 public:
  LineSplitter(std::string_view text, std::span<const Token> line) : text_(text), line_(line) {}

  // Ends of sentences: positions after the last token of each.
  std::vector<std::size_t> ends() {
    std::vector<std::size_t> found;
    for (std::size_t i = 0; i < line_.size(); ++i) {
      track_quotation(i);
      const Stop stop = stop_of(line_[i]);
      if (stop == Stop::none) continue;
      const std::size_t last = closed_at(i);
      if (last < line_.size() && may_end(i, last, stop) && !(stop != Stop::strong && continued(last))) {
        found.push_back(last);
      }
      for (; i + 1 < last; ++i) track_quotation(i + 1);
    }
    found.push_back(line_.size());
    return found;
  }

 private:
  char32_t character(std::size_t i) const {
    std::size_t at = line_[i].span.begin;
    return next_character(text_, at);
  }

  // Right-to-left text has the two marks both ways round; what they lean on decides, then which one they are.
  bool opens_quotation(std::size_t i) const {
    const char32_t c = character(i);
    if (c == U'"') return !plain_open_;
    const bool leans_left = i > 0 && glued(i);
    const bool leans_right = glued(i + 1);
    if (leans_left != leans_right) return leans_right;
    return c == kLeftGuillemet || c == kLeftDoubleQuote;
  }

  bool open() const { return plain_open_ || depth_ > 0; }

  void track_quotation(std::size_t i) {
    if (line_[i].folded != "\"") return;
    const bool opens = opens_quotation(i);
    if (opens && !open()) opened_ = i;
    if (character(i) == U'"') {
      plain_open_ = opens;
    } else if (opens) {
      ++depth_;
    } else if (depth_ > 0) {
      --depth_;
    }
  }

  bool glued(std::size_t i) const { return i < line_.size() && line_[i].span.begin == line_[i - 1].span.end; }

  // Position after the stop at i and the marks that close with it.
  std::size_t closed_at(std::size_t i) const {
    std::size_t last = i + 1;
    for (; last < line_.size() && line_[last].kind == TokenKind::punctuation; ++last) {
      const std::string& mark = line_[last].folded;
      const bool closing_quote = mark == "\"" && !opens_quotation(last);
      const bool more = stop_of(line_[last]) != Stop::none;
      if (!closing_quote && !more && mark != ")" && mark != "]" && mark != "'") break;
    }
    return last;
  }

  std::size_t words_between(std::size_t first, std::size_t last) const {
    return static_cast<std::size_t>(std::count_if(line_.begin() + first, line_.begin() + last, is_word));
  }

  // Words of the quotation that follow `from`, up to the next stop.
  std::size_t quoted_words_after(std::size_t from) const {
    std::size_t last = from;
    while (last < line_.size() && stop_of(line_[last]) == Stop::none && line_[last].folded != "\"") ++last;
    return words_between(from, last);
  }

  bool abbreviates(std::size_t stop, std::size_t next) const {
    if (stop == 0 || !glued(stop)) return false;
    const Token& before = line_[stop - 1];
    if (before.kind == TokenKind::number) {
      const bool opens_list = stop == 1;
      return opens_list;
    }
    const bool follows_number = stop >= 2 && line_[stop - 2].kind == TokenKind::number;
    if (is_single_letter(before) && !follows_number) return true;
    if (is_abbreviation(before.folded)) return !follows_number;
    const bool latin = before.folded.front() > 0 && next < line_.size() && line_[next].folded.front() > 0;
    return latin && glued(next);
  }

  // `next` is the first token after the stop and its closing marks.
  bool may_end(std::size_t i, std::size_t next, Stop stop) const {
    const std::string& after = line_[next].folded;
    if (after == "," || after == ";" || after == ":") return false;
    if (i == 0) return false;
    const bool two_dots = stop == Stop::dots && line_[i].folded == "..";
    if (two_dots || (stop == Stop::dots && (glued(next) || open()))) return false;
    if (stop == Stop::middle_dot && (!glued(i) || glued(next))) return false;
    if (stop == Stop::full && abbreviates(i, next)) return false;
    const bool bracketed = line_[i - 1].folded == "(" || line_[i - 1].folded == "[";
    if (bracketed) return false;
    return !open() || quotation_allows(i, next, stop);
  }

  bool quotation_allows(std::size_t i, std::size_t next, Stop stop) const {
    const bool closes =
        std::any_of(line_.begin() + i, line_.begin() + next, [](const Token& token) { return token.folded == "\""; });
    const std::size_t before = words_between(opened_, i);
    if (closes) return stop == Stop::full || before >= kFewestQuotedWords;
    return before >= kFewestQuotedWords && quoted_words_after(next) >= kFewestQuotedWords;
  }

  bool continued(std::size_t next) const {
    std::size_t last = next;
    while (last < line_.size() && stop_of(line_[last]) == Stop::none) ++last;
    return continues_sentence(line_.subspan(next, last - next));
  }

  std::string_view text_;
  std::span<const Token> line_;
  bool plain_open_ = false;
  int depth_ = 0;
  std::size_t opened_ = 0;
};

class ArticleSplitter {
 public:
  ArticleSplitter(ArticleId id, std::string_view text) : id_(id), text_(text) {}

  void unit(Span span, SentenceKind kind) { add(tokenize(text_, span), kind); }

  void paragraph(Span span) {
    std::uint32_t begin = span.begin;
    for (std::uint32_t at = span.begin; at < span.end; ++at) {
      const char c = text_[at];
      if (c != '\n' && c != '\r' && !separator_at(at)) continue;
      line({begin, at});
      begin = at;
    }
    line({begin, span.end});
  }

  std::vector<Sentence> take() { return std::move(sentences_); }

 private:
  // U+2028 and U+2029, the line and paragraph separators.
  bool separator_at(std::uint32_t at) const {
    return text_[at] == '\xE2' && at + 2 < text_.size() && text_[at + 1] == '\x80' &&
           (text_[at + 2] == '\xA8' || text_[at + 2] == '\xA9');
  }

  void line(Span span) {
    if (span.empty()) return;
    std::vector<Token> tokens = tokenize(text_, span);
    if (tokens.empty()) return;
    std::size_t first = 0;
    const std::vector<std::size_t> ends = LineSplitter(text_, tokens).ends();
    if (ends.size() == 1) return add(std::move(tokens), SentenceKind::sentence);
    for (const std::size_t last : ends) {
      add({std::make_move_iterator(tokens.begin() + first), std::make_move_iterator(tokens.begin() + last)},
          SentenceKind::sentence);
      first = last;
    }
  }

  void add(std::vector<Token> tokens, SentenceKind kind) {
    if (std::none_of(tokens.begin(), tokens.end(), is_word)) return;
    Sentence sentence;
    sentence.article = id_;
    sentence.span = {tokens.front().span.begin, tokens.back().span.end};
    sentence.kind = kind;
    tokens.shrink_to_fit();  // a run holds them all to its end
    sentence.tokens = std::move(tokens);
    sentences_.push_back(std::move(sentence));
  }

  ArticleId id_;
  std::string_view text_;
  std::vector<Sentence> sentences_;
};

}  // namespace

std::vector<Sentence> split_sentences(ArticleId id, const Article& article, std::string_view text) {
  ArticleSplitter splitter(id, text);
  if (article.title) splitter.unit(*article.title, SentenceKind::title);
  for (const Block& block : article.blocks) {
    if (block.kind == BlockKind::subheading) {
      splitter.unit(block.span, SentenceKind::subheading);
    } else {
      splitter.paragraph(block.span);
    }
  }
  return splitter.take();
}

}  // namespace tawatur
