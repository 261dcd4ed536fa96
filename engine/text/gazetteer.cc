// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/gazetteer.h"

#include <unicode/locdspnm.h>
#include <unicode/strenum.h>
#include <unicode/timezone.h>
#include <unicode/tznames.h>

#include <algorithm>
#include <memory>
#include <vector>

#include "engine/model/error.h"
#include "engine/text/folding.h"

namespace tawatur {
namespace {

void check(UErrorCode status) {
  if (U_FAILURE(status)) throw ConfigError("ICU has no Arabic names of places; install the ICU data library");
}

void add(std::vector<GazetteerPlace>& places, const icu::UnicodeString& name, const std::string& country) {
  std::string utf8;
  name.toUTF8String(utf8);
  std::string words = folded_words(utf8);
  // Where CLDR has no Arabic name it gives the code or the English name.
  const bool arabic = !words.empty() && static_cast<unsigned char>(words.front()) >= 0xD8;
  if (arabic) places.push_back({std::move(words), country});
}

void add_regions(std::vector<GazetteerPlace>& places) {
  const std::unique_ptr<icu::LocaleDisplayNames> names(icu::LocaleDisplayNames::createInstance(icu::Locale("ar")));
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    icu::UnicodeString name;
    names->regionDisplayName(*code, name);
    add(places, name, *code);
  }
}

void add_cities(std::vector<GazetteerPlace>& places) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<icu::TimeZoneNames> names(icu::TimeZoneNames::createInstance(icu::Locale("ar"), status));
  check(status);
  const std::unique_ptr<icu::StringEnumeration> zones(
      icu::TimeZone::createTimeZoneIDEnumeration(UCAL_ZONE_TYPE_CANONICAL_LOCATION, nullptr, nullptr, status));
  check(status);
  while (const icu::UnicodeString* zone = zones->snext(status)) {
    icu::UnicodeString city;
    names->getExemplarLocationName(*zone, city);
    char region[8] = "";
    icu::TimeZone::getRegion(*zone, region, sizeof region, status);
    check(status);
    add(places, city, region);
  }
}

std::vector<GazetteerPlace> read_places() {
  std::vector<GazetteerPlace> places;
  add_regions(places);
  add_cities(places);
  std::stable_sort(places.begin(), places.end(),
                   [](const GazetteerPlace& a, const GazetteerPlace& b) { return a.folded < b.folded; });
  const auto same = [](const GazetteerPlace& a, const GazetteerPlace& b) { return a.folded == b.folded; };
  places.erase(std::unique(places.begin(), places.end(), same), places.end());
  return places;
}

}  // namespace

std::span<const GazetteerPlace> gazetteer() {
  static const std::vector<GazetteerPlace> places = read_places();
  return places;
}

}  // namespace tawatur
