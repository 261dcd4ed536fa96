// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/row_folding.h"

#include <doctest/doctest.h>

namespace tawatur {
namespace {

TermMatrix rows_of(const std::vector<std::vector<std::string_view>>& words) {
  TermBags bags;
  for (const auto& bag : words) {
    for (const std::string_view word : bag) bags.add(word);
    bags.end_bag();
  }
  return tfidf_rows(bags, term_columns(bags));
}

}  // namespace

TEST_CASE("equal rows become one, empty rows none") {
  const TermMatrix rows = rows_of({{"a", "b"}, {}, {"c"}, {"b", "a"}, {"a", "b", "b"}, {"c"}});
  const std::vector<std::uint32_t> groups = {1, 1, 2, 3, 1, 2};

  const FoldedRows folded = fold_equal_rows(rows, groups);

  CHECK(folded.first == std::vector<std::uint32_t>{0, 2, 4});
  CHECK(folded.members == std::vector<std::uint32_t>{0, 3, 2, 5, 4});
  CHECK(folded.starts == std::vector<std::uint32_t>{0, 2, 4, 5});
  CHECK(folded.group == std::vector<std::uint32_t>{FoldedRows::kMixed, 2, 1});
}

TEST_CASE("folding nothing gives nothing") {
  const FoldedRows folded = fold_equal_rows(rows_of({}), {});
  CHECK(folded.first.empty());
  CHECK(folded.members.empty());
}

}  // namespace tawatur
