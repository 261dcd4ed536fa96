// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/common_ground.h"

#include <doctest/doctest.h>

#include "tests/support/comparison_builder.h"

using namespace tawatur;

namespace {

struct TwoClaims : testing::ComparisonBuilder {
  ArticleId first = article("أ", {"أعلن سامي الكيلاني أن 12 عاملا أصيبوا يوم الأحد في حريق المصنع"});
  ArticleId second = article("ب", {"الحريق في المصنع أصاب 12 عاملا بحسب سامي الكيلاني الأحد"});
  ClaimId a = claim(first, "أعلن سامي الكيلاني أن 12 عاملا أصيبوا يوم الأحد في حريق المصنع");
  ClaimId b = claim(second, "الحريق في المصنع أصاب 12 عاملا بحسب سامي الكيلاني الأحد");

  std::vector<std::string> words(const std::vector<Span>& spans) {
    std::vector<std::string> all;
    for (const Span span : spans) all.emplace_back(result.text_of(first, span));
    return all;
  }
};

using Words = std::vector<std::string>;

}  // namespace

TEST_CASE("two claims share content words by stem, in the form and the order of the first") {
  TwoClaims two;

  const CommonGround common = common_ground(two.result, two.a, two.b);

  CHECK(two.words(common.words) == Words{"سامي", "الكيلاني", "عاملا", "الأحد", "حريق", "المصنع"});
  CHECK(common.names.empty());
}

TEST_CASE("names, figures, times and speakers that are equal are told by themselves and not again as words") {
  TwoClaims two;
  two.at(two.a).names = {{two.find(two.first, "سامي الكيلاني"), "سامي الكيلاني", NameKind::person}};
  two.at(two.b).names = {{two.find(two.second, "سامي الكيلاني"), "سامي الكيلاني", NameKind::person}};
  two.at(two.a).quantities = {{two.find(two.first, "12 عاملا"), 12, 12, "عامل"}};
  two.at(two.b).quantities = {{two.find(two.second, "12 عاملا"), 12, 12, "عامل"}};
  two.at(two.a).dates = {{two.find(two.first, "يوم الأحد"), "2024-03-03", std::nullopt}};
  two.at(two.b).dates = {{two.find(two.second, "الأحد"), "2024-03-03", std::nullopt}};
  two.at(two.a).attribution.speakers = {{"سامي الكيلاني", std::nullopt}};
  two.at(two.b).attribution.speakers = {{"المصنع", std::nullopt}, {"سامي الكيلاني", std::nullopt}};

  const CommonGround common = common_ground(two.result, two.a, two.b);

  CHECK(two.words(common.names) == Words{"سامي الكيلاني"});
  CHECK(two.words(common.figures) == Words{"12 عاملا"});
  CHECK(two.words(common.dates) == Words{"يوم الأحد"});
  CHECK(common.speakers == Words{"سامي الكيلاني"});
  CHECK(two.words(common.words) == Words{"حريق", "المصنع"});
}

TEST_CASE("another amount, another unit and an unresolved time are not in common") {
  TwoClaims two;
  two.at(two.a).quantities = {{two.find(two.first, "12 عاملا"), 12, 12, "عامل"}};
  two.at(two.b).quantities = {{two.find(two.second, "12 عاملا"), 12, 12, "جريح"}};
  two.at(two.a).dates = {{two.find(two.first, "يوم الأحد"), "", std::nullopt}};
  two.at(two.b).dates = {{two.find(two.second, "الأحد"), "", std::nullopt}};

  CHECK(common_ground(two.result, two.a, two.b).figures.empty());
  CHECK(common_ground(two.result, two.a, two.b).dates.empty());
  two.at(two.b).quantities[0] = {two.find(two.second, "12 عاملا"), 13, 13, "عامل"};
  CHECK(common_ground(two.result, two.a, two.b).figures.empty());
}

TEST_CASE("claims in other words have nothing in common") {
  testing::ComparisonBuilder builder;
  const ClaimId a = builder.claim(builder.article("أ", {"قتل اثنان"}), "قتل اثنان");
  const ClaimId b = builder.claim(builder.article("ب", {"رحيل رجلين"}), "رحيل رجلين");

  CHECK(common_ground(builder.result, a, b).empty());
}
