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
        std::vector<std::string>{"1", "0", "2", "4", "4"});
  CHECK(all(table, "<rect class=\"a-[a-z_]+\" x=\"([0-9]+)\" width=\"[0-9]+\"") == std::vector<std::string>{"0", "40"});
  const std::string arabic = report(fire.result, ReportLanguage::arabic);
  CHECK(all(arabic, "<rect class=\"a-[a-z_]+\" x=\"([0-9]+)\" width=\"[0-9]+\"") ==
        std::vector<std::string>{"80", "0"});
}

TEST_CASE("what belongs to no story has a line of its own that leads to it") {
  testing::FireComparison fire;
  fire.result.stories.clear();

  const std::string table = between(report(fire.result), "<table class=\"stories\">", "</table>");

  CHECK(holds(table, "<a href=\"#t0\">Claims that belong to no story</a>"));
}
