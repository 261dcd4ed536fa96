// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/provenance/copy_finder.h"

#include <doctest/doctest.h>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

const std::vector<std::string> kReport = {
    "أعلنت بلدية المدينة الساحلية افتتاح جسر جديد يربط ضفتي النهر بعد عامين من العمل المتواصل.",
    "وقال رئيس البلدية إن الجسر سيخفف الازدحام عن وسط المدينة ويقصر الطريق إلى الميناء."};

std::vector<std::string> with_extra(std::vector<std::string> sentences) {
  sentences.emplace_back(
      "وتستعد المدارس القريبة لاستقبال التلاميذ مطلع الأسبوع المقبل وسط إجراءات مرورية خاصة أعدتها الشرطة.");
  return sentences;
}

}  // namespace

TEST_CASE("a copy is found with the share of each text in the other") {
  const Comparison comparison = test::comparison_of({{"ألف", kReport, "", {}}, {"باء", with_extra(kReport), "", {}}});

  const std::vector<Copy> copies = find_copies(comparison);

  REQUIRE(copies.size() == 1);
  CHECK(copies[0].from == ArticleId(0));
  CHECK(copies[0].covered == doctest::Approx(1.0));
  CHECK(copies[0].shared > 0.5);
  CHECK(copies[0].shared < 0.8);
  CHECK_FALSE(copies[0].direction_known);
}

TEST_CASE("a credit tells who copied, and turns the link round") {
  const Comparison comparison =
      test::comparison_of({{"باء", with_extra(kReport), "", "ألف"}, {"ألف", kReport, "", {}}});

  const std::vector<Copy> copies = find_copies(comparison);

  REQUIRE(copies.size() == 1);
  CHECK(copies[0].from == ArticleId(1));
  CHECK(copies[0].to == ArticleId(0));
  CHECK(copies[0].direction_known);
  CHECK(copies[0].evidence == "credit");
  CHECK(copies[0].covered == doctest::Approx(1.0));
}

TEST_CASE("articles without common text are no copies, nor are two that share a stock phrase") {
  const Comparison comparison = test::comparison_of({{"ألف", {"قال المتحدث باسم الوزارة في بيان صحفي"}, "", {}},
                                                     {"باء", {"قال المتحدث باسم الوزارة في بيان صحفي"}, "", {}},
                                                     {"جيم", kReport, "", {}}});

  CHECK(find_copies(comparison).empty());
}

TEST_CASE("the floor leaves out weaker links") {
  Comparison comparison = test::comparison_of({{"ألف", with_extra({kReport[0]}), "", {}}, {"باء", kReport, "", {}}});
  comparison.options.copy_floor = 0.1;
  REQUIRE(find_copies(comparison).size() == 1);

  comparison.options.copy_floor = 0.95;

  CHECK(find_copies(comparison).empty());
}
