// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace Xapian {
class Database;
class Query;
}  // namespace Xapian

namespace tawatur {

/// Documents of the index that have any of these terms; they weigh nothing. The terms are looked up at once: costs
/// their postings, and a bit for each number that a document can have.
[[nodiscard]] Xapian::Query having_any_of(const std::vector<std::string>& terms, const Xapian::Database& index);

}  // namespace tawatur
