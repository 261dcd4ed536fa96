// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/database_folder.h"
#include "index/search/query.h"

namespace Xapian {
class Database;
class Query;
}  // namespace Xapian

namespace tawatur {

/// A query as the index understands it, for its part `index`; `articles`: the part that tells of outlets. Words weigh,
/// fields only narrow (term: does both). Throws QueryError for a range that covers too many different numbers or days,
/// and for title: among claims.
[[nodiscard]] Xapian::Query translated_query(const QueryNode& query, IndexPart part, const Xapian::Database& index,
                                             const Xapian::Database& articles);

}  // namespace tawatur
