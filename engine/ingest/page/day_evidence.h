// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/article.h"

namespace tawatur {

/// A month of the year, without the year; `day` where the text gives one.
struct MonthMention {
  unsigned month = 0;  ///< 1-12
  std::optional<unsigned> day;
  bool current = false;  ///< "this December": the month of publication
  bool past = false;     ///< "last December": the latest one before publication
};

/// What an undated text tells of its day of publication.
struct DayEvidence {
  std::optional<Day>
      not_before;  ///< from years in the text and from holders of offices (corpus/lexicons/office_terms.tsv)
  std::optional<Day> not_after;
  std::optional<unsigned> weekday;   ///< 1 = Monday: the lead speaks of this day as the present one
  std::vector<MonthMention> months;  ///< in the order of the text, without a year
};

/// Scans the blocks once, up to the first MB of them. Linear; most words cost no more than a look into a table.
[[nodiscard]] DayEvidence find_day_evidence(std::string_view text, std::span<const Block> blocks);

/// The days of `evidence` that are possible: its bounds, narrowed by months and the years in between. Open bounds stay
/// open.
struct PossibleDays {
  std::optional<Day> first;
  std::optional<Day> last;
  std::optional<Day> near;  ///< a day of the current month that the text names
  bool by_month = false;
};
[[nodiscard]] PossibleDays possible_days(const DayEvidence& evidence);

}  // namespace tawatur
