// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console/progress_bar.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace tawatur;

TEST_CASE("work of a second shows nothing, longer work a bar with rate and remaining time") {
  std::ostringstream err;
  double now = 0;
  {
    ProgressBar bar(err, true, [&] { return now; });
    now = 0.9;
    bar.show("adding", 0.1, 900, "articles");
    CHECK(err.str().empty());
    now = 10;
    bar.show("adding", 0.25, 2500, "articles");
    CHECK(err.str().find("adding [######..................] 25 %  2,500 articles, 250/s, 0:30 left") !=
          std::string::npos);
    const std::string drawn = err.str();
    now = 10.05;
    bar.show("adding", 0.26, 2600, "articles");
    CHECK(err.str() == drawn);
    now = 20;
    bar.show("writing");
    CHECK(err.str().ends_with("writing ... 0:00"));
  }
  CHECK(err.str().ends_with("\r\x1b[K"));
}

TEST_CASE("a bar that is not to be shown writes nothing") {
  std::ostringstream err;
  double now = 0;
  {
    ProgressBar bar(err, false, [&] { return now; });
    now = 100;
    bar.show("adding", 0.5, 10, "articles");
    bar.show("writing");
  }
  CHECK(err.str().empty());
}

TEST_CASE("hours are told as such") {
  std::ostringstream err;
  double now = 0;
  ProgressBar bar(err, true, [&] { return now; });
  now = 3600;
  bar.show("adding", 0.25);
  CHECK(err.str().find("25 %, 3:00:00 left") != std::string::npos);
}
