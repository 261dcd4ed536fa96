// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "engine/divergence/term_lexicon.h"
#include "tests/support/passages.h"

using namespace tawatur;

TEST_CASE("a marker, a verb of saying and a statement bring in a source") {
  CHECK(brings_in_a_source(test::passage_from("بحسب مدير الأشغال").units));
  CHECK(brings_in_a_source(test::passage_from("قال المدير").units));
  CHECK_FALSE(brings_in_a_source(test::passage_from("انهار الجسر القديم").units));
  CHECK(holds_source_marker(test::passage_from("وفق بيان البلدية").units));
  CHECK_FALSE(holds_source_marker(test::passage_from("قال المدير").units));
}

TEST_CASE("between the verb of saying and what is said stands the speaker") {
  const Passage reported = test::passage_from("وقال حارس المستودع إن النار انطفأت");
  CHECK(stands_for_a_speaker(reported.units, 1, 3));
  CHECK(stands_for_a_speaker(reported.units, 1, 2));
  CHECK_FALSE(stands_for_a_speaker(reported.units, 2, 3));
  CHECK_FALSE(stands_for_a_speaker(reported.units, 4, 5));
  const Passage quoted = test::passage_from("وأضاف الحارس: انطفأت النار");
  CHECK(stands_for_a_speaker(quoted.units, 1, 2));
}

TEST_CASE("speech is near within the reach that is asked for") {
  const Passage passage = test::passage_from("وقال حارس المستودع القديم في الميناء");
  CHECK(near_speech(passage.units, 2, 3, 2));
  CHECK_FALSE(near_speech(passage.units, 4, 5, 2));
}

TEST_CASE("verbs of saying and offices alone say nothing but who speaks") {
  CHECK(only_saying(test::passage_from("وأكد").units));
  CHECK(only_saying(test::passage_from("وقال الوزير").units));
  CHECK_FALSE(only_saying(test::passage_from("الوزير").units));
  CHECK_FALSE(only_saying(test::passage_from("وقال بغضب").units));
}

TEST_CASE("marks around a speaker and the verb's preposition do not hide who speaks") {
  const Passage marked = test::passage_from("وقالت «الغد» إن النار انطفأت");
  CHECK(stands_for_a_speaker(marked.units, 2, 3));
  const Passage pointed = test::passage_from("وأشار الحارس إلى أن النار انطفأت");
  CHECK(stands_for_a_speaker(pointed.units, 1, 2));
}

TEST_CASE("the name after the noun of an outlet is an outlet's") {
  const Passage passage = test::passage_from("نقلت صحيفة «الغد» عن الحارس");
  CHECK(names_an_outlet(passage.units, 3));
  CHECK_FALSE(names_an_outlet(passage.units, 1));
}
