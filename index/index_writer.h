// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "index/database_folder.h"

namespace tawatur {

/// Told how many of how many changes are indexed; returns whether to go on. Called in the process that writes.
using IndexProgress = std::function<bool(std::size_t done, std::size_t all)>;

/// Brings the index up to date with the store, in a process of its own: a full disk can end the writing library in the
/// middle of a commit, and must not take the program down. Nothing is lost when it fails; the next call goes on from
/// the last commit. The caller holds the WriterLock. Returns the number of changes made; throws IndexError. When
/// `progress` says to stop, what was made so far is kept and the database stays without a seal; it is asked while the
/// seal is made too, then in the calling process. Texts are cut into terms by `threads`, 0: one a core.
std::size_t update_index(const DatabaseFolder& database, const IndexProgress& progress = {}, unsigned threads = 0);

/// Throws the index away and makes it anew from the store, as `update_index` does.
std::size_t rebuild_index(const DatabaseFolder& database, const IndexProgress& progress = {}, unsigned threads = 0);

/// Where the index does not say what the store says, in words; empty when they agree. Terms, counts, positions and
/// values of every article and claim are made again and compared with both sides of the index: those listed by document
/// and by term.
[[nodiscard]] std::vector<std::string> index_damages(const DatabaseFolder& database);

/// All that is wrong with a database, in words, and what to do about it: files that are not as they were left, damaged
/// rows of the store, and damages of the index where the store is whole.
[[nodiscard]] std::vector<std::string> database_damages(const DatabaseFolder& database);

/// What a database has of one article, as hashes that do not depend on the order in which articles were added.
struct ArticleDigest {
  std::string key;
  std::string stored;   ///< text, spans, metadata, facts, analysis
  std::string indexed;  ///< terms, positions and values of the article and its claims; "-": not in the index
  std::int64_t revision = 1;
  bool current = true;
};

/// For every article, superseded revisions too; ascending by key. Throws IndexError for what is damaged.
[[nodiscard]] std::vector<ArticleDigest> article_digests(const DatabaseFolder& database);

}  // namespace tawatur
