// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/edited_sentence.h"

using namespace tawatur;

TEST_CASE("another figure is told with the figures only") {
  CHECK(test::told("أصيب 12 عاملا في حريق المصنع القديم", "أصيب 15 عاملا في حريق المصنع القديم") ==
        "number hard: 12 | 15");
  CHECK(test::told("قال المدير إن خمسة عمال أصيبوا في الحريق", "قال المدير إن سبعة عمال أصيبوا في الحريق") ==
        "number hard: خمسة | سبعة");
  CHECK(test::told("أصيب أكثر من 200 عامل في حريق المصنع القديم", "أصيب أكثر من 143 عاملا في حريق المصنع القديم") ==
        "number hard: أكثر من 200 | أكثر من 143");
}

TEST_CASE("one figure in two forms is not told") {
  CHECK(test::told("أصيب 8 عمال في حريق المصنع القديم", "أصيب ثمانية عمال في حريق المصنع القديم") == "");
  CHECK(test::told("أصيب 12 عاملا في حريق المصنع القديم", "أصيب ١٢ عاملا في حريق المصنع القديم") == "");
  CHECK(test::told("بلغت كلفة الجسر الجديد 1234 دينارا كاملة", "بلغت كلفة الجسر الجديد نحو 1200 دينار كاملة") == "");
  CHECK(test::told("بلغت كلفة الجسر الجديد 2500 دينار كاملة", "بلغت كلفة الجسر الجديد أكثر من 2000 دينار كاملة") == "");
}

TEST_CASE("a neighbouring figure or bound is another figure") {
  CHECK(test::told("زرع المزارعون 220 ألف شجرة في السهل القديم", "زرع المزارعون 221 ألف شجرة في السهل القديم") ==
        "number hard: 220 ألف | 221 ألف");
  CHECK(test::told("يزور الجسر أكثر من 7000 سائح كل عام", "يزور الجسر أكثر من 6999 سائحا كل عام") ==
        "number hard: أكثر من 7000 | أكثر من 6999");
  CHECK(test::told("يستغرق البناء من 10 إلى 15 عاما في العادة", "يستغرق البناء من 10 إلى 31 عاما في العادة") != "");
}
