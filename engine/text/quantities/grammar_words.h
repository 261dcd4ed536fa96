// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/model/day.h"
#include "engine/model/sentence.h"

namespace tawatur {

/// Class of a word in corpus/lexicons/number_words.tsv, where each is explained.
enum class NumberClass : std::uint8_t {
  zero,
  unit,
  teen_one,
  ten,
  tens,
  hundred,
  hundreds,
  scale,
  scale_plural,
  scale_dual,
  fraction,
  quarters,
  vague,
  few,
  ordinal,
  ordinal_teen,
  and_some
};

struct NumberWord {
  NumberClass kind = NumberClass::unit;
  double value = 0;
  bool conjunction = false;  ///< "and" is written close to it
  bool definite = false;     ///< has the article
};

/// The number word that a folded token is, with or without particles; null when it is none. Constant time.
[[nodiscard]] const NumberWord* find_number_word(std::string_view folded);

/// A number in digits. `other` is a second possible reading.
struct DigitsReading {
  double value = 0;
  std::optional<double> other;
};

/// Reads folded digits with thousands and decimal marks; nothing when they are a date, a code or too long.
[[nodiscard]] std::optional<DigitsReading> read_digits(std::string_view folded);

/// A cardinal or ordinal that begins at a certain token.
struct Cardinal {
  std::size_t last = 0;  ///< token behind it
  double minimum = 0;
  std::optional<double> maximum;
  double scale = 1;  ///< the last multiplier written: 1e6 in "3 million"
  bool approximate = false;
  bool ordinal = false;
};

/// Longest cardinal that begins with token `first`. Linear in its length.
[[nodiscard]] std::optional<Cardinal> read_cardinal(std::span<const Token> tokens, std::size_t first);

/// Is token `i` a plus of its own ("and" before digits)?
[[nodiscard]] bool is_lone_conjunction(const Token& token);

/// Class of a word in corpus/lexicons/time_words.tsv, where each is explained.
enum class TimeClass : std::uint8_t {
  month,
  hijri_month,
  weekday,
  day_offset,
  day_part,
  unit,
  unit_plural,
  last,
  current,
  next,
  demonstrative,
  part,
  year_noun,
  month_noun,
  day_noun,
  gregorian_era,
  hijri_era,
  ago,
  since,
  after,
  within,
  blur,
  corresponds,
  decade,
  season,
  quarter,
  media,
  no_date,
  no_weekday,
  before_year
};

struct TimeWord {
  TimeClass kind = TimeClass::month;
  int value = 0;
  bool needs_context = false;  ///< also another word
  bool person_name = false;    ///< also the name of a person
  bool conjunction = false;    ///< "and" is written close to it
  std::size_t words = 1;
};

/// The longest time word that begins with token `i`, with or without particles; nothing when there is none.
[[nodiscard]] std::optional<TimeWord> time_word_at(std::span<const Token> tokens, std::size_t i);

/// Looks at tokens by position; positions behind the end hold nothing.
class TokenView {
 public:
  explicit TokenView(std::span<const Token> tokens) : tokens_(tokens) {}

  [[nodiscard]] bool is(std::size_t i, std::string_view folded) const {
    return i < tokens_.size() && tokens_[i].folded == folded;
  }
  /// Is token `i` written close to the one before it?
  [[nodiscard]] bool glued(std::size_t i) const {
    return i > 0 && i < tokens_.size() && tokens_[i - 1].span.end == tokens_[i].span.begin;
  }
  [[nodiscard]] std::optional<TimeWord> word_at(std::size_t i, TimeClass kind) const;
  /// A whole number in digits.
  [[nodiscard]] std::optional<int> number_at(std::size_t i) const;

 protected:
  std::span<const Token> tokens_;
};

/// A stretch of days with its name, as in DateMention::value.
struct Period {
  std::string value;
  DayRange days;
};

[[nodiscard]] Period day_period(Day day);
/// ISO week of `day`; its days begin on the Saturday before, where many calendars begin the week.
[[nodiscard]] Period week_period(Day day);
[[nodiscard]] Period month_period(int year, unsigned month);
[[nodiscard]] Period year_period(int year);
/// From the first to the second.
[[nodiscard]] Period joined_period(const Period& first, const Period& last);

struct HijriDate {
  int year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

/// Umm al-Qura calendar. The value of a day is the calculated one; the days are widened by one on each side, because
/// the crescent decides. Nothing when the calendar has no such date. `day` 0: the whole month; `month` 0: the whole
/// year.
[[nodiscard]] std::optional<Period> hijri_period(HijriDate date);
[[nodiscard]] HijriDate hijri_date(Day day);

/// What a reader of dates knows, and what it found.
struct DateContext {
  std::span<const Token> tokens;
  std::optional<Day> published;
};

struct DatePiece {
  std::size_t last = 0;  ///< token behind it
  std::optional<Period> period;
  bool relative = false;
  bool hijri = false;
  bool duration = false;
};

/// "last", "current", "next".
enum class Anchor : std::uint8_t { none, last, current, next };

[[nodiscard]] Anchor anchor_at(std::span<const Token> tokens, std::size_t i);

/// A year as it stands behind a day or a month.
struct YearPiece {
  std::optional<int> year;
  Anchor anchor = Anchor::none;
  std::size_t last = 0;  ///< token behind it; `first` when there is none
  bool hijri = false;
};

[[nodiscard]] YearPiece read_year(const DateContext& context, std::size_t first, bool hijri);

/// Years that stand alone, decades, seasons and quarters.
[[nodiscard]] std::optional<DatePiece> read_years(const DateContext& context, std::size_t first);

/// Does a preposition of time stand before token `i`?
[[nodiscard]] bool stands_behind_preposition(std::span<const Token> tokens, std::size_t i);

/// Dates of a calendar: days, months and years by number or name.
[[nodiscard]] std::optional<DatePiece> read_calendar_date(const DateContext& context, std::size_t first);

/// Weekdays, "today", "last week", "three days ago": what hangs on the day of publication; and lengths of time.
[[nodiscard]] std::optional<DatePiece> read_relative_date(const DateContext& context, std::size_t first);

}  // namespace tawatur
