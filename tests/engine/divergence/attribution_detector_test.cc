// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/edited_sentence.h"

using namespace tawatur;

TEST_CASE("another source, or one that comes or goes, is told") {
  CHECK(test::told("سيفتح الجسر الجديد أمام السيارات بحسب مدير الأشغال",
                   "سيفتح الجسر الجديد أمام السيارات بحسب رئيس النقابة") ==
        "attribution hard: مدير الأشغال | رئيس النقابة");
  CHECK(test::told("سيفتح الجسر الجديد أمام السيارات الشهر المقبل",
                   "سيفتح الجسر الجديد أمام السيارات الشهر المقبل بحسب مدير الأشغال") ==
        "attribution hard: الشهر المقبل | بحسب مدير الأشغال");
}

TEST_CASE("another speaker between the verb and what is said is told, whoever it is") {
  CHECK(test::told("وقال حارس المستودع إن النار انطفأت قبل الفجر", "وقال خبير التأمين إن النار انطفأت قبل الفجر") ==
        "attribution hard: حارس المستودع | خبير التأمين");
}

TEST_CASE("words of saying that change without another source are silent") {
  CHECK(test::told("وقال مدير الأشغال إن الجسر سيفتح غدا أمام السيارات",
                   "وأضاف مدير الأشغال أن الجسر سيفتح غدا أمام السيارات") == "");
  CHECK(test::told("وأشار مدير الأشغال في بيان إلى أن الجسر سيفتح أمام السيارات",
                   "وأشار مدير الأشغال إلى أن الجسر سيفتح أمام السيارات")
            .find("attribution") == std::string::npos);
}

TEST_CASE("a passive that hides who speaks drops the source, one that hides who acts is silent") {
  CHECK(test::told("وأعلن الوزير افتتاح الجسر الجديد أمام السيارات غدا",
                   "وتم الإعلان عن افتتاح الجسر الجديد أمام السيارات غدا") ==
        "attribution hard: وأعلن الوزير | وتم الإعلان عن");
  CHECK(test::told("استقبل المدير الوفد الزائر في قاعة المتحف الكبرى",
                   "تم استقبال الوفد الزائر في قاعة المتحف الكبرى") == "");
}

TEST_CASE("a verb of announcing that brings in nobody is no source") {
  CHECK(test::told("وتدرس اللجنة أسباب الحادث في الميناء القديم على أن تعلن نتائجه قريبا",
                   "وتدرس اللجنة أسباب الحادث في الميناء القديم")
            .find("attribution") == std::string::npos);
}

TEST_CASE("another speaker is told where the article names the first one elsewhere too") {
  const std::string agreed = "ورحب نقيب الصيادين في الميناء القديم بالقرار الذي طال انتظاره.";
  CHECK(test::told_of_texts({"وقال نقيب الصيادين في الميناء القديم إن المراكب ستعود إلى البحر بعد العيد.", agreed},
                            {"وقال خبير مستقل إن المراكب ستعود إلى البحر بعد العيد.", agreed}) ==
        "attribution hard: نقيب الصيادين في الميناء القديم | خبير مستقل");
}

TEST_CASE("a source phrase that goes is told beside another speaker of the sentence") {
  CHECK(test::told("وأكد مدير الأشغال أن الجسر سيفتح غدا أمام السيارات، وفق ما نقلت صحيفة المساء",
                   "وأكد مدير الأشغال أن الجسر سيفتح غدا أمام السيارات")
            .starts_with("attribution "));
}

TEST_CASE("a speaker who becomes a vaguer one is told with the whole of both names") {
  CHECK(test::told("وذكرت الصحيفة أن النار انطفأت قبل الفجر في المستودع",
                   "وذكرت صحيفة محلية أن النار انطفأت قبل الفجر في المستودع") ==
        "attribution hard: الصحيفة | صحيفة محلية");
}

TEST_CASE("a verb that loses its speaker hides the source") {
  CHECK(test::told("وقال حارس المستودع إن النار انطفأت قبل الفجر", "وقيل إن النار انطفأت قبل الفجر")
            .starts_with("attribution hard: "));
  CHECK(test::told("وأعلن حارس المستودع أن النار انطفأت قبل الفجر", "وأعلن أن النار انطفأت قبل الفجر")
            .starts_with("attribution hard: "));
}

TEST_CASE("one outlet for another is another source") {
  CHECK(test::told("نشر الخبر مساء على موقع البلدية نقلا عن وكالة الساحل قبل أن يسحب",
                   "نشر الخبر مساء على موقع البلدية نقلا عن وكالة الجبل قبل أن يسحب") ==
        "attribution hard: الساحل | الجبل");
}

TEST_CASE("an anonymous speaker who asks not to be named denies nothing") {
  CHECK(test::told("وقال الحارس إن النار انطفأت قبل الفجر في المستودع",
                   "وقال مصدر لم يذكر اسمه إن النار انطفأت قبل الفجر في المستودع") ==
        "attribution hard: الحارس | مصدر لم يذكر اسمه");
}

TEST_CASE("who speaks in a headline is told by the text under it") {
  const std::string speech = "وقال سالم العطار في مؤتمر صحفي إن موسم القطاف بدأ باكرا هذا العام.";
  CHECK(test::told_of_texts({"العطار: الموسم أفضل من المواسم الماضية في كل القرى", speech},
                            {"وزير الزراعة: الموسم أفضل من المواسم الماضية في كل القرى", speech})
            .starts_with("attribution hard: "));
  CHECK(test::told_of_texts({"الموسم الجديد: القطاف أفضل من المواسم الماضية في كل القرى", speech},
                            {"موسم الزيتون: القطاف أفضل من المواسم الماضية في كل القرى", speech})
            .find("attribution") == std::string::npos);
}

TEST_CASE("a shorter name of one body is no other speaker") {
  CHECK(test::told("وقالت وزارة الأشغال إن الجسر سيفتح غدا أمام السيارات",
                   "وقالت الوزارة إن الجسر سيفتح غدا أمام السيارات")
            .find("attribution") == std::string::npos);
}

TEST_CASE("a label that names an office or an unnamed source is a speaker of the headline") {
  const std::string text = "تستعد المدينة القديمة لموسم الأمطار هذا العام بخطة جديدة.";
  CHECK(test::told_of_texts({"مصدر مطلع: الجسر الحجري آمن أمام السيارات", text},
                            {"حكاية مدينة: الجسر الحجري آمن أمام السيارات", text})
            .starts_with("attribution hard"));
}
