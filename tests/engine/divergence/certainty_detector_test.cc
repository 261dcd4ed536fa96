// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/edited_sentence.h"

using namespace tawatur;

TEST_CASE("a claim that becomes less sure is told") {
  CHECK(test::told("تسبب تماس كهربائي في حريق المصنع القديم", "ربما تسبب تماس كهربائي في حريق المصنع القديم") ==
        "certainty hard: تسبب | ربما");
  CHECK(test::told("تؤجل البلدية افتتاح الجسر إلى الخريف", "قد تؤجل البلدية افتتاح الجسر إلى الخريف") ==
        "certainty hard: تؤجل | قد");
  CHECK(test::told("أعلن المدير أن الحريق متعمد بعد التحقيق", "رجح المدير أن الحريق متعمد بعد التحقيق") ==
        "certainty hard: أعلن | رجح");
}

TEST_CASE("the particle that only marks the perfect is silent") {
  CHECK(test::told("وكان المدير وعد بافتتاح الجسر في الربيع", "وكان المدير قد وعد بافتتاح الجسر في الربيع") == "");
}
