// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/claim_spans.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

namespace {

struct Case {
  std::string text;
  std::vector<std::string> claims;
};

}  // namespace

TEST_CASE("a sentence is cut into its claims") {
  const std::vector<Case> cases = {
      {"قالت وزارة الري إن السد ممتلئ بالمياه.", {"السد ممتلئ بالمياه"}},
      {"انفجر خزان وقود في المصنع الكبير.", {"انفجر خزان وقود في المصنع الكبير"}},
      {"قالت وزارة الري إن السد ممتلئ بالمياه، مؤكدة أن القرى في أمان.",
       {"السد ممتلئ بالمياه", "مؤكدة أن القرى في أمان"}},
      {"أغلق الجسر أمام الشاحنات، بينما بقي الطريق مفتوحا للسيارات.",
       {"أغلق الجسر أمام الشاحنات", "بقي الطريق مفتوحا للسيارات"}},
      {"أغلق الجسر أمام الشاحنات، بعد انهيار جزء منه.", {"أغلق الجسر أمام الشاحنات", "~انهيار جزء منه"}},
      {"أغلق الجسر أمام الشاحنات واندلعت احتجاجات في المدينة.",
       {"أغلق الجسر أمام الشاحنات", "واندلعت احتجاجات في المدينة"}},
      {"أغلق الجسر أمام الشاحنات، لتسهيل أعمال الصيانة.", {"أغلق الجسر أمام الشاحنات", "~لتسهيل أعمال الصيانة"}},
      {"خفض البنك سعر الفائدة بمقدار كبير، خاصة في المدن الكبرى الثلاث.",
       {"خفض البنك سعر الفائدة بمقدار كبير، خاصة في المدن الكبرى الثلاث"}},
      {"أصيب ثلاثة عمال في الحريق، وفق وزارة الصحة.", {"أصيب ثلاثة عمال في الحريق"}},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    CHECK(ReadArticle(expected.text).claims() == expected.claims);
  }
}

TEST_CASE("the occasion of a speech act is a background claim of its own") {
  const ReadArticle article("أكد الوزير سامي الحديدي في اتصال هاتفي مع نظيره منير العياشي أن الموسم جيد هذا العام.");
  CHECK(article.claims() == std::vector<std::string>{"~أكد الوزير سامي الحديدي في اتصال هاتفي مع نظيره منير العياشي",
                                                     "الموسم جيد هذا العام"});
}

TEST_CASE("every sentence has a claim, however short") {
  for (const char* text : {"نعم.", "قال الوزير:", "\"\"", "...", "وفق وزارة الصحة."}) {
    CAPTURE(text);
    const ReadArticle article(text);
    for (std::size_t s = 0; s < article.words.size(); ++s) CHECK_FALSE(article.claims(s).empty());
  }
}
