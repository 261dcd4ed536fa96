// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/model/day.h"
#include "engine/model/error.h"

namespace tawatur {

/// A query that cannot be meant as it stands; the message quotes the place.
class QueryError : public IndexError {
 public:
  using IndexError::IndexError;
};

enum class QueryKind : std::uint8_t {
  word,        ///< `text`
  phrase,      ///< words of `text` one after the other
  field,       ///< `field` (outlet, speaker, place, title, term) has the words of `text`
  dates,       ///< published in `days`
  named_days,  ///< names a date that meets `days`
  numbers,     ///< a number in [`least`, `most`]
  any_of,      ///< one child or more, the more the better
  all_of,      ///< every child
  negation,    ///< not the only child
};

/// A parsed query.
struct QueryNode {
  QueryKind kind = QueryKind::any_of;
  std::string field{};
  std::string text{};
  DayRange days{};
  double least = 0;
  double most = 0;
  std::vector<QueryNode> children{};
};

/// Parses what a person types:
///   words            any of them, the more and the rarer the better
///   "some words"     exactly this phrase («» too)
///   +word -word      must occur, must not
///   A AND B, A OR B, NOT A, ( ), and the Arabic words of corpus/lexicons/query_operators.tsv
///   outlet: speaker: place: title:   a name or a quoted one
///   term:                            the word in this form only, not others of its stem; quoted: words in a row
///   date:2024-12-01..2024-12-07      day of publication; or one day, a month (2024-12), a year, an open end
///                                    (2024-12-01..)
///   when:2024-12                     a date that is named, in the same forms
///   number:12 number:>10 number:<5 number:10..20
/// A field or a sign narrows the search: what stands beside it must match as well. Throws QueryError for unbalanced
/// marks, impossible dates and numbers, more than 4 KiB, 256 words or 32 levels. The tree is never empty.
[[nodiscard]] QueryNode parse_query(std::string_view text);

}  // namespace tawatur
