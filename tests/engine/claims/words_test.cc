// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/words.h"

#include <doctest/doctest.h>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

namespace {

Word word(const char* text) {
  return ReadArticle(text).words.front()[0];
}

}  // namespace

TEST_CASE("every inflected form of a reporting verb leads to it") {
  for (const char* form :
       {"قال", "قالت", "قالا", "قالوا", "يقول", "تقول", "يقولون", "وقال", "فقالت", "ويقول", "سيقول"}) {
    CAPTURE(form);
    const Word found = word(form);
    REQUIRE(found.is(Role::reporting_verb));
    CHECK(word_lexicon().verb(found.entry->verb).stance == "said");
  }
  for (const char* form : {"نفى", "نفت", "نفوا", "ينفي", "ينفون", "نافيا", "نافية"}) {
    CAPTURE(form);
    const Word found = word(form);
    REQUIRE(found.entry != nullptr);
    CHECK(word_lexicon().verb(found.entry->verb).stance == "denied");
  }
}

TEST_CASE("clitics are taken off only from words that the lexicon knows without them") {
  CHECK(word("والوزارة").is(Role::body));
  CHECK(word("والوزارة").conjunction);
  CHECK(word("والوزارة").article);
  CHECK(word("للوزير").preposition == 'l');
  CHECK(word("بالاجتماع").preposition == 'b');
  CHECK(word("لقائهما").pronoun);
  CHECK_FALSE(word("وزير").conjunction);
  CHECK_FALSE(word("وكالة").conjunction);
  CHECK_FALSE(word("بلمار").preposition != 0);
}

TEST_CASE("the longest phrase wins") {
  const ReadArticle article("في كوريا الشمالية");
  CHECK(article.words[0][1].phrase(PhraseClass::place).length == 2);
}

TEST_CASE("an adjective with an article is no country") {
  CHECK_FALSE(word("السورية").begins(PhraseClass::place));
  CHECK(word("سورية").begins(PhraseClass::place));
}

TEST_CASE("the bare form drops what is attached") {
  const ReadArticle article("وللوزير");
  CHECK(bare_form(article.words[0][0], article.words[0].folded(0)) == "وزير");
}
