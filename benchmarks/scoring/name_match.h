// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/day.h"

namespace tawatur::scoring {

/// Do all words of one name occur in the other (a name with and without titles)? Words are folded and may carry a
/// written-on article, conjunction or preposition.
[[nodiscard]] bool same_name(std::string_view one, std::string_view other);

/// The names in an entry such as "name (other name)"; a lower-case Latin word in brackets is a remark.
[[nodiscard]] std::vector<std::string> listed_names(std::string_view entry);

/// Is `given` one of the known names of an outlet, a longer or shorter form, or its initials?
[[nodiscard]] bool same_outlet(std::string_view given, const std::vector<std::string>& known);

/// First and last day of 2024, 2024-12, 2024-12-02, 2024-W49 or of an interval a/b; nothing when it is none.
[[nodiscard]] std::optional<DayRange> parse_period(std::string_view text);

/// Equal, or, when `loose`, two weeks with four days in common (their first day differs by country).
[[nodiscard]] bool same_period(DayRange one, DayRange other, bool loose);

}  // namespace tawatur::scoring
