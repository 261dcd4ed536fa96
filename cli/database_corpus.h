// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/analysis.h"
#include "engine/model/article.h"
#include "engine/model/comparison.h"

namespace tawatur {

/// Articles of a database, and what is known of them from earlier reading.
struct DatabaseCorpus {
  Corpus corpus;                                      ///< finished
  std::vector<std::optional<ArticleAnalysis>> known;  ///< by article
};

/// The corpus of the articles of the database in `folder` that are selected, finished: the same as if exactly they had
/// been read. Superseded revisions are left out. With `story` the articles that tell of the same event as the one it
/// names, or as the best hit of it as a query: those of its group among the articles that are alike and at most five
/// days away. Throws IndexError, QueryError, and InputError when nothing is selected.
[[nodiscard]] DatabaseCorpus database_corpus(const std::string& folder, const ArticleSelection& selection,
                                             unsigned threads);

/// What the selection of a run finds in the database in `folder` by now, against the articles of the run.
struct SelectionChange {
  std::size_t more = 0;   ///< articles that it selects and the run has not
  std::size_t fewer = 0;  ///< articles of the run that it does not select
};

/// Selects again as the run did. Throws as `database_corpus`, but not for selecting nothing.
[[nodiscard]] SelectionChange selection_change(const Comparison& run, const std::string& folder, unsigned threads);

/// The corpus of the articles that a run was made from, superseded revisions among them where the run has them. Reads
/// the whole database. Throws IndexError, and InputError when one of them is not there any more.
[[nodiscard]] DatabaseCorpus corpus_of_run(const Comparison& run, const std::string& folder, unsigned threads);

}  // namespace tawatur
