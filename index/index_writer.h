// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "index/database_folder.h"

namespace tawatur {

/// Brings the index up to date with the store, in a process of its own: a full disk can end the writing library in the
/// middle of a commit, and must not take the program down. Nothing is lost when it fails; the next call goes on from
/// the last commit. The caller holds the WriterLock. Returns the number of changes made; throws IndexError.
std::size_t update_index(const DatabaseFolder& database);

/// Throws the index away and makes it anew from the store.
std::size_t rebuild_index(const DatabaseFolder& database);

/// Where the index does not say what the store says, in words; empty when they agree. Terms, counts, positions and
/// values of every article and claim are made again and compared with both sides of the index: those listed by document
/// and by term.
[[nodiscard]] std::vector<std::string> index_damages(const DatabaseFolder& database);

/// All that is wrong with a database, in words, and what to do about it: files that are not as they were left, damaged
/// rows of the store, and damages of the index where the store is whole.
[[nodiscard]] std::vector<std::string> database_damages(const DatabaseFolder& database);

}  // namespace tawatur
