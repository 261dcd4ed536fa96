// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string_view>

#include "engine/model/article.h"

namespace tawatur {

/// The day of publication from what stands in the text, in this order: the dateline's own date, a date line near the
/// title, days and months that the text calls current or past. `lines`: date lines and the dateline; `blocks`: of the
/// article. Nothing is set where the text does not tell a year.
[[nodiscard]] PublicationDay find_publication_day(std::string_view text, std::span<const Span> lines,
                                                  std::span<const Block> blocks);

}  // namespace tawatur
