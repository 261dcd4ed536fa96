// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/divergence/phrase_table.h"

#include <doctest/doctest.h>

#include "tests/support/passages.h"

using namespace tawatur;

namespace {

PhraseTable boats() {
  PhraseTable table;
  table.add("زورق", "boat");
  table.add("زورق صيد", "fishing boat");
  table.add("زورق", "second entry");
  table.add("قبل أن", "before");
  return table;
}

}  // namespace

TEST_CASE("the longest phrase wins, and the first of two equal ones") {
  const Passage passage = test::passage_from("غرق زورق صيد وزورق إنقاذ");
  const PhraseTable table = boats();
  const auto found = table.matches(passage.units);
  REQUIRE(found.size() == 2);
  CHECK(found[0].value == "fishing boat");
  CHECK(found[0].begin == 1);
  CHECK(found[0].length == 2);
  CHECK(found[1].value == "boat");
}

TEST_CASE("conjunctions, prepositions and the article may hang on a phrase") {
  const PhraseTable table = boats();
  CHECK(table.match(test::passage_from("بالزورق").units, 0).has_value());
  CHECK(table.match(test::passage_from("وزورق").units, 0).has_value());
  CHECK(table.match(test::passage_from("وقبل أن").units, 0).has_value());
}

TEST_CASE("a phrase that is cut off or another word is none") {
  const PhraseTable table = boats();
  CHECK_FALSE(table.match(test::passage_from("قبل").units, 0).has_value());
  CHECK_FALSE(table.match(test::passage_from("زوارق").units, 0).has_value());
  CHECK(table.matches(test::passage_from("رست السفينة").units).empty());
}

TEST_CASE("a lexicon becomes a table of its first column") {
  const PhraseTable table = phrase_table("casualty_roles", 1);
  const auto found = table.match(test::passage_from("مصابين").units, 0);
  REQUIRE(found.has_value());
  CHECK(found->value == "hurt");
}
