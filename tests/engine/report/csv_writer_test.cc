// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/csv_writer.h"

#include <doctest/doctest.h>

#include <sstream>

using namespace tawatur;

namespace {

std::string cell(std::string_view text) {
  std::ostringstream out;
  CsvWriter(out).text(text);
  return out.str();
}

}  // namespace

TEST_CASE("rows end with CRLF and cells are quoted where a reader needs it") {
  std::ostringstream out;
  CsvWriter csv(out);

  csv.header({"a", "b"});
  csv.text("x, \"y\"").number(std::uint64_t{7}).number(0.25).empty();
  csv.end_row();

  CHECK(out.str() == "a,b\r\n\"x, \"\"y\"\"\",7,0.25,\r\n");
}

TEST_CASE("what a spreadsheet would run is text") {
  for (const char* formula : {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "\r\n=1"}) {
    CAPTURE(formula);
    CHECK(cell(formula).front() == '\'');
  }
  CHECK(cell("12 = 12") == "12 = 12");
}

TEST_CASE("a cell is one line without controls") {
  CHECK(cell("a\nb\x1b") == "a b⟦U+001B⟧");
}
