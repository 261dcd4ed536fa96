// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "engine/divergence/term_lexicon.h"
#include "engine/text/folding.h"
#include "tests/support/passages.h"

using namespace tawatur;

namespace {

bool named(const std::string& words) {
  return holds_a_name(test::passage_from(words).units);
}

// Does the last word of the sentence stand for a name?
bool last_stands_for_a_name(const std::string& sentence) {
  const Passage passage = test::passage_from(sentence);
  return stands_for_a_name(passage.units, passage.units.size() - 1, passage.units.size());
}

std::string letters(const std::string& word) {
  return consonants(folded_words(word));
}

}  // namespace

TEST_CASE("places and what comes from them are names, made by rule where no list has them") {
  CHECK(named("نيكاراغوا"));
  CHECK(named("الإيطالي"));
  CHECK(named("سويدية"));
  CHECK(named("#تونس"));
  CHECK_FALSE(named("الكرسي"));
  CHECK_FALSE(named("حريق كبير"));
}

TEST_CASE("after an office, a body or a kind of place stands a name") {
  CHECK(last_stands_for_a_name("وقال الوزير فالستروم"));
  CHECK(last_stands_for_a_name("وزار وزير الزراعة الجديد هوغو"));
  CHECK(last_stands_for_a_name("وصل إلى مدينة درنكاوة"));
  CHECK(last_stands_for_a_name("أعلنت وزارة النقل"));
}

TEST_CASE("an adjective of an office or place is no name, nor is what follows a particle") {
  CHECK_FALSE(last_stands_for_a_name("اجتمعت لجنة كبيرة"));
  CHECK_FALSE(last_stands_for_a_name("وصل إلى المدينة القديمة"));
  CHECK_FALSE(last_stands_for_a_name("استقال المدير الفني"));
  CHECK_FALSE(last_stands_for_a_name("تحدث الوزير عن الميناء"));
  CHECK_FALSE(last_stands_for_a_name("انهار الجسر"));
}

TEST_CASE("a definite sound plural is a description") {
  CHECK(is_plain_plural(test::passage_from("المزارعين").units));
  CHECK(is_plain_plural(test::passage_from("والسلطات").units));
  CHECK_FALSE(is_plain_plural(test::passage_from("فالستروم").units));
  CHECK_FALSE(is_plain_plural(test::passage_from("المزارعين الجدد").units));
}

TEST_CASE("broken plurals and spellings of foreign names share their consonants") {
  CHECK(letters("زورق") == letters("زوارق"));
  CHECK(letters("حافلة") == letters("حافلات"));
  CHECK(letters("ترودو") == letters("تريدو"));
  CHECK(letters("سفينة") != letters("طائرة"));
}
