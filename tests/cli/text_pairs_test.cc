// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/text_pairs.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "engine/model/error.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

const std::vector<TextPair> kPairs = {
    {"near", "أعلنت الوزارة إصابة 12 شخصا في حريق الميناء", "أعلنت الوزارة إصابة 15 شخصا في حريق الميناء"},
    {"equal", "سيطرت فرق الإطفاء على النيران خلال ساعتين", "سيطرت فرق الإطفاء على النيران خلال ساعتين"},
    {"far", "افتتاح معرض الكتاب في العاصمة", "ارتفاع أسعار النفط في الأسواق العالمية"},
};

}  // namespace

TEST_CASE("texts that say the same are alike, others are not, in the order of the file") {
  const std::vector<TextPairAnswer> answers = compare_text_pairs(kPairs, 1);
  REQUIRE(answers.size() == 3);
  CHECK(answers[0].decision != PairDecision::different);
  CHECK(answers[1].decision == PairDecision::same);
  CHECK(answers[1].similarity >= answers[0].similarity);
  CHECK(answers[2].decision == PairDecision::different);
  CHECK(answers[2].divergences.empty());
}

TEST_CASE("the number of threads changes no answer") {
  const std::vector<TextPairAnswer> one = compare_text_pairs(kPairs, 1);
  const std::vector<TextPairAnswer> three = compare_text_pairs(kPairs, 3);
  for (std::size_t i = 0; i < one.size(); ++i) {
    CHECK(one[i].similarity == three[i].similarity);
    CHECK(one[i].divergences.size() == three[i].divergences.size());
  }
}

TEST_CASE("empty texts are answered, no pairs give no answers") {
  CHECK(compare_text_pairs({}, 1).empty());
  CHECK(compare_text_pairs({{"1", "", ""}}, 1)[0].decision == PairDecision::different);
}

TEST_CASE("a word that is frequent in the background says less") {
  const std::vector<TextPair> pairs = {{"minister", "زيارة الوزير", "استقالة الوزير"},
                                       {"factory", "زيارة المصنع", "استقالة المصنع"}};
  const std::string text = "استقبل الوزير وفدا";
  Sentence sentence;
  sentence.span = {0, static_cast<std::uint32_t>(text.size())};
  sentence.tokens = tokenize(text, sentence.span);
  const std::vector<Sentence> background(40, sentence);
  const auto lead = [&](std::span<const Sentence> others) {
    const std::vector<TextPairAnswer> answers = compare_text_pairs(pairs, 1, others);
    return answers[1].similarity - answers[0].similarity;
  };
  CHECK(lead(background) > lead({}) + 0.05);
  CHECK(compare_text_pairs(kPairs, 1, background).size() == kPairs.size());
}

TEST_CASE("the values behind the answers come in the order of the pairs") {
  const std::vector<TextPairFeatures> features = text_pair_features(kPairs, 1);
  REQUIRE(features.size() == 3);
  const std::size_t words = pair_feature("word_cosine");
  CHECK(features[1].likeness[words] == doctest::Approx(1));
  CHECK(features[2].likeness[words] == 0);
  const auto numbers = std::find_if(contrast_features().begin(), contrast_features().end(),
                                    [](const ContrastFeature& feature) { return feature.name == "numbers_odd"; });
  const auto place = static_cast<std::size_t>(numbers - contrast_features().begin());
  CHECK(features[0].contrast[place] == 1);
  CHECK(features[1].contrast[place] == 0);
}

TEST_CASE("lines are an id and two texts") {
  std::istringstream good("1\ta b\tc\n2\t\td\n");
  const std::vector<TextPair> pairs = read_text_pairs(good);
  REQUIRE(pairs.size() == 2);
  CHECK(pairs[0].b == "c");
  CHECK(pairs[1].a.empty());
  for (const char* text : {"1\ta\n", "1\n", "1\ta\tb\tc\n"}) {
    std::istringstream bad(text);
    CHECK_THROWS_AS(static_cast<void>(read_text_pairs(bad)), InputError);
  }
}

}  // namespace tawatur
