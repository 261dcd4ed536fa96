// SPDX-License-Identifier: GPL-3.0-or-later
// Expressions that hang on the day of publication. A weekday is the nearest one not after that day ("last": before it,
// "next": after it); a day named twice ("yesterday, Sunday") is the Sunday nearest to yesterday, because the day of
// publication may be wrong by one.

#include <algorithm>
#include <cmath>

#include "engine/text/quantities/grammar_words.h"
#include "engine/text/quantities/number_parser.h"
#include "engine/text/quantities/units.h"

namespace tawatur {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;
using std::chrono::years;

constexpr std::string_view kFrom = "\xD9\x85\xD9\x86";        // min
constexpr std::string_view kOn = "\xD8\xB9\xD9\x84\xD9\x8A";  // ala, folded
constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";
constexpr int kWeek = 7;
constexpr int kMonth = 30;
constexpr int kYear = 365;

class RelativeReader : private TokenView {
 public:
  explicit RelativeReader(const DateContext& context) : TokenView(context.tokens), published_(context.published) {}

  std::optional<DatePiece> run(std::size_t i) const {
    const std::optional<TimeWord> word = time_word_at(tokens_, i);
    if (!word) return std::nullopt;
    switch (word->kind) {
      case TimeClass::weekday:
        return weekday(i, *word);
      case TimeClass::day_offset:
        return day_offset(i, *word);
      case TimeClass::demonstrative:
        return this_unit(i);
      case TimeClass::unit:
        return unit(i, *word);
      case TimeClass::unit_plural:
        return several_units(i, *word);
      case TimeClass::ago:
      case TimeClass::since:
      case TimeClass::after:
      case TimeClass::within:
        return length_of_time(i, word->kind);
      default:
        return std::nullopt;
    }
  }

 private:
  DatePiece piece(std::size_t last) const {
    DatePiece result;
    result.last = last;
    result.relative = true;
    return result;
  }

  Day weekday_for(int iso, Anchor anchor) const {
    const int today = static_cast<int>(std::chrono::weekday(*published_).iso_encoding());
    const int back = (today - iso + kWeek) % kWeek;
    if (anchor == Anchor::next) return *published_ + days(kWeek - back);
    if (anchor == Anchor::last && back == 0) return *published_ - days(kWeek);
    return *published_ - days(back);
  }

  std::optional<DatePiece> weekday(std::size_t i, const TimeWord& word) const {
    if (i > 0) {
      const std::optional<TimeWord> before = time_word_at(tokens_, i - 1);
      if (before && before->kind == TimeClass::no_weekday) return std::nullopt;
    }
    if (before_last(i + 1)) {
      DatePiece result = piece(i + 3);
      if (published_) result.period = day_period(weekday_for(word.value, Anchor::last) - days(kWeek));
      return result;
    }
    const Anchor anchor = anchor_at(tokens_, i + 1);
    DatePiece result = piece(anchor == Anchor::none ? i + 1 : i + 2);
    if (published_) result.period = day_period(weekday_for(word.value, anchor));
    return with_date(result, word.value);
  }

  // "the Monday before last".
  bool before_last(std::size_t i) const {
    const std::optional<TimeWord> before = time_word_at(tokens_, i);
    return before && before->kind == TimeClass::ago && anchor_at(tokens_, i + 1) == Anchor::last;
  }

  // "Monday, 2 December": the date is what counts; its year is the one in which it is a Monday.
  DatePiece with_date(DatePiece result, int iso) const {
    std::size_t at = result.last;
    if (is(at, ",") || is(at, "(")) ++at;
    const std::optional<TimeWord> word = time_word_at(tokens_, at);
    if (word && word->kind == TimeClass::corresponds) ++at;
    if (at >= tokens_.size()) return result;
    const bool number = tokens_[at].kind == TokenKind::number;
    if (!number && !find_number_word(tokens_[at].folded)) return result;
    std::optional<DatePiece> date = read_calendar_date({tokens_, published_}, at);
    if (!date || !date->period || date->period->value.size() != std::string_view("0000-00-00").size()) return result;
    if (date->relative) date->period = on_weekday(*date->period, iso);
    return *date;
  }

  static Period on_weekday(const Period& date, int iso) {
    for (const int shift : {0, -1, 1}) {
      const year_month_day moved = year_month_day(date.days.first) + years(shift);
      if (moved.ok() && static_cast<int>(std::chrono::weekday(Day(moved)).iso_encoding()) == iso) {
        return day_period(Day(moved));
      }
    }
    return date;
  }

  std::optional<DatePiece> day_offset(std::size_t i, const TimeWord& word) const {
    if (word.value == 0 && is_name_part(i, i + word.words)) return std::nullopt;
    DatePiece result = piece(i + word.words);
    const std::optional<TimeWord> next = time_word_at(tokens_, result.last);
    const bool doubled = next && next->kind == TimeClass::weekday;
    if (doubled) ++result.last;
    if (published_) {
      Day day = *published_ + days(word.value);
      if (doubled) day = nearest_weekday(day, next->value);
      result.period = day_period(day);
    }
    return doubled ? with_date(result, next->value) : result;
  }

  static Day nearest_weekday(Day day, int iso) {
    const int today = static_cast<int>(std::chrono::weekday(day).iso_encoding());
    const int ahead = (iso - today + kWeek) % kWeek;
    return ahead <= kWeek / 2 ? day + days(ahead) : day - days(kWeek - ahead);
  }

  // "Today" in the name of an outlet, and "the day" in "the World Day of".
  bool is_name_part(std::size_t i, std::size_t behind) const {
    const std::optional<TimeWord> next = time_word_at(tokens_, behind);
    if (next && next->kind == TimeClass::no_date) return true;
    for (std::size_t back = 1; back <= 2 && back <= i; ++back) {
      const std::optional<TimeWord> before = time_word_at(tokens_, i - back);
      if (before && before->kind == TimeClass::media) return true;
    }
    return i >= 2 && is(i - 2, "\"") && is(behind, "\"");
  }

  // --- this week, last month, the coming year ---

  std::optional<DatePiece> this_unit(std::size_t i) const {
    const std::optional<TimeWord> word = time_word_at(tokens_, i + 1);
    if (!word) return std::nullopt;
    if (word->kind == TimeClass::weekday) {
      DatePiece result = piece(i + 2);
      if (published_) result.period = day_period(weekday_for(word->value, Anchor::none));
      return result;
    }
    if (word->kind == TimeClass::day_offset && word->value == 0) {
      DatePiece result = piece(i + 2);
      if (published_) result.period = day_period(*published_);
      return result;
    }
    if (word->kind != TimeClass::unit) return std::nullopt;
    DatePiece result = piece(i + 2);
    if (published_) result.period = unit_period(word->value, 0);
    return result;
  }

  std::optional<DatePiece> unit(std::size_t i, const TimeWord& word) const {
    if (before_last(i + 1)) {
      DatePiece result = piece(i + 3);
      if (published_) result.period = unit_period(word.value, -2);
      return result;
    }
    Anchor anchor = anchor_at(tokens_, i + 1);
    std::size_t last = i + 2;
    // One adjective may stand between: "the coming school year".
    if (anchor == Anchor::none && i + 1 < tokens_.size() && tokens_[i + 1].folded.starts_with(kArticle)) {
      anchor = anchor_at(tokens_, i + 2);
      ++last;
    }
    if (anchor == Anchor::none) return std::nullopt;
    DatePiece result = piece(last);
    const int shift = anchor == Anchor::last ? -1 : (anchor == Anchor::next ? 1 : 0);
    if (published_) result.period = unit_period(word.value, shift);
    return result;
  }

  Period unit_period(int length, int shift) const {
    const year_month_day now(*published_);
    const int year = static_cast<int>(now.year());
    if (length == kWeek) return week_period(*published_ + days(kWeek * shift));
    if (length == kMonth) {
      const year_month_day moved = now.year() / now.month() / 1 + months(shift);
      return month_period(static_cast<int>(moved.year()), static_cast<unsigned>(moved.month()));
    }
    if (length == kYear) return year_period(year + shift);
    const int span = length / kYear;  // ten or a hundred years
    const int first = year / span * span + span * shift;
    return joined_period(year_period(first), year_period(first + span - 1));
  }

  // "the last three days", "the coming two weeks": up to, or from, the day of publication.
  std::optional<DatePiece> several_units(std::size_t i, const TimeWord& word) const {
    const NounForm* noun = find_counted_noun(tokens_[i].folded);
    double count = noun != nullptr && noun->number == GrammaticalNumber::dual ? 2 : 0;
    std::size_t at = i + 1;
    if (count == 0) {
      if (is(at, kArticle)) ++at;  // close to digits
      const std::optional<Cardinal> cardinal = at < tokens_.size() ? read_cardinal(tokens_, at) : std::nullopt;
      if (!cardinal || cardinal->maximum != cardinal->minimum) return std::nullopt;
      count = cardinal->minimum;
      at = cardinal->last;
    }
    const Anchor anchor = anchor_at(tokens_, at);
    if ((anchor != Anchor::last && anchor != Anchor::next) || word.value == 0) return std::nullopt;
    DatePiece result = piece(at + 1);
    if (!published_) return result;
    const Day far = moved(*published_, word.value, anchor == Anchor::last ? -count : count);
    result.period = anchor == Anchor::last ? joined_period(day_period(far), day_period(*published_))
                                           : joined_period(day_period(*published_), day_period(far));
    return result;
  }

  static Day moved(Day day, int unit_days, double count) {
    constexpr double kMost = 10000;
    const int whole = static_cast<int>(std::clamp(count, -kMost, kMost));
    if (unit_days < kMonth) return day + days(unit_days * whole);
    const int month_count = unit_days == kMonth ? whole : whole * (unit_days / kYear) * 12;
    const year_month_day target = year_month_day(day) + months(month_count);
    return target.ok() ? Day(target) : Day(target.year() / target.month() / std::chrono::last);
  }

  // --- lengths of time ---

  struct Length {
    double count = 0;
    int unit_days = 0;
    std::size_t last = 0;
  };

  static int days_of(const NounForm& noun) {
    if (noun.base == "day") return static_cast<int>(noun.factor);
    if (noun.base != "month") return 0;
    return noun.factor == 1 ? kMonth : static_cast<int>(noun.factor / 12) * kYear;
  }

  std::optional<Length> length_at(std::size_t i) const {
    const std::size_t end = std::min(i + 8, tokens_.size());
    const std::vector<NumberMention> numbers = parse_numbers(tokens_.subspan(i, end - i));
    if (!numbers.empty() && numbers.front().first == 0) return counted_length(i, numbers.front());
    constexpr std::size_t kMostBlurs = 4;
    bool exact = true;
    for (std::size_t skipped = 0; skipped <= kMostBlurs && i < tokens_.size(); ++skipped, ++i) {
      const NounForm* noun = find_counted_noun(tokens_[i].folded);
      if (noun != nullptr && noun->kind == NounKind::time && !noun->definite) {
        const bool one = exact && noun->number == GrammaticalNumber::singular;
        return Length{one ? 1.0 : 0.0, days_of(*noun), i + 1};
      }
      const std::optional<TimeWord> word = time_word_at(tokens_, i);
      if (!word || word->kind != TimeClass::blur) return std::nullopt;
      exact = false;
    }
    return std::nullopt;
  }

  std::optional<Length> counted_length(std::size_t i, const NumberMention& number) const {
    std::size_t at = i + number.last;
    const NounForm* noun = nullptr;
    if (number.dual_noun) {
      for (std::size_t k = i; k < at && noun == nullptr; ++k) noun = find_counted_noun(tokens_[k].folded);
    } else if (at < tokens_.size()) {
      noun = find_counted_noun(tokens_[at++].folded);
    }
    if (noun == nullptr || noun->kind != NounKind::time || number.ordinal || number.percent) return std::nullopt;
    const bool exact = number.minimum == number.maximum && !number.approximate;
    return Length{exact ? *number.minimum : 0, days_of(*noun), at};
  }

  std::optional<DatePiece> length_of_time(std::size_t i, TimeClass kind) const {
    // "since the year 2011" begins like "since a year".
    if (i + 1 < tokens_.size() && read_calendar_date({tokens_, published_}, i + 1)) return std::nullopt;
    const std::optional<Length> length = length_at(i + 1);
    if (!length) return std::nullopt;
    DatePiece result = piece(length->last);
    const Anchor anchor = anchor_at(tokens_, result.last);
    if (anchor != Anchor::none) ++result.last;
    const bool counted_back = kind == TimeClass::ago && length->count >= 1 && length->unit_days > 0 &&
                              length->count == std::floor(length->count) && !is(result.last, kFrom) &&
                              !is(result.last, kOn);
    if (!counted_back) {
      result.duration = true;
      result.relative = false;
      return result;
    }
    if (published_) result.period = counted_from(*length);
    return result;
  }

  // As precise as the unit: so many days ago is a day, so many months ago a month.
  Period counted_from(const Length& length) const {
    const Day day = moved(*published_, length.unit_days, -length.count);
    const year_month_day date(day);
    if (length.unit_days == 1) return day_period(day);
    if (length.unit_days == kWeek) return week_period(day);
    if (length.unit_days == kMonth) {
      return month_period(static_cast<int>(date.year()), static_cast<unsigned>(date.month()));
    }
    return year_period(static_cast<int>(date.year()));
  }

  std::optional<Day> published_;
};

}  // namespace

std::optional<DatePiece> read_relative_date(const DateContext& context, std::size_t first) {
  return RelativeReader(context).run(first);
}

}  // namespace tawatur
