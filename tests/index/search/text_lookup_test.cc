// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search/text_lookup.h"

#include <doctest/doctest.h>

using namespace tawatur;

TEST_CASE("addresses and names of accounts are not looked up") {
  const LookupTerms terms = lookup_terms("@somebody حريق http://t.co/abc");
  const LookupTerms bare = lookup_terms("حريق");
  CHECK(terms.grams == bare.grams);
  CHECK(terms.stems == bare.stems);
}

TEST_CASE("what a text says more than once counts more") {
  const LookupTerms terms = lookup_terms("حريق ثم حريق");
  CHECK(terms.grams.at("Gحريق") == 2);
  CHECK(terms.grams.at("G^ثم$") == 1);
}

TEST_CASE("a long text is looked up by its first words only, and an empty one by nothing") {
  std::string text;
  for (int i = 0; i < 1000; ++i) text += "word" + std::to_string(i) + "x ";
  CHECK(lookup_terms(text).stems.size() == 256);
  CHECK(lookup_terms("?! ...").grams.empty());
}
