// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/clusters/article_profiles.h"

#include <doctest/doctest.h>

#include "tests/support/comparison_builder.h"

namespace tawatur {

TEST_CASE("profiles are of unit length and cut to the heaviest terms") {
  testing::ComparisonBuilder builder;
  builder.article("alif", {"rare1 rare2 common", "common word"});
  builder.article("ba", {"common other"});

  const std::vector<ArticleProfile> profiles = article_profiles(builder.result, {.longest = 3});

  CHECK(profiles[0].size() == 3);
  CHECK(profiles[1].size() == 2);
  CHECK(profile_cosine(profiles[0], profiles[0]) == doctest::Approx(1).epsilon(1e-5));
}

TEST_CASE("what is shared and rare makes articles alike") {
  testing::ComparisonBuilder builder;
  builder.article("alif", {"harbour fire said"});
  builder.article("ba", {"harbour fire told"});
  builder.article("jim", {"budget vote said"});
  for (int i = 0; i < 40; ++i) builder.article("dal", {"said w" + std::to_string(i)});

  const std::vector<ArticleProfile> profiles = article_profiles(builder.result, {});

  CHECK(profile_cosine(profiles[0], profiles[1]) > 0.5);
  CHECK(profile_cosine(profiles[0], profiles[2]) < 0.2);
  CHECK(profile_cosine(profiles[1], profiles[2]) == 0);
}

TEST_CASE("a rule of the opening alone does not read on") {
  testing::ComparisonBuilder builder;
  builder.article("alif", {"fire harbour", "smoke", "later words"});
  const ProfileRule opening = {.title = 2, .lead = 1, .lead_sentences = 2, .rest = 0};
  CHECK(article_profiles(builder.result, opening)[0].size() == 3);
  CHECK(article_profiles(builder.result, {})[0].size() == 5);
}

TEST_CASE("an article without content words has an empty profile") {
  testing::ComparisonBuilder builder;
  builder.article("alif", {"the"});
  builder.result.sentences[0].tokens[0].stop_word = true;
  const std::vector<ArticleProfile> profiles = article_profiles(builder.result, {});
  CHECK(profiles[0].empty());
  CHECK(profile_cosine(profiles[0], profiles[0]) == 0);
}

}  // namespace tawatur
