// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "engine/ingest/page/article_cutter.h"

namespace tawatur {

/// Articles of a page whose mark-up tells where each begins (a line tagged `article_start`) and what is no part of it
/// (tags navigation, caption, time, byline): short lines are text here that flattened text could only take for
/// furniture. Phrases of furniture, credits and datelines are looked for as everywhere. Empty when the page has no such
/// mark, or none of its articles a line. Linear.
[[nodiscard]] std::vector<DraftArticle> marked_articles(std::string_view text, ClassifiedPage& page);

}  // namespace tawatur
