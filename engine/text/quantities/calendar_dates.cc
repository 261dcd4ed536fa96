// SPDX-License-Identifier: GPL-3.0-or-later
// Dates by number and name: "7 and 8 December 2024", "the 25th of Shawwal", "15/12/2024", "since 2011". Day, month and
// year are read one after the other, each optional where the rest makes sense; a missing year is the one that brings
// the date nearest to the day of publication, or the one that "last", "current" and "next" ask for.

#include <algorithm>
#include <array>
#include <charconv>

#include "engine/text/quantities/grammar_words.h"

namespace tawatur {
namespace {

using std::chrono::days;

constexpr std::string_view kFrom = "\xD9\x85\xD9\x86";           // min
constexpr std::string_view kTo = "\xD8\xA7\xD9\x84\xD9\x8A";     // ila, folded
constexpr std::string_view kUntil = "\xD8\xAD\xD8\xAA\xD9\x8A";  // hatta, folded
constexpr std::string_view kWaw = "\xD9\x88";
constexpr std::size_t kLongestParticle = 6;  // bytes of three letters

struct MonthPiece {
  unsigned month = 0;
  std::size_t last = 0;
  bool hijri = false;
  bool sure = false;
  bool person_name = false;
};

struct DaysPiece {
  unsigned first = 0;
  unsigned last_day = 0;
  std::size_t last = 0;
};

class CalendarReader : private TokenView {
 public:
  explicit CalendarReader(const DateContext& context) : TokenView(context.tokens), published_(context.published) {}

  std::optional<DatePiece> run(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.kind == TokenKind::number) {
      if (std::optional<DatePiece> found = numeric(i)) return found;
    }
    if (std::optional<DatePiece> found = day_and_month(i)) return found;
    return months(i);
  }

 private:
  // --- 15/12/2024, 2024-12-15, 15.12.2024 ---

  std::optional<DatePiece> numeric(std::size_t i) const {
    std::array<int, 3> parts{};
    std::size_t last = i + 1;
    if (!dotted(tokens_[i], parts)) {
      if (!parted(i, parts)) return std::nullopt;
      last = i + 5;
    }
    DatePiece piece;
    piece.last = last;
    const bool marked = word_at(last, TimeClass::hijri_era).has_value();
    if (marked || word_at(last, TimeClass::gregorian_era)) ++piece.last;
    if (parts[0] > 31) std::swap(parts[0], parts[2]);
    auto [day, month, year] = parts;
    constexpr int kFirstHijri = 1300;
    constexpr int kLastHijri = 1600;
    piece.hijri = marked || (year >= kFirstHijri && year < kLastHijri);
    // Day first is the custom; where that is no date, the month is first.
    if (month > 12 && day <= 12) std::swap(day, month);
    if (month < 1 || month > 12 || day < 1) return std::nullopt;
    piece.period = piece.hijri ? hijri_period({year, static_cast<unsigned>(month), static_cast<unsigned>(day)})
                               : gregorian(year, static_cast<unsigned>(month), static_cast<unsigned>(day));
    if (!piece.period) return std::nullopt;
    return piece;
  }

  bool parted(std::size_t i, std::array<int, 3>& parts) const {
    if (i + 4 >= tokens_.size()) return false;
    const std::string& mark = tokens_[i + 1].folded;
    if ((mark != "/" && mark != "-") || tokens_[i + 3].folded != mark) return false;
    for (std::size_t k = 0; k < 3; ++k) {
      const std::optional<int> part = number_at(i + 2 * k);
      if (!part) return false;
      parts[k] = *part;
    }
    return true;
  }

  static bool dotted(const Token& token, std::array<int, 3>& parts) {
    if (std::count(token.folded.begin(), token.folded.end(), '.') != 2) return false;
    const char* at = token.folded.data();
    const char* end = at + token.folded.size();
    for (int& part : parts) {
      const auto [rest, error] = std::from_chars(at, end, part);
      if (error != std::errc()) return false;
      at = rest == end ? end : rest + 1;
    }
    return at == end;
  }

  static std::optional<Period> gregorian(int year, unsigned month, unsigned day) {
    constexpr int kFirst = 1000;
    constexpr int kLast = 2999;
    const std::chrono::year_month_day date{std::chrono::year(year), std::chrono::month(month), std::chrono::day(day)};
    if (year < kFirst || year > kLast || !date.ok()) return std::nullopt;
    return day_period(Day(date));
  }

  // --- 7 and 8 December, the 25th of Shawwal 1436 ---

  std::optional<DaysPiece> day_at(std::size_t i) const {
    if (i + 1 < tokens_.size() && tokens_[i].kind == TokenKind::word && tokens_[i].folded.size() <= kLongestParticle &&
        tokens_[i + 1].kind == TokenKind::number) {
      const bool particle = glued(i + 1) || is(i, kWaw) || tokens_[i].folded == "\xD8\xA7\xD9\x84";
      if (!particle) return std::nullopt;
      ++i;
    }
    constexpr int kMostDays = 31;
    if (i >= tokens_.size()) return std::nullopt;
    double value = 0;
    std::size_t last = i + 1;
    if (const std::optional<int> number = number_at(i)) {
      value = *number;
    } else if (tokens_[i].kind == TokenKind::word) {
      const std::optional<Cardinal> cardinal = read_cardinal(tokens_, i);
      if (!cardinal || cardinal->approximate || cardinal->maximum != cardinal->minimum) return std::nullopt;
      value = cardinal->minimum;
      last = cardinal->last;
    }
    if (value < 1 || value > kMostDays || value != static_cast<int>(value)) return std::nullopt;
    return DaysPiece{static_cast<unsigned>(value), static_cast<unsigned>(value), last};
  }

  // A day, or days joined by "and", a comma, a dash or "to".
  std::optional<DaysPiece> days_at(std::size_t i) const {
    std::optional<DaysPiece> found = day_at(i);
    if (!found) return std::nullopt;
    for (;;) {
      std::size_t next = found->last;
      if (is(next, "-") || is(next, ",") || is(next, kTo) || is(next, kUntil)) ++next;
      const bool conjunction = next < tokens_.size() && tokens_[next].folded.starts_with(kWaw);
      if (next == found->last && !conjunction) return found;
      const std::optional<DaysPiece> more = day_at(next);
      if (!more || more->first <= found->last_day) return found;
      found->last_day = more->first;
      found->last = more->last;
    }
  }

  std::optional<DatePiece> day_and_month(std::size_t i) const {
    const std::optional<DaysPiece> day = days_at(i);
    if (!day) return std::nullopt;
    std::size_t next = day->last;
    if (is(next, kFrom)) ++next;
    const bool marked = is(next, "/") || is(next, "-");
    if (marked) ++next;
    const std::optional<MonthPiece> month = month_at(next);
    // "1-Safar" is a score: the name of the second month is also the word for zero.
    if (!month || (marked && !month->sure)) return std::nullopt;
    const YearPiece year = read_year({tokens_, published_}, month->last, month->hijri);
    DatePiece piece = dated(*month, year, *day);
    if (!piece.period && !piece.relative) return std::nullopt;
    if (!year.year && year.anchor == Anchor::none) return with_second_end(piece, *month, *day);
    return piece;
  }

  // "5 May to 9 June 2018": the year of the second end holds for the first.
  DatePiece with_second_end(DatePiece piece, const MonthPiece& month, const DaysPiece& day) const {
    if (!is(piece.last, kTo) && !is(piece.last, kUntil) && !is(piece.last, "-")) return piece;
    const std::optional<DaysPiece> second_day = days_at(piece.last + 1);
    if (!second_day) return piece;
    const std::size_t next = second_day->last + (is(second_day->last, kFrom) ? 1 : 0);
    const std::optional<MonthPiece> second = month_at(next);
    if (!second || second->hijri != month.hijri) return piece;
    const YearPiece year = read_year({tokens_, published_}, second->last, month.hijri);
    const DatePiece end = dated(*second, year, *second_day);
    const DatePiece begin = dated(month, year, day);
    if (!begin.period || !end.period || end.period->days.first < begin.period->days.first) return piece;
    piece.period = joined_period(*begin.period, *end.period);
    piece.last = end.last;
    return piece;
  }

  // --- months ---

  std::optional<MonthPiece> month_at(std::size_t i) const {
    std::size_t at = i;
    const bool named = word_at(at, TimeClass::month_noun).has_value();
    if (named) ++at;
    std::optional<TimeWord> word = word_at(at, TimeClass::month);
    if (!word) word = word_at(at, TimeClass::hijri_month);
    if (!word) return std::nullopt;
    MonthPiece month{static_cast<unsigned>(word->value), at + word->words, word->kind == TimeClass::hijri_month,
                     named || !word->needs_context, word->person_name};
    skip_second_name(month);
    return month;
  }

  // "December/Kanun al-awwal": two families of names for one month.
  void skip_second_name(MonthPiece& month) const {
    const bool bracket = is(month.last, "(");
    if (!bracket && !is(month.last, "/") && !is(month.last, "-") && !is(month.last, kOr)) return;
    const std::optional<TimeWord> second = word_at(month.last + 1, TimeClass::month);
    if (!second || static_cast<unsigned>(second->value) != month.month) return;
    month.last += 1 + second->words;
    if (bracket && is(month.last, ")")) ++month.last;
    month.sure = true;
  }

  std::optional<DatePiece> months(std::size_t i) const {
    const std::optional<MonthPiece> month = month_at(i);
    if (!month) return std::nullopt;
    std::size_t next = month->last;
    if (is(next, "-") || is(next, kTo) || is(next, kUntil)) ++next;
    const std::optional<MonthPiece> second = follows_as_second(month->last, next) ? month_at(next) : std::nullopt;
    const bool two = second && second->hijri == month->hijri;
    const YearPiece year = read_year({tokens_, published_}, two ? second->last : month->last, month->hijri);
    const bool hinted = year.anchor != Anchor::none || two || stands_behind_preposition(tokens_, i);
    const bool told = year.year || month->sure || (hinted && !month->person_name);
    if (!told) return std::nullopt;
    DatePiece piece = dated(*month, year, {});
    if (two) {
      const DatePiece end = dated(*second, year, {});
      if (piece.period && end.period && piece.period->days.first < end.period->days.first) {
        piece.period = joined_period(*piece.period, *end.period);
        piece.last = end.last;
      }
    }
    return piece;
  }

  bool follows_as_second(std::size_t first, std::size_t next) const {
    const std::optional<TimeWord> word = time_word_at(tokens_, next);
    return word && (next > first || word->conjunction);
  }

  // --- putting it together ---

  DatePiece dated(const MonthPiece& month, const YearPiece& year, const DaysPiece& day) const {
    DatePiece piece;
    piece.last = std::max(month.last, year.last);
    piece.hijri = month.hijri;
    if (year.year) {
      piece.period = period_of(month, *year.year, day);
      return piece;
    }
    piece.relative = true;
    if (!published_) return piece;
    const int now =
        month.hijri ? hijri_date(*published_).year : static_cast<int>(std::chrono::year_month_day(*published_).year());
    // "May of last year" moves the year; "last May" is the nearest May before.
    const bool of_year = year.anchor != Anchor::none && year.last > month.last + 1;
    if (of_year) {
      const int shift = year.anchor == Anchor::last ? -1 : (year.anchor == Anchor::next ? 1 : 0);
      piece.period = period_of(month, now + shift, day);
      return piece;
    }
    piece.period = year.anchor == Anchor::none || year.anchor == Anchor::current
                       ? without_year(month, day, now)
                       : nearest(month, day, now, year.anchor);
    return piece;
  }

  // A month without year is one of this year, unless that lies far ahead, or far back with the next one at the door.
  std::optional<Period> without_year(const MonthPiece& month, const DaysPiece& day, int now) const {
    constexpr days kFarAhead(200);
    constexpr days kFarBack(300);
    const std::optional<Period> same = period_of(month, now, day);
    if (!same) return std::nullopt;
    if (same->days.first - *published_ > kFarAhead) return period_of(month, now - 1, day);
    if (*published_ - same->days.last > kFarBack) return period_of(month, now + 1, day);
    return same;
  }

  std::optional<Period> nearest(const MonthPiece& month, const DaysPiece& day, int now, Anchor anchor) const {
    std::optional<Period> best;
    for (int candidate = now - 1; candidate <= now + 1; ++candidate) {
      const std::optional<Period> period = period_of(month, candidate, day);
      if (!period || !fits(*period, anchor)) continue;
      if (!best || distance(*period) < distance(*best)) best = period;
    }
    return best;
  }

  bool fits(const Period& period, Anchor anchor) const {
    return anchor == Anchor::last ? period.days.last < *published_ : period.days.first > *published_;
  }

  days distance(const Period& period) const {
    return period.days.last < *published_ ? *published_ - period.days.last : period.days.first - *published_;
  }

  static std::optional<Period> period_of(const MonthPiece& month, int year, const DaysPiece& day) {
    if (month.hijri) {
      const std::optional<Period> first = hijri_period({year, month.month, day.first});
      if (!first || day.last_day <= day.first) return first;
      const std::optional<Period> last = hijri_period({year, month.month, day.last_day});
      return last ? std::optional(joined_period(*first, *last)) : std::nullopt;
    }
    if (day.first == 0) return month_period(year, month.month);
    const std::optional<Period> first = gregorian(year, month.month, day.first);
    const std::optional<Period> last = gregorian(year, month.month, day.last_day);
    if (!first || !last) return std::nullopt;
    return joined_period(*first, *last);
  }

  static constexpr std::string_view kOr = "\xD8\xA7\xD9\x88";  // aw, folded

  std::optional<Day> published_;
};

}  // namespace

std::optional<DatePiece> read_calendar_date(const DateContext& context, std::size_t first) {
  if (std::optional<DatePiece> found = CalendarReader(context).run(first)) return found;
  return read_years(context, first);
}

}  // namespace tawatur
