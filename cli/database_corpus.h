// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>

#include "engine/model/article.h"

namespace tawatur {

/// Which articles of a database; all where nothing is given.
struct DatabaseSelection {
  std::string folder;                ///< of the database
  std::optional<std::string> query;  ///< as in tawatur search
  std::optional<std::string> since;  ///< first day, month or year
  std::optional<std::string> until;  ///< last one
  std::optional<std::string> outlet;
};

/// The corpus of the selected articles, finished: the same as if exactly they had been read. Superseded revisions are
/// left out. Throws IndexError, QueryError, and InputError when nothing is selected.
[[nodiscard]] Corpus database_corpus(const DatabaseSelection& selection);

}  // namespace tawatur
