// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/edited_sentence.h"

using namespace tawatur;

TEST_CASE("a denial that comes or goes is told") {
  CHECK(test::told("وافق المجلس على مشروع السوق الجديد في جلسته", "لم يوافق المجلس على مشروع السوق الجديد في جلسته") ==
        "polarity hard: وافق | لم يوافق");
  CHECK(test::told("أكد المدير وقوع أضرار كبيرة في المبنى", "نفى المدير وقوع أضرار كبيرة في المبنى") ==
        "polarity hard: أكد | نفى");
  CHECK(test::told("وافق المجلس على مشروع السوق الجديد في جلسته", "رفض المجلس مشروع السوق الجديد في جلسته") ==
        "polarity hard: وافق | رفض");
}

TEST_CASE("words that hold a negator and deny nothing are no denial") {
  CHECK(test::told("تستمر أعمال البناء في السوق الجديد حتى الآن", "لا تزال أعمال البناء في السوق الجديد حتى الآن") ==
        "terminology soft: تستمر | لا تزال");
}

TEST_CASE("a particle that alone comes or goes denies the word after it") {
  CHECK(test::told("كان الجواب الذي قدمته الشركة صحيحا أمام اللجنة",
                   "كان الجواب الذي قدمته الشركة غير صحيح أمام اللجنة") == "polarity hard: صحيحا | غير");
  CHECK(test::told("وصل القطار السريع إلى المحطة في موعده", "ما وصل القطار السريع إلى المحطة في موعده") ==
        "polarity hard: وصل | ما");
}
