// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/word_lexicon.h"

#include <doctest/doctest.h>

#include "engine/text/folding.h"

using namespace tawatur;

namespace {

const WordEntry& entry(const char* word) {
  const WordEntry* found = word_lexicon().find(folded(word));
  REQUIRE(found != nullptr);
  return *found;
}

}  // namespace

TEST_CASE("one entry holds all that the lexicons say of a written form") {
  CHECK(entry("قال").roles.has(Role::reporting_verb));
  CHECK(entry("وزير").roles.has(Role::title));
  CHECK(entry("وزيران").dual);
  CHECK(entry("وزيرة").feminine);
  CHECK(entry("وزيرة").title_lemma == entry("وزير").title_lemma);
  CHECK(entry("وزارة").body == BodyKind::state);
  CHECK(entry("في").function == FunctionKind::preposition);
  CHECK(entry("عشرة").numeral);
  CHECK(entry("مصري").country == entry("مصرية").country);
}

TEST_CASE("numbers lead to verbs and acts") {
  CHECK(word_lexicon().verb(entry("نفى").verb).stance == "denied");
  CHECK(word_lexicon().act(entry("التقى").act) == "meeting");
  CHECK(word_lexicon().act(0).empty());
}

TEST_CASE("a word that no lexicon has is not found") {
  CHECK(word_lexicon().find(folded("كرشون")) == nullptr);
  CHECK(word_lexicon().find("") == nullptr);
}
