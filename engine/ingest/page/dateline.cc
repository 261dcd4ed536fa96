// SPDX-License-Identifier: GPL-3.0-or-later
// The opening of a line is cut at dashes, slashes, colons and brackets. A dateline is a short row of such pieces that
// holds an agency and, beside it, only places and dates; what follows the last of them is the article.

#include "engine/ingest/page/dateline.h"

#include <algorithm>
#include <string>
#include <vector>

#include "engine/ingest/page/outlet_profiles.h"
#include "engine/ingest/page/page_phrases.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

constexpr std::uint32_t kOpeningBytes = 240;  // a dateline is never longer
constexpr std::size_t kMostPieces = 6;
constexpr std::size_t kPlaceWords = 4;
constexpr std::size_t kAgencyWords = 5;
constexpr std::size_t kDateWords = 9;

struct Piece {
  std::size_t first = 0;  // tokens
  std::size_t last = 0;
  std::size_t words = 0;
  bool number = false;
  bool opened = false;     // a bracket stands before it
  bool delimited = false;  // a mark, or the end of the line, stands behind it

  std::optional<OutletMark> mark;  // at its beginning
  bool whole_mark = false;         // and nothing else
};

bool is_delimiter(const Token& token) {
  static constexpr std::string_view kDelimiters = "-/:|()[],*\"";
  return token.kind == TokenKind::punctuation && token.folded.size() == 1 &&
         kDelimiters.find(token.folded.front()) != std::string_view::npos;
}

bool is_bracket(const Token& token, std::string_view brackets) {
  return token.folded.size() == 1 && brackets.find(token.folded.front()) != std::string_view::npos;
}

std::vector<Piece> pieces_of(const std::vector<Token>& tokens, bool whole_line) {
  std::vector<Piece> pieces;
  bool opened = false;
  for (std::size_t at = 0; at < tokens.size() && pieces.size() < kMostPieces;) {
    if (is_delimiter(tokens[at])) {
      opened = is_bracket(tokens[at], "([");
      ++at;
      continue;
    }
    Piece piece;
    piece.first = at;
    piece.opened = opened;
    while (at < tokens.size() && !is_delimiter(tokens[at])) {
      piece.words += tokens[at].kind != TokenKind::punctuation;
      piece.number |= tokens[at].kind == TokenKind::number;
      ++at;
    }
    piece.last = at;
    piece.delimited = at < tokens.size() || whole_line;
    piece.mark = mark_at(tokens, piece.first);
    piece.whole_mark = piece.mark && piece.mark->last == piece.last;
    pieces.push_back(piece);
    opened = false;
  }
  return pieces;
}

class Opening {
 public:
  Opening(std::string_view text, std::vector<Token> tokens, bool whole_line, std::string_view own_name)
      : text_(text), tokens_(std::move(tokens)), pieces_(pieces_of(tokens_, whole_line)) {
    own_words_ = " " + page_words(own_name) + " ";
    whole_line_ = whole_line;
  }

  std::optional<Dateline> find() {
    if (std::optional<Dateline> official = without_delimiters()) return official;
    const std::size_t agency = agency_piece();
    if (agency == pieces_.size()) return std::nullopt;
    const bool glued = !names_agency(pieces_[agency]);
    std::size_t last = agency;
    if (!glued) {
      while (last + 1 < pieces_.size() && !ends_with(pieces_[last], ":") && continues(pieces_[last + 1], agency))
        ++last;
      // Words of a sentence stand where a mark should.
      if (!pieces_[last].delimited) return std::nullopt;
      if (agency > 0 && pieces_[agency].opened && last == agency && !closes_opening(pieces_[agency]))
        return std::nullopt;
    }
    Dateline dateline;
    const std::size_t end = glued ? pieces_[agency].mark->last : closing(pieces_[last].last);
    dateline.span = {tokens_[opening(pieces_.front())].span.begin, tokens_[end - 1].span.end};
    dateline.place = place_among(agency, last);
    dateline.agency = agency_name(pieces_[agency]);
    return dateline;
  }

 private:
  std::string words(std::size_t first, std::size_t last) const {
    return std::string(slice(text_, {tokens_[first].span.begin, tokens_[last - 1].span.end}));
  }

  bool ends_with(const Piece& piece, std::string_view mark) const {
    return piece.last < tokens_.size() && tokens_[piece.last].folded == mark;
  }

  // The first piece that is neither agency nor date, with the places that a comma adds to it.
  std::optional<std::string> place_among(std::size_t agency, std::size_t last) const {
    const auto is_place = [&](std::size_t i) {
      return i <= last && i != agency && !pieces_[i].number && !names_agency(pieces_[i]);
    };
    std::size_t first = 0;
    while (first <= last && !is_place(first)) ++first;
    if (first > last) return std::nullopt;
    std::size_t end = first;
    while (ends_with(pieces_[end], ",") && is_place(end + 1)) ++end;
    return words(pieces_[first].first, pieces_[end].last);
  }

  // The publisher's own name, or a name that begins with a word such as "agency".
  bool names_outlet(const Piece& piece) const {
    if (piece.words == 0 || piece.words > kAgencyWords) return false;
    const std::string name = page_words(words(piece.first, piece.last));
    if (own_words_.size() > 2 && own_words_.find(" " + name + " ") != std::string::npos) return true;
    FoldedLine line;
    line.words = name;
    line.count = piece.words;
    const bool listed = (piece.first > 0 && tokens_[piece.first - 1].folded == ",") || ends_with(piece, ",");
    return piece.words >= 2 && !listed && find_phrase(line, PhraseEffect::site_name).has_value();
  }

  bool names_agency(const Piece& piece) const {
    return piece.whole_mark || (piece.mark && piece.delimited && find_marks_cover(piece)) || names_outlet(piece);
  }

  // "Agency, agency" and "agency and agency": nothing but marks and one-letter joints.
  bool find_marks_cover(const Piece& piece) const {
    std::size_t at = piece.first;
    while (at < piece.last) {
      const std::optional<OutletMark> mark = mark_at(tokens_, at);
      if (!mark && tokens_[at].folded.size() > 2) return false;
      at = mark ? mark->last : at + 1;
    }
    return true;
  }

  // Quotation marks around a name delimit it only where another mark stands beside them.
  bool quoted_in_sentence(const Piece& piece) const {
    if (piece.first == 0 || tokens_[piece.first - 1].folded != "\"") return false;
    const bool before = piece.first < 2 || is_delimiter(tokens_[piece.first - 2]);
    const std::size_t behind = piece.last + 1;
    const bool after = behind >= tokens_.size() ? whole_line_ : is_delimiter(tokens_[behind]);
    return !before || !after;
  }

  // The first piece that names an agency and has only places and dates before it; else the first that begins with an
  // agency's mark glued to the sentence ("place-agency sentence").
  std::size_t agency_piece() const {
    for (std::size_t i = 0; i < pieces_.size(); ++i) {
      const Piece& piece = pieces_[i];
      if (quoted_in_sentence(piece)) break;
      if (names_agency(piece) && (piece.delimited || i > 0)) return i;
      if (i > 0 && piece.mark && piece.mark->outlet != nullptr && piece.mark->outlet->kind == OutletKind::agency &&
          !piece.opened && tokens_[piece.first - 1].folded != ",") {
        return i;
      }
      if (piece.words > (piece.number ? kDateWords : kPlaceWords)) break;
    }
    return pieces_.size();
  }

  // Another agency, a date, or the place behind an agency that came first.
  bool continues(const Piece& piece, std::size_t agency) const {
    if (!piece.delimited || quoted_in_sentence(piece)) return false;
    if (names_agency(piece)) return true;
    if (piece.number) return piece.words <= kDateWords;
    return agency == 0 && piece.words > 0 && piece.words <= kPlaceWords && !ends_with(piece, ",");
  }

  // Behind "place (agency)" a dash or colon must follow, else it is a sentence that explains a name.
  bool closes_opening(const Piece& piece) const {
    const std::size_t after = closing(piece.last);
    return after >= tokens_.size() ? whole_line_ : is_delimiter(tokens_[after]) && tokens_[after].folded != ",";
  }

  std::size_t closing(std::size_t last) const {
    return last < tokens_.size() && is_bracket(tokens_[last], ")]\"") ? last + 1 : last;
  }

  std::size_t opening(const Piece& piece) const { return piece.opened ? piece.first - 1 : piece.first; }

  // "Place 25 month 1436 ... agency": an official agency's line, without a mark in it.
  std::optional<Dateline> without_delimiters() const {
    if (!whole_line_ || pieces_.size() != 1 || !pieces_.front().number || tokens_.size() > 18) return std::nullopt;
    for (std::size_t at = 1; at < tokens_.size(); ++at) {
      const std::optional<OutletMark> mark = mark_at(tokens_, at);
      if (!mark || mark->outlet == nullptr || mark->last != tokens_.size()) continue;
      Dateline dateline;
      dateline.span = {tokens_.front().span.begin, tokens_.back().span.end};
      std::size_t place = 0;
      while (tokens_[place].kind == TokenKind::word) ++place;
      if (place > 0 && place <= kPlaceWords) dateline.place = words(0, place);
      dateline.agency = mark->outlet->name;
      return dateline;
    }
    return std::nullopt;
  }

  std::optional<std::string> agency_name(const Piece& piece) const {
    if (piece.mark && piece.mark->outlet == nullptr) return std::nullopt;
    if (piece.mark) return piece.mark->outlet->name;
    return words(piece.first, piece.last);
  }

  std::string_view text_;
  std::vector<Token> tokens_;
  std::vector<Piece> pieces_;
  std::string own_words_;
  bool whole_line_ = false;
};

// Can a character with these first bytes be, or fold to, a mark that delimits pieces? `inside`: a letter stands before
// it.
bool may_delimit(unsigned char byte, unsigned char next, bool inside) {
  constexpr std::string_view kPlain = "-/:|()[],*\"";
  if (byte < 0x80) return kPlain.find(static_cast<char>(byte)) != std::string_view::npos;
  if (byte == 0xD8) return next < 0xA1;  // Arabic comma and its like
  // A tatweel without a letter is a dash; vowel marks without one hide what stands before them.
  if (byte == 0xD9) return next >= 0xAA || (next >= 0x8B && next < 0xA0 && !inside) || (next == 0x80 && !inside);
  return true;
}

// Ten words without a mark or number, of which the first begins no agency's mark: a sentence. Far cheaper than to cut
// the opening into tokens, and true of most records.
bool opens_with_sentence(std::string_view opening, bool whole_line) {
  std::size_t words = 0;
  const std::size_t first_end = opening.find(' ');
  unsigned char before = ' ';
  for (std::size_t i = 0; i < opening.size() && (words <= kDateWords || whole_line); ++i) {
    const auto byte = static_cast<unsigned char>(opening[i]);
    const auto next = static_cast<unsigned char>(i + 1 < opening.size() ? opening[i + 1] : ' ');
    const bool inside = before >= 0x80;
    const bool starts = before == ' ';
    before = byte;
    if ((byte >= 0x80 && byte < 0xC0) || byte == ' ') continue;
    const bool digit = (byte >= '0' && byte <= '9') || (byte == 0xD9 && next >= 0xA0 && next < 0xAA);
    if (digit || may_delimit(byte, next, inside)) return false;
    words += starts && byte >= 0xD8 ? 1U : 0U;
  }
  if (words <= kDateWords) return false;
  const std::string first = page_words(opening.substr(0, first_end));
  return !first.empty() && !may_begin_mark(std::string_view(first).substr(0, first.find(' ')));
}

}  // namespace

std::optional<Dateline> find_dateline(std::string_view text, Span line, std::string_view own_name) {
  Span head = line;
  if (head.size() > kOpeningBytes) {
    head.end = head.begin + kOpeningBytes;
    while (head.end > head.begin && (static_cast<unsigned char>(text[head.end]) & 0xC0U) == 0x80U) --head.end;
  }
  if (opens_with_sentence(slice(text, head), head == line)) return std::nullopt;
  std::vector<Token> tokens = tokenize(text, head);
  if (tokens.empty()) return std::nullopt;
  return Opening(text, std::move(tokens), head == line, own_name).find();
}

std::uint32_t behind_dateline(std::string_view text, Span dateline, std::uint32_t line_end) {
  for (const Token& token : tokenize(text, {dateline.end, line_end})) {
    if (!is_delimiter(token) || is_bracket(token, "([")) return token.span.begin;
  }
  return line_end;
}

}  // namespace tawatur
