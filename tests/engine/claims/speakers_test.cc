// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/speakers.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

TEST_CASE("a definite noun stands for the last one named in full") {
  struct Case {
    std::string text;
    std::string speaker;  // of the last sentence
  };
  const std::vector<Case> cases = {
      {"قالت وزارة الري إن السد ممتلئ.\nوقالت الوزارة إن المياه نظيفة.", "وزارة الري"},
      {"وصل الوزير سامي الحديدي إلى المدينة.\nوقال الوزير إن المياه نظيفة.", "سامي الحديدي"},
      {"وصل الوزير سامي الحديدي ثم السفير كريم الشامي.\nوقال السفير إن المياه نظيفة.", "كريم الشامي"},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    CHECK(ReadArticle(expected.text).speakers(1) == expected.speaker);
  }
}

TEST_CASE("a dual is the last two") {
  const ReadArticle article("التقى الوزير سامي الحديدي نظيره منير العياشي.\nوأكد الوزيران أن الموسم جيد.");
  CHECK(article.speakers(1) == "سامي الحديدي + منير العياشي");
}

TEST_CASE("a dual is the two who spoke together, though a third is spoken of, until two others come up") {
  const std::string opening =
      "أكد الوزير سامي الحديدي ونظيره منير العياشي أن الموسم جيد.\n"
      "وأكد الوزيران دعمهما للخطة التي أعدها الوزير كريم الشامي.\n";
  CHECK(ReadArticle(opening + "وشدد الوزيران على أن المياه نظيفة.").speakers(2) == "سامي الحديدي + منير العياشي");
  CHECK(ReadArticle(opening + "التقى الوزير فؤاد الجبالي الوزير ماهر الصباغ.\nوأكد الوزيران أن الطريق آمن.")
            .speakers(3) == "فؤاد الجبالي + ماهر الصباغ");
}

TEST_CASE("who has not spoken is nobody's antecedent") {
  SpeakerMemory memory;
  CHECK(memory.antecedent(Report{}).empty());
  CHECK(memory.last().empty());
}
