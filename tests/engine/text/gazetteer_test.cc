// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/gazetteer.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "engine/text/folding.h"

using namespace tawatur;

namespace {

const GazetteerPlace* place(const char* name) {
  const std::span<const GazetteerPlace> places = gazetteer();
  const auto found = std::find_if(places.begin(), places.end(),
                                  [name](const GazetteerPlace& p) { return p.folded == folded_words(name); });
  return found == places.end() ? nullptr : &*found;
}

}  // namespace

TEST_CASE("countries and cities are known by their Arabic names with their country") {
  REQUIRE(place("مصر") != nullptr);
  CHECK(place("مصر")->country == "EG");
  REQUIRE(place("كوريا الجنوبية") != nullptr);
  CHECK(place("كوريا الجنوبية")->country == "KR");
  REQUIRE(place("القاهرة") != nullptr);
  CHECK(place("القاهرة")->country == "EG");
  CHECK(place("سامي") == nullptr);
}

TEST_CASE("names are folded, ascending and each stands once") {
  const std::span<const GazetteerPlace> places = gazetteer();
  CHECK(places.size() > 400);
  for (std::size_t i = 1; i < places.size(); ++i) CHECK(places[i - 1].folded < places[i].folded);
}
