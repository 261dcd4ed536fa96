// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

namespace {

std::vector<Report> reports(const std::string& text) {
  const ReadArticle article(text);
  return find_reports(article.words[0], article.mentions[0], article.quotes[0]);
}

}  // namespace

TEST_CASE("speech inside speech is one report of the innermost speaker, and the outer one relays") {
  const std::vector<Report> found = reports("أعلنت وزارة الري أن الوزير سامي الحديدي أكد أن السد ممتلئ.");
  REQUIRE(found.size() == 1);
  CHECK(found[0].folded);
  CHECK(found[0].stance == "confirmed");
  CHECK(found[0].speaker.kind == SpeakerKind::person);
  REQUIRE(found[0].relays.size() == 1);
  CHECK(found[0].relays[0].kind == SpeakerKind::body);
  CHECK(found[0].frame < found[0].start);
}

TEST_CASE("a person hands over to nobody") {
  const std::vector<Report> found = reports("قال الوزير سامي الحديدي إن السفير كريم الشامي أكد أن السد ممتلئ.");
  REQUIRE(found.size() == 1);
  CHECK_FALSE(found[0].folded);
  CHECK(found[0].stance == "said");
}

TEST_CASE("reports are ascending and their contents do not run into each other") {
  const std::vector<Report> found =
      reports("قالت وزارة الري إن السد ممتلئ، وأكد الوزير سامي الحديدي أن المياه نظيفة، وأضاف أن القرى في أمان.");
  REQUIRE(found.size() == 3);
  for (std::size_t r = 1; r < found.size(); ++r) {
    CHECK(found[r - 1].cue.first < found[r].cue.first);
    CHECK(found[r - 1].content.last <= found[r].start);
  }
}
