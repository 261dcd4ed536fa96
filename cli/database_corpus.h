// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/model/analysis.h"
#include "engine/model/article.h"
#include "engine/model/comparison.h"

namespace tawatur {

/// Which articles of a database; all where nothing is given.
struct DatabaseSelection {
  std::string folder;                ///< of the database
  std::optional<std::string> query;  ///< as in tawatur search
  std::optional<std::string> since;  ///< first day, month or year
  std::optional<std::string> until;  ///< last one
  std::optional<std::string> outlet;
  std::optional<std::string> story;  ///< key, id or address of an article, or a query: its story only
};

/// Articles of a database, and what is known of them from earlier reading.
struct DatabaseCorpus {
  Corpus corpus;                                      ///< finished
  std::vector<std::optional<ArticleAnalysis>> known;  ///< by article
};

/// The corpus of the selected articles, finished: the same as if exactly they had been read. Superseded revisions are
/// left out. With `story` the articles that tell of the same event as the one it names, or as the best hit of it as a
/// query: those of its group among the articles that are alike and at most five days away. Throws IndexError,
/// QueryError, and InputError when nothing is selected.
[[nodiscard]] DatabaseCorpus database_corpus(const DatabaseSelection& selection, unsigned threads);

/// The corpus of the articles that a run was made from, superseded revisions among them where the run has them. Reads
/// the whole database. Throws IndexError, and InputError when one of them is not there any more.
[[nodiscard]] DatabaseCorpus corpus_of_run(const Comparison& run, const std::string& folder, unsigned threads);

}  // namespace tawatur
