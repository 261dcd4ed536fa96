// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/edited_sentence.h"

using namespace tawatur;

TEST_CASE("another place or person is told") {
  CHECK(test::told("وصل وفد من تونس إلى المدينة لحضور المعرض", "وصل وفد من الأردن إلى المدينة لحضور المعرض") ==
        "entity hard: تونس | الأردن");
  CHECK(test::told("استقبلت البلدية الوفد التونسي في قاعة المعرض", "استقبلت البلدية الوفد الأردني في قاعة المعرض") ==
        "entity hard: التونسي | الأردني");
}

TEST_CASE("one name in two spellings is not told") {
  CHECK(test::told("وصل وفد من سوريا إلى المدينة لحضور المعرض", "وصل وفد من سورية إلى المدينة لحضور المعرض") == "");
  CHECK(test::told("وصل وفد من أمريكا إلى المدينة لحضور المعرض", "وصل وفد من أميركا إلى المدينة لحضور المعرض") == "");
}
