// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/fire_comparison.h"
#include "tests/support/report_html.h"

using namespace tawatur;
using namespace tawatur::testing;

TEST_CASE("two differing quotations of one source are told to be not both verbatim") {
  testing::FireComparison fire;
  const std::string note = "at least one is not verbatim";
  CHECK_FALSE(holds(card(report(fire.result), "k1"), note));

  fire.at(ClaimId(0)).attribution.mode = QuoteMode::mixed;

  CHECK(holds(card(report(fire.result), "k1"), note));
}

TEST_CASE("quotations of one source that part outside of any finding are told with their words") {
  testing::FireFindings fire;
  fire.result.divergences.erase(fire.result.divergences.begin());
  const std::string note = "at least one is not verbatim";
  fire.at(ClaimId(4)).attribution.mode = QuoteMode::paraphrase;
  CHECK_FALSE(holds(card(report(fire.result), "k1"), note));

  fire.at(ClaimId(4)).attribution.mode = QuoteMode::direct;

  const std::string injured = card(report(fire.result), "k1");
  CHECK(holds(injured, note));
  CHECK(holds(between(injured, "<ul class=\"quoted-places\">", "</ul>"), "(not here)"));
  fire.at(fire.injured).origins = {{"أ", {fire.wire}}, {"ب", {fire.channel, fire.forum}}};
  CHECK_FALSE(holds(card(report(fire.result), "k1"), note));
}
