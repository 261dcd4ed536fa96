// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/text_contrast.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

Sentence sentence(const std::string& text) {
  Sentence result;
  result.tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
  return result;
}

float value(std::string_view name, const std::string& a, const std::string& b) {
  const auto features = contrast_features();
  const auto found =
      std::find_if(features.begin(), features.end(), [&](const ContrastFeature& f) { return f.name == name; });
  REQUIRE(found != features.end());
  return contrast_values(sentence(a), sentence(b))[static_cast<std::size_t>(found - features.begin())];
}

const std::string kBridge = "بلدية المرسى تفتتح جسر الميناء في تونس بعد 3 أعوام من الأشغال";

}  // namespace

TEST_CASE("a text does not exclude itself, nor the same in another order") {
  for (const std::string& other :
       {kBridge, std::string("في تونس بعد 3 أعوام من الأشغال بلدية المرسى تفتتح جسر الميناء")}) {
    const ContrastValues values = contrast_values(sentence(kBridge), sentence(other));
    CHECK(std::all_of(values.begin(), values.end(), [](float v) { return v == 0; }));
    CHECK_FALSE(text_contrast(sentence(kBridge), sentence(other)).excludes);
  }
}

TEST_CASE("another country excludes, a further one or another name of it does not") {
  CHECK(value("countries_odd", "جسر جديد في تونس", "جسر جديد في المغرب") == 1);
  CHECK(value("countries_odd", "جسر جديد في تونس", "جسر جديد في تونس والمغرب") == 0);
  CHECK(value("countries_odd", "جسر في المغرب", "جسر مغربي") == 0);
  const Contrast contrast = text_contrast(sentence("افتتاح جسر جديد في تونس"), sentence("افتتاح جسر جديد في المغرب"));
  CHECK(contrast.excludes);
  CHECK(contrast.kind == DivergenceKind::entity);
}

TEST_CASE("another number excludes, a number left out does not") {
  CHECK(value("numbers_odd", "إصابة 3 عمال", "إصابة 7 عمال") == 1);
  CHECK(value("numbers_odd", "إصابة 3 عمال", "إصابة عمال") == 0);
  CHECK(text_contrast(sentence("إصابة 3 عمال"), sentence("إصابة 7 عمال")).kind == DivergenceKind::number);
}

TEST_CASE("a word against its contrary excludes, whichever text has it") {
  CHECK(value("opposite", "ارتفاع أسعار القمح", "أسعار القمح تنخفض") == 1);
  CHECK(value("opposite", "أسعار القمح تنخفض", "ارتفاع أسعار القمح") == 1);
  CHECK(value("opposite", "ارتفاع القمح وهبوط الذهب", "هبوط الذهب وارتفاع القمح") == 0);
  CHECK(text_contrast(sentence("ارتفاع أسعار القمح"), sentence("انخفاض أسعار القمح")).kind == DivergenceKind::polarity);
}

TEST_CASE("what only one text says to fail or not to be is excluded") {
  CHECK(value("reversed", "الفريق يبلغ النهائي", "الفريق لم يبلغ النهائي") == 1);
  CHECK(value("reversed", "الفريق لم يبلغ النهائي", "الفريق فشل في بلوغ النهائي") == 0);
}

TEST_CASE("words are alien by the share without a like word") {
  CHECK(value("alien", "حريق مستودع", "حريق مصنع") == doctest::Approx(0.5));
  CHECK(value("alien", "حريق", "") == doctest::Approx(0.5));
  CHECK(value("alien", "", "") == 0);
}

}  // namespace tawatur
