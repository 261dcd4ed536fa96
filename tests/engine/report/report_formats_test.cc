// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/report_formats.h"

#include <doctest/doctest.h>

#include <set>

using namespace tawatur;

TEST_CASE("formats are listed once, by name, each complete") {
  std::string_view before;
  std::set<std::string_view> files;
  for (const ReportFormat& format : report_formats()) {
    CAPTURE(format.name);
    CHECK(before < format.name);
    CHECK(files.insert(format.file_name).second);
    CHECK_FALSE(format.summary.empty());
    const bool writes = format.write != nullptr;
    CHECK(writes);
    before = format.name;
  }
  CHECK(files.size() >= 1);
}

TEST_CASE("files of every format are known again, others are not") {
  for (const char* name : {"report.html", "comparison.json", "texts/a1.txt", "pages/p0001.html", "plain/a4.txt"}) {
    CAPTURE(name);
    CHECK(is_report_file(name));
  }
  for (const char* name : {"thesis.doc", "texts", "old/report.html", "", "report.html.bak"}) {
    CAPTURE(name);
    CHECK_FALSE(is_report_file(name));
  }
}
