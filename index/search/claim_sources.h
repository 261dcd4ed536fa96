// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "index/terms.h"

namespace Xapian {
class Database;
class Query;
}  // namespace Xapian

namespace tawatur {

/// Claims in which these words stand side by side in exactly these forms; weighed by their stems.
[[nodiscard]] Xapian::Query claim_phrase_query(const std::vector<QueryWord>& words);

/// Claims of the articles that a query finds; they weigh nothing. The articles are looked for at once.
[[nodiscard]] Xapian::Query claims_of_articles(const Xapian::Query& query, const Xapian::Database& articles);

}  // namespace tawatur
