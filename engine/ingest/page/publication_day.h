// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "engine/ingest/page/day_evidence.h"
#include "engine/model/article.h"

namespace tawatur {

/// The day of publication from a line that states it: ISO, day/month/year, or a day with the name of its month, in any
/// of the families of month names. Nothing where a part is missing.
[[nodiscard]] std::optional<Day> stated_day(std::string_view text, Span line);

/// What the evidence says of the day: `range` when at most `kDatableDays` are possible, `value` when one of them stands
/// out. `basis` names what decided.
[[nodiscard]] PublicationDay settle_day(const DayEvidence& evidence);

/// The first stated day of `lines` (dateline, date lines), else what the evidence in the text allows; none after
/// `not_after`, where that is known.
[[nodiscard]] PublicationDay find_publication_day(std::string_view text, std::span<const Span> lines,
                                                  std::span<const Block> blocks,
                                                  std::optional<Day> not_after = std::nullopt);

inline constexpr int kDatableDays = 62;

/// The flag of an article that an archive fetched by that day and that nothing else dates, "fetched_by:2024-03-05".
[[nodiscard]] std::string fetched_by(Day day);

/// The day of that flag, if the article has it.
[[nodiscard]] std::optional<Day> latest_day(const Article& article);

}  // namespace tawatur
