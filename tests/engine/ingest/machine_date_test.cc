// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/machine_date.h"

#include <doctest/doctest.h>

#include <array>
#include <string>

using namespace tawatur;

TEST_CASE("dates that programs write are read as the day they name") {
  struct Case {
    const char* text;
    const char* day;
  };
  constexpr std::array<Case, 17> kCases = {{{"2024-03-05", "2024-03-05"},
                                            {"2024-03-05 19:40:00", "2024-03-05"},
                                            {"2024-03-05T23:40:00+02:00", "2024-03-05"},
                                            {" 2024-3-5 ", "2024-03-05"},
                                            {"2024/03/05 10:00", "2024-03-05"},
                                            {"20240305", "2024-03-05"},
                                            {"20240305T194000Z", "2024-03-05"},
                                            {"Tue, 05 Mar 2024 19:40:00 +0200", "2024-03-05"},
                                            {"5 Mar 2024", "2024-03-05"},
                                            {"March 5, 2024 at 7:40 PM", "2024-03-05"},
                                            {"1709660400", "2024-03-05"},
                                            {"1709660400000", "2024-03-05"},
                                            {"2024-02-30", ""},
                                            {"2024", ""},
                                            {"None", ""},
                                            {"05/03/2024", ""},
                                            {"", ""}}};
  for (const Case& c : kCases) {
    CAPTURE(c.text);
    const std::optional<Day> day = parse_machine_date(c.text);
    CHECK((day ? iso_day(*day) : std::string()) == c.day);
  }
}

TEST_CASE("a day of publication carries its basis, an unreadable one nothing") {
  const PublicationDay known = machine_published("2024-03-05", "metadata");
  CHECK(known.basis == "metadata");
  REQUIRE(known.range);
  CHECK(known.range->first == known.range->last);
  const PublicationDay unknown = machine_published("soon", "metadata");
  CHECK_FALSE(unknown.value);
  CHECK(unknown.basis.empty());
}
