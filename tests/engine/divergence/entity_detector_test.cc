// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/edited_sentence.h"

using namespace tawatur;

TEST_CASE("another place or person is told") {
  CHECK(test::told("وصل وفد من تونس إلى المدينة لحضور المعرض", "وصل وفد من الأردن إلى المدينة لحضور المعرض") ==
        "entity hard: تونس | الأردن");
  CHECK(test::told("استقبلت البلدية الوفد التونسي في قاعة المعرض", "استقبلت البلدية الوفد الأردني في قاعة المعرض") ==
        "entity hard: التونسي | الأردني");
}

TEST_CASE("one name in two spellings is not told") {
  CHECK(test::told("وصل وفد من سوريا إلى المدينة لحضور المعرض", "وصل وفد من سورية إلى المدينة لحضور المعرض") == "");
  CHECK(test::told("وصل وفد من أمريكا إلى المدينة لحضور المعرض", "وصل وفد من أميركا إلى المدينة لحضور المعرض") == "");
}

TEST_CASE("an unknown name in the place of a name is told") {
  CHECK(test::told("استقبل الوزير فالستروم الوفد في قاعة المعرض", "استقبل الوزير دامونتي الوفد في قاعة المعرض") ==
        "entity hard: فالستروم | دامونتي");
  CHECK(test::told("افتتح وزير الزراعة المعرض السنوي في القاعة", "افتتح وزير النقل المعرض السنوي في القاعة") ==
        "entity hard: الزراعة | النقل");
}

TEST_CASE("long vowels of a foreign name are spelling") {
  CHECK(test::told("استقبل الوزير فالستروم الوفد في قاعة المعرض", "استقبل الوزير فالسترم الوفد في قاعة المعرض") == "");
}

TEST_CASE("in a short name a vowel makes another person") {
  CHECK(test::told("استقبل الوزير سالم الوفد في قاعة المعرض", "استقبل الوزير سليم الوفد في قاعة المعرض") ==
        "entity hard: سالم | سليم");
  CHECK(test::told("وصل السفير حسن علوان إلى المدينة لحضور المعرض", "وصل السفير حسين علوان إلى المدينة لحضور المعرض") ==
        "entity hard: حسن | حسين");
}

TEST_CASE("one person in two transliterations is not told, another person is") {
  CHECK(test::told("وصل السفير إيفان كوزنتسوف إلى المدينة لحضور المعرض",
                   "وصل السفير إيفان كوزنيتسوف إلى المدينة لحضور المعرض") == "");
  CHECK(test::told("وصل السفير إيفان كوزنتسوف إلى المدينة لحضور المعرض",
                   "وصل السفير إيفان بيرغمان إلى المدينة لحضور المعرض") == "entity hard: كوزنتسوف | بيرغمان");
}

TEST_CASE("a place and the adjective made from it are one") {
  CHECK(test::told("زار الوفد معرض الكتاب في منطقة البحيرات الشمالية الكبرى",
                   "زار الوفد معرض الكتاب في منطقة البحيري الشمالية الكبرى") == "");
}

TEST_CASE("of paraphrases another actor of one act is told, softly") {
  CHECK(test::told_of_paraphrases("أطلقت تونس مبادرة لحماية الساحل", "مبادرة حماية الساحل أطلقتها الحكومة الأردنية") ==
        "entity soft: تونس | الحكومة الأردنية");
  CHECK(test::told_of_paraphrases("أطلقت تونس مبادرة لحماية الساحل", "مبادرة حماية الساحل أطلقتها تونس").empty());
}
