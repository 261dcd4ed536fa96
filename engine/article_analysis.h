// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/analysis.h"
#include "engine/model/article.h"

namespace tawatur {

/// Told now and then how far a step of a run has come. Never called from two threads at once. It may throw: the run
/// then ends with that exception.
using Progress = std::function<void(std::string_view step, std::size_t done, std::size_t total)>;

/// Sentences and claims of each of the `wanted` articles, in their order. An analysis rests on title, blocks, day and
/// language of its article and on their words, and on nothing else: it may be kept and used again wherever
/// `analysis_input` and `analysis_version` are the same. The result does not depend on `threads`.
[[nodiscard]] std::vector<ArticleAnalysis> analyze_articles(const Corpus& corpus, std::span<const ArticleId> wanted,
                                                            unsigned threads, const Progress& progress = {});

/// Analyses of all articles, by position: those that are known, and new ones for the rest.
[[nodiscard]] std::vector<ArticleAnalysis> all_analyses(const Corpus& corpus,
                                                        std::vector<std::optional<ArticleAnalysis>> known,
                                                        unsigned threads, const Progress& progress = {});

/// Hash of all that an analysis of this article rests on; `text` is the text of its document.
[[nodiscard]] std::uint64_t analysis_input(const Article& article, std::string_view text);

/// Changes with every lexicon and every source file that an analysis comes from.
[[nodiscard]] std::string analysis_version();

/// Analyses of all articles of a corpus as one table, in the order of the articles.
[[nodiscard]] ArticleAnalysis joined(std::vector<ArticleAnalysis> analyses);

}  // namespace tawatur
