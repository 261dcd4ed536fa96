// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/planted/planted_run.h"

#include <doctest/doctest.h>

using namespace tawatur;
using namespace tawatur::planted;

TEST_CASE("the interval of Wilson for 8 of 10 is 0.490 to 0.943") {
  const Interval interval = wilson_interval(8, 10);

  CHECK(interval.low == doctest::Approx(0.4902).epsilon(0.001));
  CHECK(interval.high == doctest::Approx(0.9433).epsilon(0.001));
}

TEST_CASE("nothing tried says nothing") {
  CHECK(wilson_interval(0, 0).low == 0.0);
  CHECK(wilson_interval(0, 0).high == 1.0);
}

TEST_CASE("a trial is a corpus of two outlets whose blocks are the paragraphs") {
  const Corpus corpus = pair_corpus("one\n\ntwo", "one\ntwo and more", {});

  REQUIRE(corpus.articles.size() == 2);
  CHECK(corpus.articles[0].publisher != corpus.articles[1].publisher);
  REQUIRE(corpus.articles[0].blocks.size() == 2);
  CHECK(slice(corpus.documents[0].text, corpus.articles[0].blocks[1].span) == "two");
  CHECK(slice(corpus.documents[1].text, corpus.articles[1].blocks[1].span) == "two and more");
}
