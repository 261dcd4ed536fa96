// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/edited_sentence.h"

using namespace tawatur;

TEST_CASE("other shares of a whole are told hard, a word more soft") {
  CHECK(test::told("دمر الحريق كل مخازن الميناء القديم بحسب الشهود",
                   "دمر الحريق بعض مخازن الميناء القديم بحسب الشهود") == "scope hard: كل | بعض");
  CHECK(test::told("نفذت البلدية خطة شاملة لإصلاح الطرق الريفية", "نفذت البلدية خطة لإصلاح الطرق الريفية") ==
        "scope soft: شاملة | لإصلاح");
}

TEST_CASE("of paraphrases another main subject of one talk is told") {
  CHECK(test::told_of_paraphrases("وركزت المباحثات على تطوير الموانئ", "وتم التركيز خلال الزيارة على تجارة القمح") ==
        "scope hard: وركزت المباحثات على تطوير الموانئ | التركيز خلال الزيارة على تجارة القمح");
  CHECK(test::told_of_paraphrases("وركزت المباحثات على تطوير الموانئ", "وتم التركيز على الموانئ وتطوير التجارة")
            .find("scope hard") == std::string::npos);
}
