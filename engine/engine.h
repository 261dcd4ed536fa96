// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <vector>

#include "engine/article_analysis.h"
#include "engine/model/comparison.h"
#include "engine/model/error.h"
#include "engine/program_version.h"

namespace tawatur {

/// Compares the articles of a corpus (see engine/ingest/article_readers.h for reading one). The result depends on the
/// corpus and the options alone: not on the order of the inputs, the number of threads, locale or time zone.
/// Throws ConfigError for options that name something unknown.
/// `known`: analyses of articles, by position, that were kept from an earlier run (article_analysis.h); those that are
/// absent are made. They spare time and change nothing.
[[nodiscard]] Comparison compare(Corpus corpus, const CompareOptions& options,
                                 std::vector<std::optional<ArticleAnalysis>> known = {}, const Progress& progress = {});

}  // namespace tawatur
