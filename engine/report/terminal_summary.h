// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <iosfwd>

#include "engine/report/report_formats.h"

namespace tawatur {

constexpr std::size_t kStrongestShown = 5;  ///< rows of the strongest differences in a summary
constexpr std::size_t kEchoesShown = 5;     ///< and of what many repeat after few

/// A screenful about a run for the terminal: counts, the strongest differences with their readings, what many outlets
/// repeat after few sources, what could not be read. Quoted words are isolated (U+2068 ... U+2069), so Arabic and Latin
/// text keep their places in any line, and nothing of a text reaches the terminal as a control. `color` adds bold type.
void write_terminal_summary(const Comparison& comparison, const ReportOptions& options, bool color, std::ostream& out);

/// The same as one JSON object for programs: counts, rows of the strongest differences, of shared claims that rest on
/// fewer sources than outlets, and of problems, with the ids of comparison.json (json/json_summary.cc).
void write_summary_json(const Comparison& comparison, std::ostream& out);

}  // namespace tawatur
