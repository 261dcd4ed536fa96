// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/fire_comparison.h"
#include "tests/support/report_html.h"

using namespace tawatur;
using namespace tawatur::testing;

TEST_CASE("the stories stand in one table with how far their claims agree") {
  testing::FireComparison fire;
  fire.cluster("متفق عليه", {ClaimId(1), ClaimId(3)});

  const std::string table = between(report(fire.result), "<table class=\"stories\">", "</table>");

  CHECK(holds(table, "<a href=\"#t1\"><bdi>حريق المرفأ</bdi></a>"));
  CHECK(all(table, "<td class=\"number\" dir=\"ltr\">([0-9]+)</td>") ==
        std::vector<std::string>{"4", "4", "1", "0", "2"});
  CHECK(all(table, "<rect class=\"a-[a-z_]+\" x=\"([0-9]+)\" width=\"[0-9]+\"") == std::vector<std::string>{"0", "40"});
  const std::string arabic = report(fire.result, ReportLanguage::arabic);
  CHECK(all(arabic, "<rect class=\"a-[a-z_]+\" x=\"([0-9]+)\" width=\"[0-9]+\"") ==
        std::vector<std::string>{"80", "0"});
}
