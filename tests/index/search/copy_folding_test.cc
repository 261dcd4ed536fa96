// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search/copy_folding.h"

#include <doctest/doctest.h>

using namespace tawatur;

namespace {

// A sketch with the hashes of these letters; ascending, four bytes each.
std::string sketch(const std::string& letters) {
  std::string bytes;
  for (const char letter : letters) bytes += std::string(3, '\0') + letter;
  return bytes;
}

}  // namespace

TEST_CASE("copies go to the best hit of their text, in order of rank") {
  CopyFolding folding(2);
  folding.add({.row = 1}, sketch("abcdefgh"));
  folding.add({.row = 2}, sketch("stuvwxyz"));
  folding.add({.row = 3}, sketch("abcdefgx"));
  CHECK(folding.is_full());
  folding.add({.row = 4}, sketch("klmnop"));
  folding.add({.row = 5}, sketch("abcdefgh"));
  REQUIRE(folding.hits().size() == 2);
  CHECK(folding.hits()[0].row == 1);
  CHECK(folding.hits()[0].copies == std::vector<ArticleRow>{3, 5});
  CHECK(folding.hits()[1].row == 2);
  CHECK(folding.hits()[1].copies.empty());
}

TEST_CASE("some text in common makes no copy, and texts without words are none") {
  CopyFolding folding(10);
  folding.add({.row = 1}, sketch("abcdefgh"));
  folding.add({.row = 2}, sketch("abcstuvw"));
  folding.add({.row = 3}, "");
  folding.add({.row = 4}, "");
  CHECK(folding.hits().size() == 4);
}
