// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "index/database_folder.h"
#include "index/search/query.h"

namespace Xapian {
class Database;
class Query;
}  // namespace Xapian

namespace tawatur {

/// A query as the index understands it, for the part that `index` is. Words weigh, fields only narrow (term: does
/// both). Throws QueryError for a range that covers too many different numbers or days, and for title: among claims.
[[nodiscard]] Xapian::Query translated_query(const QueryNode& query, const Xapian::Database& index, IndexPart part);

}  // namespace tawatur
