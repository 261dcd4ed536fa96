// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/model/comparison.h"
#include "engine/model/error.h"

namespace tawatur {

/// Compares the articles of a corpus (see engine/ingest/article_readers.h for reading one). The result depends on the
/// corpus and the options alone: not on the order of the inputs, the number of threads, locale or time zone.
/// Throws ConfigError for options that name something unknown.
[[nodiscard]] Comparison compare(Corpus corpus, const CompareOptions& options);

/// "tawatur 0.1.0".
[[nodiscard]] const char* program_version();

}  // namespace tawatur
