// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/scoring/name_match.h"

#include <doctest/doctest.h>

using namespace tawatur::scoring;

TEST_CASE("a name is the same with and without titles, article and conjunction") {
  CHECK(same_name("وزير الصحة سامر الدالي", "سامر الدالي"));
  CHECK(same_name("والوزارة", "الوزارة"));
  CHECK(same_name("أحمد", "احمد"));
  CHECK_FALSE(same_name("سامر الدالي", "سامر القاسمي"));
  CHECK_FALSE(same_name("", "سامر"));
}

TEST_CASE("an entry may list further names in brackets; a lower-case word there is a remark") {
  CHECK(listed_names("قناة المرفأ (Marfa TV)") == std::vector<std::string>{"قناة المرفأ", "Marfa TV"});
  CHECK(listed_names("قناة المرفأ (inferred)") == std::vector<std::string>{"قناة المرفأ"});
}

TEST_CASE("an outlet is known by a longer or shorter form or by its initials") {
  CHECK(same_outlet("المرفأ", {"قناة المرفأ"}));
  CHECK(same_outlet("NNA", {"Nujud News Agency"}));
  CHECK_FALSE(same_outlet("الضحى", {"قناة المرفأ"}));
}

TEST_CASE("periods are read at every precision") {
  using tawatur::iso_day;
  struct Case {
    const char* text;
    const char* first;
    const char* last;
  };
  const Case cases[] = {{"2024", "2024-01-01", "2024-12-31"},       {"2024-02", "2024-02-01", "2024-02-29"},
                        {"2024-03-05", "2024-03-05", "2024-03-05"}, {"2024-W01", "2024-01-01", "2024-01-07"},
                        {"2021-W01", "2021-01-04", "2021-01-10"},   {"2024-03-05/2024-04", "2024-03-05", "2024-04-30"}};
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    const auto days = parse_period(expected.text);

    REQUIRE(days.has_value());
    CHECK(iso_day(days->first) == expected.first);
    CHECK(iso_day(days->last) == expected.last);
  }
  CHECK_FALSE(parse_period("2024-13").has_value());
  CHECK_FALSE(parse_period("soon").has_value());
}

TEST_CASE("weeks that begin on another day are the same when loosely compared") {
  const auto monday = parse_period("2024-W10").value();
  const auto sunday = parse_period("2024-03-03/2024-03-09").value();

  CHECK(same_period(monday, sunday, true));
  CHECK_FALSE(same_period(monday, sunday, false));
}
