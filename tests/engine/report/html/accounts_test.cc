// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "tests/support/fire_comparison.h"
#include "tests/support/report_html.h"

using namespace tawatur;
using namespace tawatur::testing;

TEST_CASE("what articles tell differently without a shared claim stands in its sentences, where its links lead") {
  FireComparison fire;
  fire.result.divergences[1].cluster.reset();

  for (const bool in_story : {true, false}) {
    CAPTURE(in_story);
    if (!in_story) fire.result.stories.clear();
    const std::string html = report(fire.result);
    const std::string account = between(html, "<div class=\"account k-polarity\" id=\"d2\">", "</div>");

    CHECK(all(html, "(<div class=\"account )").size() == 1);
    CHECK(all(html, "(href=\"#d2\")").size() >= 2);
    CHECK(holds(account, "نجم الحريق عن <mark class=\"k-polarity w-hard\">مواد كيميائية"));
    CHECK(holds(account, "<mark class=\"k-polarity w-hard\">لم تكن"));
    CHECK(holds(account, "href=\"#s2\""));
  }
}

TEST_CASE("names and silences without a claim are no accounts") {
  FireComparison fire;
  fire.result.divergences[2].cluster.reset();
  fire.result.divergences[3].cluster.reset();

  CHECK_FALSE(holds(report(fire.result), "class=\"account "));
}
