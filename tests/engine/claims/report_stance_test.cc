// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

TEST_CASE("what is not said has a stance of its own") {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"أكد الوزير سامي الحديدي أن الجسر أغلق.", "confirmed"},
      {"لم يؤكد الوزير سامي الحديدي أن الجسر أغلق.", "not_confirmed"},
      {"ولم تنف وزارة الري أن السد ممتلئ.", "not_denied"},
      {"لم يعلق الوزير سامي الحديدي على التقرير.", "not_said"},
      {"رفض الوزير سامي الحديدي التعليق على التقرير.", "no_comment"},
      {"رفضت وزارة الري تأكيد الخبر.", "not_confirmed"},
      {"رفض الوزير سامي الحديدي إغلاق الجسر.", "refused"},
      {"لا يزال الوزير سامي الحديدي يؤكد أن الجسر أغلق.", "confirmed"},
  };
  for (const auto& [text, stance] : cases) {
    CAPTURE(text);
    CHECK(ReadArticle(text).attributed[0].whole.stance == stance);
  }
}
