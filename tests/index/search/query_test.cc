// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/search/query.h"

#include <doctest/doctest.h>

using namespace tawatur;

namespace {

// The tree in one line: any(a b), all(...), not(...), "phrase", field=text.
std::string shown(const QueryNode& node) {
  std::string children;
  for (const QueryNode& child : node.children) children += (children.empty() ? "" : " ") + shown(child);
  switch (node.kind) {
    case QueryKind::word:
      return node.text;
    case QueryKind::phrase:
      return "\"" + node.text + "\"";
    case QueryKind::field:
      return node.field + "=" + node.text;
    case QueryKind::dates:
      return iso_day(node.days.first) + ".." + iso_day(node.days.last);
    case QueryKind::named_days:
      return "named " + iso_day(node.days.first) + ".." + iso_day(node.days.last);
    case QueryKind::numbers:
      return "number";
    case QueryKind::any_of:
      return "any(" + children + ")";
    case QueryKind::all_of:
      return "all(" + children + ")";
    case QueryKind::negation:
      return "not(" + children + ")";
  }
  return "?";
}

}  // namespace

TEST_CASE("a query becomes the tree that it means") {
  struct Case {
    const char* text;
    const char* tree;
  };
  const std::vector<Case> cases = {
      {"حريق", "حريق"},
      {"حريق المرفأ", "any(حريق المرفأ)"},
      {"\"حريق المرفأ\"", "\"حريق المرفأ\""},
      {"«حريق المرفأ» عمال", "any(\"حريق المرفأ\" عمال)"},
      {"حريق AND مرفأ", "all(حريق مرفأ)"},
      {"حريق و مرفأ", "all(حريق مرفأ)"},
      {"حريق أو انفجار", "any(حريق انفجار)"},
      {"a OR b AND c", "any(a all(b c))"},
      {"(a OR b) AND c", "all(any(a b) c)"},
      {"a b -c", "all(any(a b) not(c))"},
      {"a +b", "all(a b)"},
      {"a NOT b", "all(a not(b))"},
      {"-b", "not(b)"},
      {"وحريق", "وحريق"},
      {"a outlet:سانا", "all(a outlet=سانا)"},
      {"speaker:\"وزارة الصحة\"", "speaker=وزارة الصحة"},
      {"date:2024-12-01..2024-12-07", "2024-12-01..2024-12-07"},
      {"date:2024-02", "2024-02-01..2024-02-29"},
      {"date:2024", "2024-01-01..2024-12-31"},
      {"date:2024-12-05..", "2024-12-05..9999-12-31"},
      {"date:..2023", "0001-01-01..2023-12-31"},
      {"when:2024-12", "named 2024-12-01..2024-12-31"},
      {"term:شهيد", "term=شهيد"},
      {"حريق او انفجار", "any(حريق انفجار)"},
      {"حريق ليس مرفأ", "all(حريق not(مرفأ))"},
      {"حريق بدون مرفأ", "all(حريق not(مرفأ))"},
      {"(حريق أو انفجار) و مرفأ", "all(any(حريق انفجار) مرفأ)"},
      {"outlet:ألف أو outlet:باء", "any(outlet=ألف outlet=باء)"},
      {"\"حريق أو انفجار\"", "\"حريق أو انفجار\""},
      {"http://x.org/a:b", "http://x.org/a:b"},
  };
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    CHECK(shown(parse_query(expected.text)) == expected.tree);
  }
}

TEST_CASE("numbers are ranges with open and closed ends") {
  CHECK(parse_query("number:12").least == 12);
  CHECK(parse_query("number:12").most == 12);
  CHECK(parse_query("number:10..20").most == 20);
  CHECK(parse_query("number:>10").least > 10);
  CHECK(parse_query("number:>=10").least == 10);
  CHECK(parse_query("number:<5").most < 5);
  CHECK(parse_query("number:<=5").most == 5);
}

TEST_CASE("what cannot be meant is refused with its place") {
  const std::vector<std::string> wrong = {"",
                                          "   ",
                                          "\"open",
                                          "«open",
                                          "(a",
                                          "a)",
                                          "()",
                                          "a AND",
                                          "OR b",
                                          "NOT",
                                          "date:yesterday",
                                          "date:2024-13-01",
                                          "date:..",
                                          "when:soon",
                                          "term:",
                                          "date:2024-12-07..2024-12-01",
                                          "number:many",
                                          "number:9..3",
                                          "number:inf",
                                          "outlet:",
                                          std::string("a\0b", 3),
                                          std::string(5000, 'x'),
                                          std::string(40, '(') + "a" + std::string(40, ')')};
  for (const std::string& text : wrong) {
    CAPTURE(text);
    CHECK_THROWS_AS((void)parse_query(text), QueryError);
  }
}

TEST_CASE("long chains of operators are refused before they cost anything") {
  std::string chain = "a";
  for (int i = 0; i < 600; ++i) chain += " OR b";
  CHECK_THROWS_AS((void)parse_query(chain), QueryError);
}
