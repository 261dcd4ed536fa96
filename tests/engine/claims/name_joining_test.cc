// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

namespace {

std::vector<Name> names(const ReadArticle& article, std::size_t sentence) {
  return names_of(article.words[sentence], article.mentions[sentence]);
}

}  // namespace

TEST_CASE("a family name stands for the person that the article has named") {
  const ReadArticle article("وصل الوزير سامي كرشون إلى المدينة.\nوزار كرشون السوق وغادر.");
  REQUIRE(names(article, 1).size() == 1);
  CHECK(names(article, 1)[0].name == "سامي كرشون");
  CHECK(names(article, 1)[0].kind == NameKind::person);
}

TEST_CASE("an office held by one named person carries his name, before and after") {
  const ReadArticle article("تحدث وزير الزراعة المصري طويلا.\nثم غادر وزير الزراعة المصري سامي الحديدي.");
  REQUIRE(article.mentions[0].size() == 1);
  CHECK(article.mentions[0][0].canonical == "سامي الحديدي");
}

TEST_CASE("two persons of one family name stay two") {
  const ReadArticle article("وصل الوزير سامي كرشون إلى المدينة.\nوغادرها السفير كريم كرشون.\nثم عاد سامي كرشون.");
  REQUIRE(names(article, 1).size() == 1);
  CHECK(names(article, 0)[0].name == "سامي كرشون");
  CHECK(names(article, 1)[0].name == "كريم كرشون");
  CHECK(names(article, 2)[0].name == "سامي كرشون");
}

TEST_CASE("a person carries his office in its fullest form, wherever the article gives it") {
  const ReadArticle article(
      "زار سامي كرشون السوق.\nوقال وزير الزراعة المصري سامي كرشون إن الموسم جيد.\nوعاد الوزير كرشون إلى المدينة.");
  for (std::size_t s = 0; s < 3; ++s) {
    REQUIRE(names(article, s).size() >= 1);
    CHECK(names(article, s)[0].office == "وزير الزراعة المصري");
  }
}

TEST_CASE("an office in apposition is that of the person before it") {
  const ReadArticle article("وقال كريم الشامي، المتحدث باسم وزارة الدفاع، إن الطريق آمن.");
  REQUIRE_FALSE(names(article, 0).empty());
  CHECK(names(article, 0)[0].office == "المتحدث باسم وزارة الدفاع");
}
