// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/fire_comparison.h"
#include "tests/support/report_html.h"

using namespace tawatur;
using namespace tawatur::testing;

TEST_CASE("a card tells what the pairs that hold its claims together have in common") {
  testing::FireComparison fire;
  fire.result.pairs.push_back({ClaimId(0), ClaimId(4), 0.3, PairDecision::same});
  fire.at(ClaimId(4)).quantities = fire.at(ClaimId(2)).quantities;
  fire.at(ClaimId(4)).quantities[0].span = fire.find(fire.forum, "15 شخصا");

  const std::string why = between(card(report(fire.result), "k1"), "<details class=\"why\">", "</details>");

  CHECK(all(why, "(<td class=\"number\" dir=\"ltr\">[0-9.]+</td>)") ==
        std::vector<std::string>{"<td class=\"number\" dir=\"ltr\">1.00</td>",
                                 "<td class=\"number\" dir=\"ltr\">0.62</td>"});
  CHECK(holds(why, "<b>figures</b>: <bdi lang=\"ar\">15 شخصا</bdi>"));
  CHECK(holds(why, "<b>speaker</b>: <bdi>وزارة الصحة</bdi>"));
  CHECK(holds(why, "tawatur explain RUN c3 c5 --inputs INPUTS"));
}
