// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/model/article.h"

namespace tawatur {

/// The day of a date that a program wrote: ISO 8601 ("2024-03-05T19:40:00+02:00", "20240305", "2024/3/5"), RFC 822
/// ("Tue, 05 Mar 2024 19:40:00 +0200"), English month names ("March 5, 2024"), or seconds or milliseconds since 1970.
/// The day is the one written, in its own time zone. Nothing when the text is no such date or no day of the calendar.
[[nodiscard]] std::optional<Day> parse_machine_date(std::string_view text);

/// The same as a day of publication with its basis; unknown when there is none.
[[nodiscard]] PublicationDay machine_published(std::string_view text, std::string_view basis);

}  // namespace tawatur
