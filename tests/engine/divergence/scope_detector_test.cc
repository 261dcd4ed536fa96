// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>

#include "tests/support/edited_sentence.h"

using namespace tawatur;

TEST_CASE("other shares of a whole are told hard, a word more soft") {
  CHECK(
      test::told("دمر الحريق كل مخازن الميناء القديم بحسب الشهود", "دمر الحريق بعض مخازن الميناء القديم بحسب الشهود") ==
      "scope hard: كل مخازن الميناء القديم | بعض مخازن الميناء القديم");
  CHECK(test::told("نفذت البلدية خطة شاملة لإصلاح الطرق الريفية", "نفذت البلدية خطة لإصلاح الطرق الريفية") ==
        "scope soft: خطة شاملة | خطة");
}

TEST_CASE("of paraphrases an attribute more is told of somebody's words, not of an outlet's own") {
  const std::string full = "هذه الخطة الجديدة تحمي الاستقرار السياسي والاجتماعي في المدينة";
  const auto attributes = [](const std::string& told) { return told.find("scope soft") != std::string::npos; };
  CHECK(attributes(
      test::told_of_paraphrases("وقال سامي الحداد إن الخطة تحمي الاستقرار في المدينة", "وقال سامي الحداد إن " + full)));
  CHECK_FALSE(attributes(test::told_of_paraphrases("الخطة تحمي الاستقرار في المدينة", full)));
}

TEST_CASE("a particle for a particle with its noun is wording") {
  CHECK(test::told("ستنسق البلدية أعمال الترميم ضمن خطة السنوات الخمس للمدينة",
                   "ستنسق البلدية أعمال الترميم في إطار خطة السنوات الخمس للمدينة") == "");
}

TEST_CASE("one partner of a talk beside several is told, softly") {
  const std::string one = "أجرى وزير النقل سامي الحداد اتصالات مع نظيره الأردني منير العياشي لبحث فتح المعابر";
  const std::string two = "أجرى الوزير سامي الحداد مكالمات هاتفية مع نظيريه الأردني والعراقي لبحث فتح المعابر";
  const auto partners = [](const std::string& told) { return told.find("scope soft") != std::string::npos; };
  CHECK(test::told_of_paraphrases(one, two).find(
            "scope soft: اتصالات مع نظيره الأردني منير العياشي | مكالمات هاتفية مع نظيريه الأردني والعراقي") !=
        std::string::npos);
  CHECK_FALSE(partners(test::told_of_paraphrases(one, "أجرى الحداد محادثات مع العياشي لبحث فتح المعابر")));
  CHECK_FALSE(partners(test::told_of_paraphrases(one, "بنى الوزير سامي الحداد معبرا مع الأردن والعراق هذا العام")));
}

TEST_CASE("words that only join sentences, and the kind of a named place, are no extent") {
  CHECK(test::told("من جانبه يرى سامي الحداد أن المرفأ يحتاج إلى رصيف جديد",
                   "يرى سامي الحداد أن المرفأ يحتاج إلى رصيف جديد") == "");
  CHECK(test::told("وصل الوفد الزائر مساء إلى مدينة تونس لبحث خطة الميناء",
                   "وصل الوفد الزائر مساء إلى تونس لبحث خطة الميناء") == "");
}
