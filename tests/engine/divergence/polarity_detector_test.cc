// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/edited_sentence.h"
#include "tests/support/whole_sentences.h"

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

namespace {

std::string told_of_two(const std::string& sentence, const std::string& other) {
  return test::told_of_pages({{"الساحل", "2031-03-05", {sentence}}, {"الجبل", "2031-03-05", {other}}});
}

}  // namespace

TEST_CASE("a denial in other words is told of paraphrases") {
  CHECK(told_of_two("قال مصدر في المصرف إن المصرف يدرس بيع فروع الساحل", "نفى مدير المصرف وجود أي خطة لبيع فروع الساحل")
            .find("polarity hard") != std::string::npos);
}

TEST_CASE("two denials of one thing agree, and a denial reaches its clause only") {
  CHECK(
      told_of_two("نفى مدير المصرف بيع فروع الساحل", "قال المدير إن المصرف لا ينوي بيع فروع الساحل").find("polarity") ==
      std::string::npos);
  CHECK(told_of_two("نفى المدير إغلاق الفروع، مؤكدا أن أرباح المصرف كبيرة", "قال المدير إن أرباح المصرف كبيرة")
            .find("polarity") == std::string::npos);
}

TEST_CASE("a negated verb that the other does not have denies something else") {
  CHECK(told_of_two("لن نقبل خطة توسيع الميناء القديم", "ستكلف خطة توسيع الميناء القديم الكثير").find("polarity") ==
        std::string::npos);
}

TEST_CASE("a denial ends where the sentence turns") {
  CHECK(told_of_two("وقال المدير إن السبب ليس الطقس وإنما أرباح المصرف الكبيرة", "قال المدير إن أرباح المصرف كبيرة")
            .find("polarity") == std::string::npos);
}

TEST_CASE("a clause that comes with its negator is more, not a denial") {
  CHECK(test::told("أغلقت البلدية الجسر الحجري القديم أمام السيارات",
                   "أغلقت البلدية الجسر الحجري القديم أمام السيارات من دون أن تحدد موعدا لفتحه")
            .find("polarity") == std::string::npos);
}

TEST_CASE("names that stand in a denial are not denied") {
  CHECK(told_of_two("أفرجت مالي عن الصيادين في تونس", "قال المدير إن الإفراج عن الصيادين ليس مكسبا لمالي وتونس")
            .find("polarity") == std::string::npos);
}
