// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <sstream>
#include <vector>

#include "engine/report/format_writers.h"
#include "tests/support/fire_comparison.h"

using namespace tawatur;

namespace {

using Write = void (*)(const Comparison&, const ReportOptions&, std::ostream&);

std::vector<std::string> rows(Write write, const Comparison& comparison) {
  std::ostringstream out;
  write(comparison, {}, out);
  std::istringstream in(out.str());
  std::vector<std::string> result;
  for (std::string line; std::getline(in, line);) {
    REQUIRE(line.ends_with('\r'));
    line.pop_back();
    result.push_back(line);
  }
  REQUIRE_FALSE(result.empty());
  result.erase(result.begin());
  return result;
}

}  // namespace

TEST_CASE("each kind of finding is a table with a row for each instance") {
  const testing::FireFindings fire;
  struct Case {
    const char* what;
    Write write;
    std::size_t count;
    std::size_t row;
    std::string words;
  };
  for (const Case& table :
       {Case{"silence", write_silences_csv, 6, 1, "k2,سبب الحريق,منتدى جيم,claim_absent,a3"},
        Case{"silence without an article", write_silences_csv, 6, 5,
             "k1,عدد المصابين في الحريق,قناة حاء,collection_gap,"},
        Case{"house style", write_house_style_csv, 2, 0,
             "1,وكالة ألف,قناة باء,الحريق,النيران,1,2,2.5,a1,66,78,الحريق,a2,69,83,النيران"},
        Case{"drift", write_quotation_drift_csv, 2, 0,
             "k1,c3,أصيب 15 شخصا,c1,a1,وكالة ألف,marks_lost,12 شخصا,12 شخصا أصيبوا في الحريق"},
        Case{"headline", write_headlines_csv, 1, 0,
             "a1,وكالة ألف,number,36,38,12,The headline has a figure that the body lacks.,في العنوان رقم لا يرد في "
             "المتن."},
        Case{"chain", write_chains_csv, 2, 1, "c5,a3,منتدى جيم,منتدى جيم | وزارة الصحة,a3 | -,a3 | a2,true"},
        Case{"circle", write_citation_circles_csv, 2, 1, "1,2,a3,منتدى جيم"}}) {
    CAPTURE(table.what);
    const std::vector<std::string> found = rows(table.write, fire.result);
    REQUIRE(found.size() == table.count);
    CHECK(found[table.row] == table.words);
  }
  const std::vector<std::string> reuses = rows(write_sentence_reuse_csv, fire.result);
  REQUIRE(reuses.size() == 2);
  CHECK(reuses[1].starts_with("direct_copy,s3,a2,قناة باء,"));
}
