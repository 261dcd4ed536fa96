// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/model/day.h"

#include <doctest/doctest.h>

using namespace tawatur;

TEST_CASE("a day is read from the head of a time stamp and written back") {
  const std::optional<Day> day = parse_iso_day("2024-02-29T23:59:59Z");

  REQUIRE(day.has_value());
  CHECK(iso_day(*day) == "2024-02-29");
}

TEST_CASE("what is no day of the calendar is no day") {
  for (const char* text : {"2023-02-29", "2024-13-01", "2024-1-1", "24-01-01", "", "2024/01/01", "20a4-01-01"}) {
    CAPTURE(text);
    CHECK_FALSE(parse_iso_day(text).has_value());
  }
}

TEST_CASE("closed ranges meet when they share a day") {
  const Day first = *parse_iso_day("2024-03-01");
  const DayRange early{first, first + std::chrono::days{2}};
  const DayRange late{first + std::chrono::days{2}, first + std::chrono::days{5}};

  CHECK(early.meets(late));
  CHECK(late.meets(early));
  CHECK_FALSE(early.meets({late.last, late.last}));
}
