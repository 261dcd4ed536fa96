// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace tawatur {

/// Insertions, deletions, replacements and swaps of neighbours that lead from `a` to `b`. Quadratic time.
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// The known name that `given` was most likely meant to be: the nearest one (the first of several), at most a third of
/// its letters away, two letters at least. A name that `given` is the beginning of is near, too.
[[nodiscard]] std::optional<std::string_view> nearest_name(std::string_view given,
                                                           std::span<const std::string_view> known);

/// " (did you mean 'x'?)", or nothing.
[[nodiscard]] std::string did_you_mean(std::string_view given, std::span<const std::string_view> known);

}  // namespace tawatur
