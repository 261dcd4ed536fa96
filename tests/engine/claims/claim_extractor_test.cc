// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/claim_extractor.h"

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

#include "tests/support/claims/read_claims.h"

using namespace tawatur;
using test::read;
using test::Reading;

TEST_CASE("a date outside the claims of its sentence places its main claims") {
  const Reading reading = read({"قالت وزارة الري، أمس الأربعاء، إن السد ممتلئ بالمياه."});
  REQUIRE(reading.table.claims.size() == 1);
  CHECK(reading.text(reading.table.claims[0].span) == "السد ممتلئ بالمياه");
  REQUIRE_FALSE(reading.table.claims[0].dates.empty());
  CHECK(reading.table.claims[0].dates[0].value == "2024-03-06");
}

TEST_CASE("every sentence has an attribution, a list of names and a claim inside it") {
  const Reading reading = read({"قال الوزير: نعم. ثم غادر.", "وصل سامي الحديدي إلى تونس."});
  CHECK(reading.table.attributions.size() == reading.sentences.size());
  CHECK(reading.table.names.size() == reading.sentences.size());
  std::vector<int> claims(reading.sentences.size());
  for (const Claim& claim : reading.table.claims) {
    const Sentence& sentence = reading.sentences[claim.sentence.value];
    CHECK(sentence.span.contains(claim.span));
    CHECK(sentence.tokens[claim.first_token].span.begin == claim.span.begin);
    CHECK(sentence.tokens[claim.last_token - 1].span.end == claim.span.end);
    ++claims[claim.sentence.value];
  }
  for (const int count : claims) CHECK(count > 0);
}

TEST_CASE("the result does not depend on the number of threads") {
  std::vector<std::string> texts;
  for (int i = 0; i < 40; ++i) {
    texts.push_back("قال الوزير سامي الحديدي إن " + std::to_string(i) + " قرية غرقت، وأضاف أن السد ممتلئ.");
  }
  const Reading one = read(texts, 1);
  const Reading four = read(texts, 4);
  REQUIRE(one.table.claims.size() == four.table.claims.size());
  for (std::size_t c = 0; c < one.table.claims.size(); ++c) {
    CHECK(one.table.claims[c].span == four.table.claims[c].span);
    CHECK(one.table.claims[c].sentence == four.table.claims[c].sentence);
    CHECK(one.table.claims[c].quantities.size() == four.table.claims[c].quantities.size());
  }
}

TEST_CASE("an event that only dates another is presupposed") {
  const Reading reading = read({"غادر الوزير سامي الحديدي المدينة بعد سقوط الحكومة السابقة في الربيع."});
  REQUIRE(reading.table.claims.size() == 2);
  CHECK_FALSE(reading.table.claims[0].presupposed);
  CHECK(reading.table.claims[1].presupposed);
  CHECK_FALSE(reading.table.claims[1].head);
}

TEST_CASE("one person spelled in two ways in two articles has one name") {
  const Reading reading = read(
      {"قال المبعوث البلغاري إيفان كوزنتسوف إن السد ممتلئ.", "قال المبعوث البلغاري إيفان كوزنيتسوف إن السد ممتلئ."});
  REQUIRE(reading.table.attributions.size() == 2);
  CHECK(reading.table.attributions[0].speakers.front().name == reading.table.attributions[1].speakers.front().name);
}
