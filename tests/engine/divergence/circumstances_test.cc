// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>

#include "engine/divergence/silence.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

// The words that both have of the first sentence, out of two articles of one sentence each.
std::string in_common(const std::string& claim, const std::string& other) {
  Comparison comparison = test::comparison_of({{"الساحل", {claim}, "", {}}, {"الجبل", {other}, "", {}}});
  test::add_cluster(comparison, {{ArticleId(0), claim}, {ArticleId(1), other}});
  const std::vector<ArticlePair> pairs = article_pairs(comparison);
  const auto found = circumstance_in_common(ground_of(comparison, pairs), ClaimId(0), ArticleId(1));
  if (!found) return "";
  return std::string(comparison.text_of(ArticleId(0), found->here)) + " | " +
         std::string(comparison.text_of(ArticleId(1), found->there));
}

}  // namespace

TEST_CASE("what one tells as news and the other as a circumstance is in common in its words") {
  CHECK(in_common("الزيارة جاءت بدعوة من رئيسة البلدية", "قال إنه بدعوة من رئيسة البلدية، زار الوزير المرفأ") ==
        "بدعوة من رئيسة البلدية | بدعوة من رئيسة البلدية");
  CHECK(in_common("الزيارة جاءت بدعوة من رئيسة البلدية", "قال إنه بدعوة من وزير النقل، زار الوزير المرفأ").empty());
  CHECK(in_common("الزيارة جاءت بدعوة من رئيسة البلدية أمس", "بدعوة من رئيسة البلدية زار الوزير المرفأ").empty());
}

TEST_CASE("words that are not most of the claim, or bring in no circumstance, are not taken for it") {
  CHECK(in_common("الوزير الجديد زار المرفأ القديم ومخازن القمح والحديد بدعوة من رئيسة البلدية",
                  "بدعوة من رئيسة البلدية عقد الاجتماع")
            .empty());
  CHECK(in_common("الزيارة جاءت في موسم الأمطار الأخير", "في موسم الأمطار الأخير انهار السقف").empty());
}
