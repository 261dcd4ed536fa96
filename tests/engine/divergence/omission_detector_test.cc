// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/edited_sentence.h"

using namespace tawatur;

TEST_CASE("a phrase that only one version has is told with its words") {
  CHECK(test::told("افتتح الوزير المعرض السنوي برفقة سفراء الدول المجاورة وممثلي النقابات في قاعة البلدية",
                   "افتتح الوزير المعرض السنوي في قاعة البلدية") ==
        "omission hard: برفقة سفراء الدول المجاورة وممثلي النقابات");
  CHECK(test::told("افتتح الوزير المعرض السنوي في قاعة البلدية",
                   "افتتح الوزير المعرض السنوي برفقة سفراء الدول المجاورة وممثلي النقابات في قاعة البلدية") ==
        "addition hard: برفقة سفراء الدول المجاورة وممثلي النقابات");
}

TEST_CASE("a sentence that only one version has is told, one that moved or was cut in two is not") {
  const std::string a = "افتتح الوزير المعرض السنوي في قاعة البلدية وسط المدينة.";
  const std::string b = "وحضر الافتتاح ممثلون عن النقابات المهنية وطلاب المدارس الثانوية.";
  const std::string c = "ويستمر المعرض أسبوعا كاملا ويضم أعمال فنانين من خمس محافظات.";
  const std::string d = "وكانت البلدية أجلت المعرض مرتين بسبب أعمال الصيانة في القاعة.";

  CHECK(test::told_of_texts({a, b, c, d}, {a, b, d}) == "omission hard: " + c);
  CHECK(test::told_of_texts({a, b, d}, {a, b, c, d}) == "addition hard: " + c);
  CHECK(test::told_of_texts({a, b, c, d}, {a, d, c, b}).empty());
  CHECK(test::told_of_texts({a, b, c, d}, {a, b, "ويستمر المعرض أسبوعا كاملا.", "ويضم أعمال فنانين من خمس محافظات.", d})
            .empty());
}

TEST_CASE("a sentence of which another repeats the half is missing all the same") {
  const std::string a = "افتتح الوزير المعرض السنوي في قاعة البلدية وسط المدينة.";
  const std::string b = "ويضم المعرض لوحات زيتية لرسامين من خمس محافظات في الجنوب.";
  const std::string c = "ويضم المعرض لوحات زيتية لرسامين من خمس مدن ومنحوتات خشبية لطلاب المعهد.";
  const std::string d = "وكانت البلدية أجلت المعرض مرتين بسبب أعمال الصيانة في القاعة.";
  CHECK(test::told_of_texts({a, b, c, d}, {a, b, d}) == "omission hard: " + c);
}
