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
