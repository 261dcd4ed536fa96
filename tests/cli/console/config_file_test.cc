// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console/config_file.h"

#include <doctest/doctest.h>

#include "engine/model/error.h"
#include "tests/support/temporary_folder.h"

using namespace tawatur;

TEST_CASE("a configuration file is settings, sections and comments") {
  const TemporaryFolder home;
  const std::vector<ConfigEntry> entries = read_config_file(
      home.write("conf", "# mine\nthreads = 2\n\n[compare]\n  lang= en \r\nstrict\n[ index add ]\nquiet"));
  REQUIRE(entries.size() == 4);
  CHECK(entries[0].command.empty());
  CHECK(entries[0].name == "threads");
  CHECK(entries[0].value == "2");
  CHECK(entries[1].line == 5);
  CHECK(entries[1].command == "compare");
  CHECK(entries[1].value == "en");
  CHECK(entries[2].name == "strict");
  CHECK(entries[2].value.empty());
  CHECK(entries[3].command == "index add");
}

TEST_CASE("a line that is no setting is refused with its number") {
  const TemporaryFolder home;
  for (const char* bad : {"a\n--lang = en", "a\nlang =", "a\n= en", "a\n[compare", "a\n[]", "a\ntwo words = 1"}) {
    CAPTURE(bad);
    try {
      (void)read_config_file(home.write("conf", bad));
      FAIL("accepted");
    } catch (const InputError& error) {
      CHECK(std::string(error.what()).find("conf, line 2: ") != std::string::npos);
    }
  }
  CHECK_THROWS_AS((void)read_config_file(home.path() + "/missing"), InputError);
  CHECK_THROWS_AS((void)read_config_file(home.path()), InputError);
}
