// SPDX-License-Identifier: GPL-3.0-or-later
// Dates are intervals of days in one calendar: "this week" and "Sunday" may be one day, so only intervals that cannot
// meet are in conflict.

#include <algorithm>
#include <charconv>
#include <chrono>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "engine/divergence/detectors.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

constexpr std::chrono::days kNight{1};
constexpr std::size_t kBeside = 2;  // units between a date and the same in another calendar
constexpr int kYear = 300;          // days from which an expression names a year or more

const Unit* first_of(Units units, UnitKind kind) {
  const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.kind == kind; });
  return found == units.end() ? nullptr : &*found;
}

int length_of(DayRange days) {
  return static_cast<int>((std::chrono::sys_days(days.last) - std::chrono::sys_days(days.first)).count()) + 1;
}

std::vector<std::string_view> words_in(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

// The same words but for a figure: another day of one calendar, however wide the days of that calendar are, or another
// end of a span.
bool differ_by_a_figure(std::string_view a, std::string_view b) {
  const auto figure = [](std::string_view word) -> std::optional<int> {
    int value = 0;
    const auto [stop, failed] = std::from_chars(word.data(), word.data() + word.size(), value);
    return failed == std::errc{} && stop == word.data() + word.size() ? std::optional(value) : std::nullopt;
  };
  const std::vector<std::string_view> in_a = words_in(a);
  const std::vector<std::string_view> in_b = words_in(b);
  bool other_figure = false;
  const bool same_words =
      std::equal(in_a.begin(), in_a.end(), in_b.begin(), in_b.end(), [&](std::string_view x, std::string_view y) {
        const std::optional<int> figure_x = figure(x);
        const std::optional<int> figure_y = figure(y);
        if (!figure_x || !figure_y) return x == y;
        other_figure = other_figure || *figure_x != *figure_y;
        return true;
      });
  return same_words && other_figure;
}

bool is_week(const Unit& date) {
  return date.key.find("-W") != std::string::npos;
}

// Weeks begin on another day elsewhere, so that the days of one reach into the next; the weeks are still two.
bool are_other_weeks(const Unit& a, const Unit& b) {
  return is_week(a) && is_week(b) && a.key != b.key;
}

bool says_corresponds(const Unit& unit) {
  static const std::set<std::string, std::less<>> words = [] {
    std::set<std::string, std::less<>> found;
    for (const LexiconRow& row : lexicon_rows("time_words")) {
      if (row.at(1) == "corresponds") found.insert(folded_words(row.at(0)));
    }
    return found;
  }();
  return words.contains(unit.folded);
}

// The date once more, in another calendar or with its weekday, right beside where it stands in both.
bool repeats_a_date(const Passage& passage, std::size_t begin, std::size_t end) {
  const Unit* added = nullptr;
  for (std::size_t i = begin; i < end; ++i) {
    const Unit& unit = passage.units[i];
    if (unit.kind == UnitKind::date) added = &unit;
    const bool part = unit.kind == UnitKind::date || unit.kind == UnitKind::mark || says_corresponds(unit);
    if (!part) return false;
  }
  const auto same = [&](std::size_t i) {
    const Unit& unit = passage.units[i];
    return unit.kind == UnitKind::date && unit.value->days && unit.value->days->meets(*added->value->days);
  };
  if (added == nullptr || !added->value->days) return false;
  const std::size_t first = begin - std::min(begin, kBeside);
  const std::size_t last = std::min(passage.units.size(), end + kBeside);
  for (std::size_t i = first; i < last; ++i) {
    if ((i < begin || i >= end) && same(i)) return true;
  }
  return false;
}

// In other words the day may be another where a night lies between; and a year is no answer to the question on which
// day.
bool can_meet(const DateMention& a, const DateMention& b) {
  if (!a.days || !b.days) return true;
  if ((length_of(*a.days) >= kYear) != (length_of(*b.days) >= kYear)) return true;
  const DayRange widened{Day(std::chrono::sys_days(a.days->first) - kNight),
                         Day(std::chrono::sys_days(a.days->last) + kNight)};
  return widened.meets(*b.days);
}

// Dates that say when the claim happened: resolved, and inside the claim's own words.
std::vector<DateMention> own_dates(const Claim& claim) {
  std::vector<DateMention> dates;
  std::copy_if(claim.dates.begin(), claim.dates.end(), std::back_inserter(dates), [&](const DateMention& date) {
    return date.days && !date.is_duration && claim.span.contains(date.span);
  });
  return dates;
}

}  // namespace

std::optional<EditReading> read_date_edit(const EditView& view) {
  const Unit* a = first_of(view.in_a(), UnitKind::date);
  const Unit* b = first_of(view.in_b(), UnitKind::date);
  if (a == nullptr && b == nullptr) return std::nullopt;
  const bool repeated =
      (content_count(view.in_a()) == 0 && repeats_a_date(view.b, view.edit.b_begin, view.edit.b_end)) ||
      (content_count(view.in_b()) == 0 && repeats_a_date(view.a, view.edit.a_begin, view.edit.a_end));
  if (repeated) return EditReading{Weight::compatible, "date_conflict"};
  if (a == nullptr) a = first_of(view.in_a(), UnitKind::number);
  if (b == nullptr) b = first_of(view.in_b(), UnitKind::number);
  if (a == nullptr || b == nullptr) return std::nullopt;
  const UnitValue& x = *a->value;
  const UnitValue& y = *b->value;
  const bool other = differ_by_a_figure(x.words, y.words) || are_other_weeks(*a, *b);
  const bool meet = (x.days && y.days && x.days->meets(*y.days)) || (!x.as_said.empty() && x.as_said == y.as_said);
  return EditReading{meet && !other ? Weight::compatible : Weight::hard, "date_conflict"};
}

std::vector<Finding> compare_dates(const ClaimPair& pair) {
  const std::vector<DateMention> in_a = own_dates(pair.claim_a());
  const std::vector<DateMention> in_b = own_dates(pair.claim_b());
  for (const DateMention& a : in_a) {
    for (const DateMention& b : in_b) {
      if (can_meet(a, b)) return {};
    }
  }
  std::vector<Finding> findings;
  for (const DateMention& a : in_a) {
    for (const DateMention& b : in_b) {
      Finding finding = finding_between(pair, DivergenceKind::date, a.span, b.span);
      finding.weight = Weight::hard;
      finding.message = "date_conflict";
      finding.topic = "date";
      finding.said = {a.value, b.value};
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace tawatur
