// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

#include "engine/model/article.h"

namespace tawatur {

/// The opening "place - agency", "place (agency) date -", "agency - place:" or "(agency)" of `line`, whose span ends
/// before the first word of the article itself; the whole line when nothing follows. An agency is one whose mark the
/// outlet profiles know, a word that stands for agencies at large, or a name in `own_names` (the publisher's).
[[nodiscard]] std::optional<Dateline> find_dateline(std::string_view text, Span line, std::string_view own_name);

/// Where the article's first word stands behind a dateline: white space and dashes are skipped.
[[nodiscard]] std::uint32_t behind_dateline(std::string_view text, Span dateline, std::uint32_t line_end);

}  // namespace tawatur
