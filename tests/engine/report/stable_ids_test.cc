// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <set>

#include "engine/report/record_ids.h"
#include "tests/support/comparison_builder.h"

using namespace tawatur;

namespace {

struct Cast {
  testing::ComparisonBuilder builder;
  std::vector<ClaimId> claims;

  ArticleId add(const std::string& sentence, const std::string& day) {
    const ArticleId article = builder.article("ألف", {sentence}, day);
    claims.push_back(builder.claim(article, sentence));
    return article;
  }
};

}  // namespace

TEST_CASE("a claim keeps its name whatever else is in the run") {
  Cast alone;
  alone.add("وصل الوزير", "2024-12-02");
  Cast later;
  later.add("خبر آخر", "2024-12-01");
  later.add("وصل الوزير", "2024-12-02");
  const StableIds one = stable_ids(alone.builder.result);
  const StableIds two = stable_ids(later.builder.result);
  CHECK(one.claims[0] == two.claims[1]);
  CHECK(one.articles[0] == two.articles[1]);
  CHECK(two.claims[0] != two.claims[1]);
  CHECK(one.claims[0].size() == 17);
}

TEST_CASE("other words or another address are another name") {
  Cast first;
  first.add("وصل الوزير", "");
  Cast second;
  second.add("وصل الوزير أمس", "");
  Cast third;
  const ArticleId moved = third.add("وصل الوزير", "");
  third.builder.at(moved).url = "https://a.example";
  std::set<std::string> names;
  for (const Cast* cast : {&first, &second, &third}) names.insert(stable_ids(cast->builder.result).claims[0]);
  CHECK(names.size() == 3);
}

TEST_CASE("a cluster keeps its name while younger claims join, and equal articles have names of their own") {
  Cast before;
  before.add("وصل الوزير", "2024-12-01");
  before.add("الوزير وصل", "2024-12-02");
  before.builder.cluster("x", before.claims);
  Cast after;
  after.add("وصول الوزير", "2024-12-03");
  after.add("وصول الوزير", "");
  after.add("وصل الوزير", "2024-12-01");
  after.add("الوزير وصل", "2024-12-02");
  after.builder.cluster("x", after.claims);
  const StableIds ids = stable_ids(after.builder.result);
  CHECK(stable_ids(before.builder.result).clusters[0] == ids.clusters[0]);
  CHECK(ids.articles[1] == ids.articles[0] + "-2");
  CHECK(ids.claims[1] == ids.claims[0] + "-2");
}
