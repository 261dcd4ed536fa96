// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <sstream>

#include "engine/report/format_writers.h"
#include "tests/support/fire_comparison.h"

using namespace tawatur;

namespace {

using Write = void (*)(const Comparison&, const ReportOptions&, std::ostream&);

std::vector<std::string> lines(Write write, const Comparison& comparison, const ReportOptions& options = {}) {
  std::ostringstream out;
  write(comparison, options, out);
  std::istringstream in(out.str());
  std::vector<std::string> result;
  for (std::string line; std::getline(in, line);) {
    REQUIRE(line.ends_with('\r'));
    line.pop_back();
    result.push_back(line);
  }
  return result;
}

}  // namespace

TEST_CASE("a claim is a row with its place, its speaker and its numbers") {
  const testing::FireComparison fire;

  const std::vector<std::string> rows = lines(write_claims_csv, fire.result);

  REQUIRE(rows.size() == 1 + fire.result.claims.size());
  CHECK(
      rows[1] ==
      "c1,k1,a1,وكالة ألف,,2024-03-05,s1,1.txt,36,78,12 شخصا أصيبوا في الحريق,attributed,paraphrase,وزارة الصحة,,said,"
      "affirmed,asserted,12 شخص,,");
}

TEST_CASE("a shared claim is a row with its outlets and independent sources") {
  const testing::FireComparison fire;

  const std::vector<std::string> rows = lines(write_clusters_csv, fire.result);

  REQUIRE(rows.size() == 3);
  CHECK(rows[1] ==
        "k1,t1,عدد المصابين في الحريق,numeric_or_date_divergence,3,3,3,1,قناة باء | منتدى جيم | وكالة ألف,وزارة "
        "الصحة,c1 | "
        "c3 | c5,a1 | a2 | a3");
}

TEST_CASE("the matrix has a row for every outlet and shared claim") {
  const testing::FireComparison fire;

  const std::vector<std::string> rows = lines(write_matrix_csv, fire.result);

  REQUIRE(rows.size() == 1 + 2 * 4);
  CHECK(rows[1] == "t1,k1,عدد المصابين في الحريق,وكالة ألف,,diverges,number,12 شخصا,c1,");
  CHECK(rows[7] == "t1,k2,سبب الحريق,منتدى جيم,قناة باء,omits,,,,");
}

TEST_CASE("a divergence has a row for every account of it") {
  const testing::FireComparison fire;

  const std::vector<std::string> rows = lines(write_divergences_csv, fire.result);

  REQUIRE(rows.size() == 1 + 3 + 2 + 2 + 1);
  CHECK(rows[2] ==
        "d1,k1,عدد المصابين في الحريق,number,hard,1,a2,قناة باء,2.txt,42,53,15 شخصا,,\"12 against 15, both from the "
        "ministry.\",12 مقابل 15، وكلاهما عن الوزارة.");
  CHECK(rows[8].find(",a3,") != std::string::npos);
}

TEST_CASE("a byte order mark is written where it is asked for") {
  const testing::FireComparison fire;

  CHECK(
      lines(write_claims_csv, fire.result, {.byte_order_mark = true})[0].starts_with("\xEF\xBB\xBF"
                                                                                     "claim,"));
}
