// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "engine/article_analysis.h"
#include "engine/model/article.h"
#include "index/store.h"

namespace tawatur {

/// What a store keeps of articles that are new to it: their analysis, and the claims in it with the speakers, places,
/// numbers and days that they name, which a search can ask for beside words.
[[nodiscard]] std::vector<ArticleDescription> describe_articles(const Corpus& corpus,
                                                                std::span<const ArticleId> articles, unsigned threads,
                                                                const Progress& progress = {});

/// For each article of a corpus the analysis that the store keeps of exactly this article by this program; nothing
/// where there is none, or a damaged one.
[[nodiscard]] std::vector<std::optional<ArticleAnalysis>> kept_analyses(const Store& store, const Corpus& corpus,
                                                                        unsigned threads);

/// Makes the analyses that are missing, damaged or of another version, for all articles of the store. Returns how many.
std::size_t renew_analyses(Store& store, unsigned threads, const Progress& progress = {});

}  // namespace tawatur
