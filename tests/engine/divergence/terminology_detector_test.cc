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

TEST_CASE("of paraphrases two plain words for one thing are not told, nor are governments of two countries") {
  const auto terms = [](const std::string& sentence, const std::string& other) {
    return test::told_of_paraphrases(sentence, other).find("terminology") != std::string::npos;
  };
  const std::string raid = "أصابت غارة ليلية مخازن القمح في المرفأ القديم";
  CHECK_FALSE(terms(raid, "أصابت ضربة مخازن القمح القديمة فجرا"));
  CHECK(terms(raid, "أصاب عدوان مخازن القمح القديمة فجرا"));
  CHECK(terms("رفضت السلطات الشرعية في تونس خطة الميناء الجديد", "رفضت الحكومة في تونس خطة الميناء كلها"));
  CHECK_FALSE(terms("رفض النظام في المغرب خطة الميناء الجديد", "رفضت الحكومة في تونس خطة الميناء كلها"));
}

TEST_CASE("one actor under another name is a matter of words, also where he speaks") {
  CHECK(test::told("وقال الجيش الإسرائيلي إن النار انطفأت قبل الفجر", "وقال جيش الاحتلال إن النار انطفأت قبل الفجر")
            .starts_with("terminology hard"));
  CHECK(test::told("وسط اتهامات بإخفاء دفاتر الحسابات غادر المدير قاعة المحكمة",
                   "وسط مزاعم بإخفاء دفاتر الحسابات غادر المدير قاعة المحكمة") == "terminology hard: اتهامات | مزاعم");
}

TEST_CASE("other words around what is said, and a joining letter, are no other words for a thing") {
  CHECK(test::told("حل الفريق الزائر ثانيا في سباق المرفأ الطويل", "وحل الفريق الزائر ثانيا في سباق المرفأ الطويل") ==
        "");
}
