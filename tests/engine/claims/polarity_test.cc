// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/support/claims/read_claims.h"

using namespace tawatur;
using test::first_claim;

TEST_CASE("polarity follows negators and denials, and look-alikes deny nothing") {
  const std::vector<std::pair<std::string, Polarity>> cases = {
      {"لم يغلق الجسر أمام الشاحنات.", Polarity::negated},
      {"لن تشارك الشركة في المعرض.", Polarity::negated},
      {"الجسر ليس مغلقا أمام الشاحنات.", Polarity::negated},
      {"نفى الوزير سامي الحديدي إغلاق الجسر.", Polarity::negated},
      {"أكد الوزير سامي الحديدي عدم إغلاق الجسر.", Polarity::negated},
      {"لا يزال الجسر مغلقا أمام الشاحنات.", Polarity::affirmed},
      {"ما زال الجسر مغلقا أمام الشاحنات.", Polarity::affirmed},
      {"قدمت الدولة دعما غير مشروط للقرية.", Polarity::affirmed},
      {"أصيب ما لا يقل عن ثلاثة عمال.", Polarity::affirmed},
      {"لا بد من إغلاق الجسر فورا.", Polarity::affirmed},
      {"كرر الوزير سامي الحديدي موقفه الذي لم يتبدل.", Polarity::affirmed},
      {"لم ينف الوزير سامي الحديدي إغلاق الجسر.", Polarity::affirmed},
  };
  for (const auto& [text, polarity] : cases) {
    CAPTURE(text);
    CHECK(first_claim(text).polarity == polarity);
  }
}

TEST_CASE("modality tells a plan, a guess and a demand from a fact") {
  const std::vector<std::pair<std::string, Modality>> cases = {
      {"أغلق الجسر أمام الشاحنات.", Modality::asserted},
      {"من المرجح أن يغلق الجسر غدا.", Modality::probable},
      {"ربما يغلق الجسر أمام الشاحنات.", Modality::possible},
      {"من المقرر أن يغلق الجسر غدا.", Modality::planned},
      {"ستعقد القمة في تونس.", Modality::planned},
      {"دعا الوزير سامي الحديدي إلى إغلاق الجسر.", Modality::requested},
      {"سياسية الحكومة واضحة للجميع.", Modality::asserted},
      {"قد ينهار الجسر في الشتاء.", Modality::possible},
      {"وقد يغلق الجسر أمام الشاحنات.", Modality::possible},
      {"وقد أغلق الجسر أمام الشاحنات.", Modality::asserted},
      {"قد يهمك أيضا خبر إغلاق الجسر.", Modality::asserted},
      {"لم يؤكد الوزير سامي الحديدي أن الجسر أغلق.", Modality::possible},
  };
  for (const auto& [text, modality] : cases) {
    CAPTURE(text);
    CHECK(first_claim(text).modality == modality);
  }
}

TEST_CASE("the act is that of the verb, else of the first act noun") {
  CHECK(first_claim("التقى الوزير سامي الحديدي نظيره منير العياشي.").act == "meeting");
  CHECK(first_claim("أكد الوزير سامي الحديدي دعمه الكامل للقرية.").act == "support");
  CHECK(first_claim("السماء صافية هذا المساء.").act.empty());
}
