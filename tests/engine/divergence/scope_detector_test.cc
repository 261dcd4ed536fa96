// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/edited_sentence.h"

using namespace tawatur;
using Lines = std::vector<std::string>;

TEST_CASE("other shares of a whole are told hard, a word more soft") {
  CHECK(test::told("دمر الحريق كل مخازن الميناء القديم بحسب الشهود",
                   "دمر الحريق بعض مخازن الميناء القديم بحسب الشهود") == Lines{"scope hard: كل | بعض"});
  CHECK(test::told("نفذت البلدية خطة شاملة لإصلاح الطرق الريفية", "نفذت البلدية خطة لإصلاح الطرق الريفية") ==
        Lines{"scope soft: شاملة | لإصلاح"});
}
