// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/vectors/vocabulary.h"

#include <doctest/doctest.h>

#include <string>

namespace tawatur {

TEST_CASE("terms are numbered in the order in which they are met, also when the table grows") {
  Vocabulary vocabulary;
  for (std::uint32_t i = 0; i < 5000; ++i) CHECK(vocabulary.add("term" + std::to_string(i)) == i);
  for (std::uint32_t i = 0; i < 5000; ++i) CHECK(vocabulary.add("term" + std::to_string(i)) == i);
  CHECK(vocabulary.size() == 5000);
  CHECK(vocabulary.term(4321) == "term4321");
}

TEST_CASE("the empty term is a term") {
  Vocabulary vocabulary;
  CHECK(vocabulary.add("") == 0);
  CHECK(vocabulary.add("a") == 1);
  CHECK(vocabulary.add("") == 0);
  CHECK(vocabulary.term(0).empty());
}

}  // namespace tawatur
