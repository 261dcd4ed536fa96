// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/publication_day.h"

namespace tawatur {

PublicationDay find_publication_day(std::string_view text, std::span<const Span> lines, std::span<const Block>) {
  PublicationDay day;
  for (const Span line : lines) {
    const std::string_view words = slice(text, line);
    const std::size_t digit = words.find_first_of("0123456789");
    if (digit == std::string_view::npos) continue;
    day.value = parse_iso_day(words.substr(digit));
    if (!day.value) continue;
    day.range = DayRange{*day.value, *day.value};
    day.basis = "date line";
    break;
  }
  return day;
}

}  // namespace tawatur
