// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/edited_sentence.h"

using namespace tawatur;

TEST_CASE("a contested word for the same thing is told hard, another word soft") {
  CHECK(test::told("تصدى الحراس لهجوم نفذه مسلحون على مستودع الميناء",
                   "تصدى الحراس لهجوم نفذه إرهابيون على مستودع الميناء") == "terminology hard: مسلحون | إرهابيون");
  CHECK(test::told("كان الضرر كبيرا جدا بعد الحريق كما قال المدير", "كان الضرر طفيفا جدا بعد الحريق كما قال المدير") ==
        "terminology soft: كبيرا | طفيفا");
}

TEST_CASE("neutral synonyms, marks and forms of a word are not told") {
  CHECK(test::told("وقال المدير إن العمل يسير حسب الجدول المقرر", "وصرح المدير إن العمل يسير حسب الجدول المقرر") == "");
  CHECK(test::told("عرض الفنانون لوحات كبيرة في “قاعة البلدية”", "عرض الفنانون لوحات كبيرة في «قاعة البلدية»") == "");
}

TEST_CASE("particles of one meaning and a word written as two are not told") {
  CHECK(test::told("عرض الفنانون لوحات كبيرة إضافة إلى تماثيل من الخشب",
                   "عرض الفنانون لوحات كبيرة علاوة على تماثيل من الخشب") == "");
  CHECK(test::told("امتد الطريق الجديد أربعين كيلومترا شرق الميناء",
                   "امتد الطريق الجديد أربعين كيلو مترا شرق الميناء") == "");
}

TEST_CASE("how much one thing matters is told softly, of one thing only") {
  const std::string need = "وشدد المجلس على ضرورة ترميم الجسر الحجري";
  CHECK(test::told_of_paraphrases(need, "تحدثت المهندسة عن أهمية الترميم السريع للجسر")
            .find("terminology soft: ضرورة ترميم الجسر | أهمية الترميم السريع") != std::string::npos);
  CHECK(test::told_of_paraphrases(need, "تحدثت المهندسة عن أهمية المرفأ").find("terminology") == std::string::npos);
  CHECK(test::told_of_paraphrases(need, "تحدثت المهندسة عن ضرورة الترميم").find("terminology") == std::string::npos);
}
