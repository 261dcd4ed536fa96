// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/edited_sentence.h"

using namespace tawatur;

TEST_CASE("another day, month or year is told") {
  CHECK(test::told("افتتح الوزير المعرض السنوي يوم الأربعاء في قاعة البلدية",
                   "افتتح الوزير المعرض السنوي يوم الاثنين في قاعة البلدية") ==
        "date hard: يوم الأربعاء | يوم الاثنين");
  CHECK(test::told("يعود بناء السوق القديم إلى عام 1987 كما تقول البلدية",
                   "يعود بناء السوق القديم إلى عام 1978 كما تقول البلدية") == "date hard: عام 1987 | عام 1978");
  CHECK(test::told("ينطلق المهرجان في 12 مايو بمشاركة عشرات الفرق", "ينطلق المهرجان في 17 مايو بمشاركة عشرات الفرق") ==
        "date hard: 12 مايو | 17 مايو");
}

TEST_CASE("one date in another calendar, spelling or precision is not told") {
  CHECK(test::told("ينطلق المهرجان في 12 شباط بمشاركة عشرات الفرق",
                   "ينطلق المهرجان في 12 فبراير بمشاركة عشرات الفرق") == "");
  CHECK(test::told("افتتح الوزير المعرض السنوي يوم الأربعاء في قاعة البلدية",
                   "افتتح الوزير المعرض السنوي اليوم في قاعة البلدية") == "");
  CHECK(test::told("افتتح الوزير المعرض السنوي يوم الاثنين في قاعة البلدية",
                   "افتتح الوزير المعرض السنوي يوم الإثنين في قاعة البلدية") == "");
}

TEST_CASE("the same words with another figure are another day in every calendar") {
  CHECK(test::told("ينطلق المهرجان في 12 رجب بمشاركة عشرات الفرق", "ينطلق المهرجان في 13 رجب بمشاركة عشرات الفرق") ==
        "date hard: 12 رجب | 13 رجب");
}

TEST_CASE("one week for the next is told though they share a day in some countries") {
  CHECK(test::told("بيعت أسهم المصنع الأسبوع الماضي بسعر أعلى", "بيعت أسهم المصنع الأسبوع الجاري بسعر أعلى")
            .starts_with("date hard: "));
}

TEST_CASE("a date that is given in a second calendar too is not told") {
  CHECK(test::told("افتتح المعرض السنوي في 11 سبتمبر 2012 في قاعة البلدية",
                   "افتتح المعرض السنوي في 24 شوال 1433هـ الموافق 11 سبتمبر 2012 في قاعة البلدية") == "");
}
