// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

#include "engine/report/html/report_view.h"

namespace tawatur::html {

/// Whose words an outlet's words are: "own", "quoted" or "attributed". A word in somebody else's mouth is not the
/// outlet's word.
[[nodiscard]] std::string_view voice_of(const View& view, ArticleId article, Span words);

}  // namespace tawatur::html
