// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>

#include "cli/options.h"

namespace tawatur {

inline constexpr OptionRow kColorOption = {"color", 0, "WHEN", "colours: auto (on a terminal), always or never (auto)"};

/// Whether to write colours to `out`, by --color. `auto` means: `out` is the standard output, that is a terminal, and
/// neither NO_COLOR nor TERM=dumb asks for plain text. Throws UsageError for another word.
[[nodiscard]] bool wants_color(const Arguments& arguments, const std::ostream& out);

}  // namespace tawatur
