// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/article.h"
#include "index/article_record.h"

namespace tawatur {

/// Claims of each article with the speakers, places, numbers and days that they name: what a search can ask for beside
/// words.
[[nodiscard]] std::vector<ArticleFacts> article_facts(const Corpus& corpus, unsigned threads);

}  // namespace tawatur
