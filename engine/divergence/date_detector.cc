// SPDX-License-Identifier: GPL-3.0-or-later
// Dates are intervals of days in one calendar: "this week" and "Sunday" may be one day, so only intervals that cannot
// meet are in conflict.

#include <algorithm>
#include <chrono>

#include "engine/divergence/detectors.h"

namespace tawatur {
namespace {

constexpr std::chrono::days kNight{1};
constexpr int kYear = 300;  // days from which an expression names a year or more

const Unit* first_of(Units units, UnitKind kind) {
  const auto found = std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.kind == kind; });
  return found == units.end() ? nullptr : &*found;
}

int length_of(DayRange days) {
  return static_cast<int>((std::chrono::sys_days(days.last) - std::chrono::sys_days(days.first)).count()) + 1;
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
  if (a == nullptr) a = first_of(view.in_a(), UnitKind::number);
  if (b == nullptr) b = first_of(view.in_b(), UnitKind::number);
  if (a == nullptr || b == nullptr) return std::nullopt;
  const UnitValue& x = *a->value;
  const UnitValue& y = *b->value;
  const bool meet = (x.days && y.days && x.days->meets(*y.days)) || (!x.as_said.empty() && x.as_said == y.as_said);
  return EditReading{meet ? Weight::compatible : Weight::hard, "date_conflict"};
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
