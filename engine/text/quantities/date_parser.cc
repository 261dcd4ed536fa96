// SPDX-License-Identifier: GPL-3.0-or-later
// Dates are tried at every token, the longest kinds first. Words that lead in ("since", "on the day", "in the evening
// of") belong to the expression but do not change its day; "early", "middle" and "late" narrow it to a third.

#include "engine/text/quantities/date_parser.h"

#include "engine/text/quantities/grammar_words.h"

namespace tawatur {
namespace {

using std::chrono::days;

class ExpressionReader {
 public:
  ExpressionReader(std::span<const Token> tokens, std::optional<Day> published) : context_{tokens, published} {}

  std::vector<TimeExpression> run() const {
    std::vector<TimeExpression> found;
    for (std::size_t i = 0; i < context_.tokens.size();) {
      if (!may_begin(i)) {
        ++i;
        continue;
      }
      const std::optional<DatePiece> piece = read(i);
      if (!piece) {
        ++i;
        continue;
      }
      found.push_back(expression(i, *piece));
      i = piece->last;
    }
    return found;
  }

 private:
  // Most words begin no date: one look-up tells.
  bool may_begin(std::size_t i) const {
    const Token& token = context_.tokens[i];
    if (token.kind == TokenKind::punctuation) return false;
    if (token.kind == TokenKind::number) return true;
    if (time_word_at(context_.tokens, i) || find_number_word(token.folded) != nullptr) return true;
    // A particle close to digits: "and 8 December".
    return i + 1 < context_.tokens.size() && context_.tokens[i + 1].kind == TokenKind::number;
  }

  std::optional<DatePiece> read(std::size_t i) const {
    if (std::optional<DatePiece> piece = read_core(i)) return piece;
    const std::optional<TimeWord> word = time_word_at(context_.tokens, i);
    if (!word) return std::nullopt;
    const std::size_t next = i + word->words;
    switch (word->kind) {
      case TimeClass::part:
        return part(next, word->value);
      case TimeClass::day_noun:
      case TimeClass::day_part:
        return days_only(next);
      case TimeClass::month_noun:
      case TimeClass::since:
      case TimeClass::within:
        return next < context_.tokens.size() ? read(next) : std::nullopt;
      default:
        return std::nullopt;
    }
  }

  std::optional<DatePiece> read_core(std::size_t i) const {
    if (i >= context_.tokens.size()) return std::nullopt;
    if (std::optional<DatePiece> piece = read_calendar_date(context_, i)) return piece;
    return read_relative_date(context_, i);
  }

  // "on the day of", "in the evening of" lead to a day, whatever stands between.
  std::optional<DatePiece> days_only(std::size_t i) const {
    if (i >= context_.tokens.size()) return std::nullopt;
    const std::optional<TimeWord> word = time_word_at(context_.tokens, i);
    const bool more = word && (word->kind == TimeClass::day_noun || word->kind == TimeClass::day_part);
    std::optional<DatePiece> piece = more ? days_only(i + 1) : read_core(i);
    return piece && !piece->duration ? piece : std::nullopt;
  }

  std::optional<DatePiece> part(std::size_t i, int third) const {
    std::optional<DatePiece> piece = i < context_.tokens.size() ? read(i) : std::nullopt;
    if (!piece || piece->duration) return std::nullopt;
    if (piece->period) narrow(piece->period->days, third);
    return piece;
  }

  static void narrow(DayRange& range, int third) {
    constexpr int kThirds = 3;
    const long length = (range.last - range.first).count() + 1;
    if (length < kThirds) return;
    const Day first = range.first;
    if (third > 1) range.first = first + days(length * (third - 1) / kThirds);
    if (third < kThirds) range.last = first + days(length * third / kThirds);
  }

  static TimeExpression expression(std::size_t first, const DatePiece& piece) {
    TimeExpression result;
    result.first = first;
    result.last = piece.last;
    result.is_duration = piece.duration;
    result.needs_publication_day = piece.relative;
    result.calendar = piece.hijri ? CalendarKind::hijri : CalendarKind::gregorian;
    if (piece.period) {
      result.value = piece.period->value;
      result.days = piece.period->days;
    }
    return result;
  }

  DateContext context_;
};

}  // namespace

std::vector<TimeExpression> parse_dates(std::span<const Token> tokens, std::optional<Day> published) {
  return ExpressionReader(tokens, published).run();
}

}  // namespace tawatur
