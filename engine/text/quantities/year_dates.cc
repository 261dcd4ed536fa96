// SPDX-License-Identifier: GPL-3.0-or-later
// Years and parts of years: "2018", "the year 1439", "of last year", "the eighties", "summer of 2018". A number is a
// year only where a word or a preposition says so and nothing is counted by it.

#include <algorithm>

#include "engine/text/quantities/grammar_words.h"
#include "engine/text/quantities/units.h"

namespace tawatur {
namespace {

constexpr std::string_view kFrom = "\xD9\x85\xD9\x86";           // min
constexpr std::string_view kTo = "\xD8\xA7\xD9\x84\xD9\x8A";     // ila, folded
constexpr std::string_view kUntil = "\xD8\xAD\xD8\xAA\xD9\x8A";  // hatta, folded
constexpr std::string_view kIn = "\xD9\x81\xD9\x8A";             // fi
constexpr std::string_view kWaw = "\xD9\x88";
constexpr std::string_view kLastOne = "\xD8\xA7\xD9\x84\xD8\xA7\xD8\xAE\xD9\x8A\xD8\xB1";  // al-akhir

class YearReader : private TokenView {
 public:
  explicit YearReader(const DateContext& context) : TokenView(context.tokens), published_(context.published) {}

  YearPiece one_year(std::size_t i, bool hijri) const {
    YearPiece piece{std::nullopt, Anchor::none, i, hijri};
    if (read_anchor(piece, i)) return piece;
    std::size_t at = i;
    if (is(at, kFrom) || is(at, ",") || is(at, "/") || is(at, "-") || is(at, kIn)) ++at;
    if (word_at(at, TimeClass::demonstrative) && is_year_unit(at + 1)) {
      piece.anchor = Anchor::current;
      piece.last = at + 2;
      return piece;
    }
    const bool noun = word_at(at, TimeClass::year_noun) || is_year_unit(at);
    if (noun) ++at;
    if (noun && read_anchor(piece, at)) return piece;
    if (at > i + 1 && !noun) return piece;
    read_year_number(piece, at, noun);
    return piece;
  }

  std::optional<DatePiece> years(std::size_t i) const {
    if (std::optional<DatePiece> found = named_part(i)) return found;
    std::size_t at = i;
    const bool noun = word_at(at, TimeClass::year_noun) || is_year_unit(at);
    if (noun) ++at;
    const bool named = noun || has_hijri_era(at);
    if (!named && !(stands_behind_preposition(tokens_, i) && number_at(i)) && !is_year_range(i)) return std::nullopt;
    YearPiece year{std::nullopt, Anchor::none, at, false};
    read_year_number(year, at, named);
    if (!year.year || (!named && counts_something(year.last))) return std::nullopt;
    DatePiece piece{year.last, whole_year(year), false, year.hijri, false};
    add_second_year(piece, year);
    return piece;
  }

 private:
  bool is_year_unit(std::size_t i) const {
    const std::optional<TimeWord> unit = word_at(i, TimeClass::unit);
    return unit && unit->value == 365;
  }

  bool read_anchor(YearPiece& piece, std::size_t i) const {
    piece.anchor = anchor_at(tokens_, i);
    if (piece.anchor == Anchor::none) return false;
    piece.last = i + 1;
    return true;
  }

  void read_year_number(YearPiece& piece, std::size_t at, bool noun) const {
    std::optional<int> year = number_at(at);
    std::size_t last = at + 1;
    if (!year && noun && at < tokens_.size() && tokens_[at].kind == TokenKind::word) {
      const std::optional<Cardinal> words = read_cardinal(tokens_, at);
      if (words && words->maximum == words->minimum) {
        year = static_cast<int>(words->minimum);
        last = words->last;
      }
    }
    if (!year) return;
    const bool is_hijri = *year >= 1300 && *year < 1500 && (piece.hijri || noun || word_at(last, TimeClass::hijri_era));
    const bool is_gregorian = !piece.hijri && *year >= (noun ? 1000 : 1900) && *year < 2100;
    if (!is_hijri && !is_gregorian) return;
    piece.year = year;
    piece.hijri = is_hijri;
    piece.last = last;
    if (word_at(last, is_hijri ? TimeClass::hijri_era : TimeClass::gregorian_era)) ++piece.last;
  }

  // "2011-2015", "from 2011 to 2015": needs no preposition.
  bool is_year_range(std::size_t i) const {
    const std::optional<int> first = number_at(i);
    const std::optional<int> second = number_at(i + 2);
    return first && second && (is(i + 1, "-") || is(i + 1, kTo) || is(i + 1, kUntil)) && *first >= 1900 &&
           *first < *second && *second < 2100;
  }

  // "1439 AH", "1439/1440 AH": the era needs no word for a year.
  bool has_hijri_era(std::size_t i) const {
    if (!number_at(i)) return false;
    const bool two = (is(i + 1, "/") || is(i + 1, "-")) && number_at(i + 2).has_value();
    return word_at(two ? i + 3 : i + 1, TimeClass::hijri_era).has_value();
  }

  bool counts_something(std::size_t i) const {
    if (i >= tokens_.size()) return false;
    if (is(i, "%")) return true;
    if (find_counted_noun(tokens_[i].folded) != nullptr || find_number_word(tokens_[i].folded) != nullptr) return true;
    return (is(i, ",") || is(i, ".") || is(i, ":") || is(i, "/")) && glued(i) && glued(i + 1);
  }

  void add_second_year(DatePiece& piece, const YearPiece& first) const {
    std::size_t at = piece.last;
    if (is(at, "-") || is(at, kTo) || is(at, kUntil) || is(at, kWaw) || is(at, "/")) ++at;
    if (at == piece.last) return;
    YearPiece second{std::nullopt, Anchor::none, at, false};
    const bool noun = word_at(at, TimeClass::year_noun).has_value();
    read_year_number(second, at + (noun ? 1 : 0), true);
    if (!second.year || second.hijri != first.hijri || *second.year <= *first.year) return;
    const std::optional<Period> end = whole_year(second);
    if (!piece.period || !end) return;
    piece.period = joined_period(*piece.period, *end);
    piece.last = second.last;
  }

  static std::optional<Period> whole_year(const YearPiece& year) {
    if (year.hijri) return hijri_period({*year.year, 0, 0});
    return year_period(*year.year);
  }

  // --- "the eighties", "summer of 2018", "the second quarter of this year" ---

  std::optional<DatePiece> named_part(std::size_t i) const {
    const std::optional<TimeWord> word = time_word_at(tokens_, i);
    if (!word) return std::nullopt;
    if (word->kind == TimeClass::decade) return decade(i, word->value);
    if (word->kind == TimeClass::season) return months_of_year({word->value, 3}, i + 1);
    if (word->kind != TimeClass::quarter || i + 1 >= tokens_.size()) return std::nullopt;
    const int length = word->value;
    const int parts = 12 / length;
    if (is(i + 1, kLastOne)) return months_of_year({1 + (parts - 1) * length, length}, i + 2);
    const NumberWord* nth = find_number_word(tokens_[i + 1].folded);
    if (nth == nullptr || nth->kind != NumberClass::ordinal || nth->value > parts) return std::nullopt;
    return months_of_year({1 + (static_cast<int>(nth->value) - 1) * length, length}, i + 2);
  }

  // "the eighties of the last century"
  std::optional<DatePiece> decade(std::size_t i, int tens) const {
    constexpr int kCentury = 1900;
    constexpr int kCenturyDays = 36500;
    DatePiece piece;
    piece.last = i + 1;
    piece.period = joined_period(year_period(kCentury + tens), year_period(kCentury + tens + 9));
    const std::optional<TimeWord> century = word_at(i + 1, TimeClass::unit);
    if (century && century->value == kCenturyDays) piece.last = std::min(i + 3, tokens_.size());
    return piece;
  }

  struct MonthRun {
    int first = 1;
    int length = 1;
  };

  // Months of the year that is told at token `at`; the last may lie in the year after.
  std::optional<DatePiece> months_of_year(MonthRun run, std::size_t at) const {
    const YearPiece year = one_year(at, false);
    const std::optional<int> number = resolved_year(year);
    if (!number || year.hijri) return std::nullopt;
    const int last = run.first + run.length - 1;
    const Period end = last > 12 ? month_period(*number + 1, static_cast<unsigned>(last - 12))
                                 : month_period(*number, static_cast<unsigned>(last));
    DatePiece piece;
    piece.last = year.last;
    piece.period = joined_period(month_period(*number, static_cast<unsigned>(run.first)), end);
    piece.relative = !year.year;
    return piece;
  }

  std::optional<int> resolved_year(const YearPiece& year) const {
    if (year.year) return year.year;
    if (year.anchor == Anchor::none || !published_) return std::nullopt;
    const int now = static_cast<int>(std::chrono::year_month_day(*published_).year());
    return year.anchor == Anchor::last ? now - 1 : (year.anchor == Anchor::next ? now + 1 : now);
  }

  std::optional<Day> published_;
};

}  // namespace

YearPiece read_year(const DateContext& context, std::size_t first, bool hijri) {
  return YearReader(context).one_year(first, hijri);
}

std::optional<DatePiece> read_years(const DateContext& context, std::size_t first) {
  return YearReader(context).years(first);
}

bool stands_behind_preposition(std::span<const Token> tokens, std::size_t i) {
  if (i == 0) return false;
  const std::optional<TimeWord> before = time_word_at(tokens, i - 1);
  if (!before) return false;
  switch (before->kind) {
    case TimeClass::before_year:
    case TimeClass::since:
    case TimeClass::within:
    case TimeClass::ago:
    case TimeClass::after:
    case TimeClass::part:
      return true;
    default:
      return false;
  }
}

}  // namespace tawatur
