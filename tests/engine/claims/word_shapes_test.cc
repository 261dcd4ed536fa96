// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/word_shapes.h"

#include <doctest/doctest.h>

#include "engine/text/folding.h"
#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

TEST_CASE("patterns tell verbs and verbal nouns from other words") {
  for (const char* verb : {"يغلق", "سيغلق", "ستبني"}) CHECK(looks_like_verb(folded(verb)));
  for (const char* noun : {"جسر", "سوق", "يد"}) CHECK_FALSE(looks_like_verb(folded(noun)));
  for (const char* noun : {"تحسين", "محادثة", "اجتماع", "استقبال", "تحسينها"})
    CHECK(looks_like_verbal_noun(folded(noun)));
  for (const char* noun : {"كتاب", "مدينة", "جسر"}) CHECK_FALSE(looks_like_verbal_noun(folded(noun)));
}

TEST_CASE("the accusative of an indefinite word shows only where it is written") {
  CHECK(has_accusative_mark("روسياً"));
  CHECK(has_accusative_mark("روسيًا"));
  CHECK_FALSE(has_accusative_mark("روسيا"));
}

TEST_CASE("a given name that is also another word needs a name or a title beside it") {
  CHECK(is_given_name(ReadArticle("محمد صلاح").words[0], 0));
  CHECK_FALSE(is_given_name(ReadArticle("على الطاولة").words[0], 0));
  CHECK(is_given_name(ReadArticle("الوزير علي كرشون").words[0], 1));
}

TEST_CASE("names are not made of particles, verbs and things") {
  const ReadArticle article("قال في اجتماع كرشون");
  for (std::size_t i = 0; i < 3; ++i) CHECK(is_blocking(article.words[0][i]));
  CHECK_FALSE(is_blocking(article.words[0][3]));
  CHECK(is_name_connector(folded("بن")));
  CHECK_FALSE(is_name_connector(folded("بين")));
}

TEST_CASE("letters are taken off whole") {
  CHECK(without_last_letter("سد") == "س");
  CHECK(without_last_letter("a") == "");
  CHECK(without_last_letter("") == "");
}
