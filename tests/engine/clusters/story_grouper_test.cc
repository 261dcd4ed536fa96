// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/clusters/story_grouper.h"

#include <doctest/doctest.h>

#include "tests/support/comparison_builder.h"

namespace tawatur {
namespace {

using testing::ComparisonBuilder;
using Articles = std::vector<ArticleId>;

const std::string kFire = "fire harbour warehouse firefighters smoke north";
const std::string kFireToo = "fire harbour warehouse burned smoke crews";
const std::string kVote = "parliament vote budget deficit minister finance";
const std::string kVoteToo = "parliament budget vote finance opposition deficit";

}  // namespace

TEST_CASE("articles on one event are a story, others are not drawn in") {
  ComparisonBuilder builder;
  builder.article("alif", {kFire}, "2024-03-05");
  builder.article("ba", {kVote}, "2024-03-05");
  builder.article("ba", {kFireToo}, "2024-03-05");
  builder.article("jim", {kVoteToo}, "2024-03-06");
  builder.article("dal", {"football final goal keeper"}, "2024-03-06");

  const std::vector<Story> stories = group_stories(builder.result);

  REQUIRE(stories.size() == 2);
  CHECK(stories[0].articles == Articles{ArticleId(0), ArticleId(2)});
  CHECK(stories[1].articles == Articles{ArticleId(1), ArticleId(3)});
  CHECK_FALSE(stories[0].label.empty());
}

TEST_CASE("a story needs two publishers; an article without one counts as one") {
  ComparisonBuilder same;
  same.article("alif", {kFire}, "2024-03-05");
  same.article("alif", {kFireToo}, "2024-03-05");
  CHECK(group_stories(same.result).empty());

  ComparisonBuilder unknown;
  unknown.article("", {kFire}, "2024-03-05");
  unknown.article("", {kFireToo}, "2024-03-05");
  CHECK(group_stories(unknown.result).size() == 1);
}

TEST_CASE("the same words a month later are another story") {
  ComparisonBuilder builder;
  builder.article("alif", {kFire}, "2024-03-05");
  builder.article("ba", {kFireToo}, "2024-04-05");
  CHECK(group_stories(builder.result).empty());
}

TEST_CASE("an article whose day is unknown may belong to any") {
  ComparisonBuilder builder;
  builder.article("alif", {kFire}, "2024-03-05");
  builder.article("ba", {kFireToo});
  CHECK(group_stories(builder.result).size() == 1);
}

TEST_CASE("an empty corpus has no stories") {
  CHECK(group_stories(Comparison{}).empty());
}

}  // namespace tawatur
