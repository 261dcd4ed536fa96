// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/divergence/twins.h"

#include <doctest/doctest.h>

#include <string>

#include "tests/support/passages.h"

using namespace tawatur;

namespace {

std::vector<Passage> passages(const std::vector<std::string>& sentences) {
  std::vector<Passage> made;
  for (const std::string& sentence : sentences) made.push_back(test::passage_from(sentence));
  return made;
}

}  // namespace

TEST_CASE("versions of a sentence are twins, whatever figure stands in them") {
  const std::vector<Passage> a = passages({"افتتحت البلدية جسرا جديدا فوق النهر", "غرق 4 زوارق قرب الشاطئ أمس"});
  const std::vector<Passage> b = passages({"غرق 9 زوارق قرب الشاطئ أمس", "فاز الفريق بكأس البطولة للمرة الثالثة"});
  CHECK(twin_sentences(a, b, 0.75) == std::vector<Twins>{{1, 0}});
}

TEST_CASE("each sentence has one twin, its best partner") {
  const std::vector<Passage> a = passages({"غرق القارب الأزرق الكبير قرب الشاطئ"});
  const std::vector<Passage> b =
      passages({"غرق القارب الأحمر الكبير قرب الميناء", "غرق القارب الأزرق الكبير قرب الميناء"});
  CHECK(twin_sentences(a, b, 0.5) == std::vector<Twins>{{0, 1}});
}

TEST_CASE("below the least share nothing is a twin") {
  const std::vector<Passage> a = passages({"غرق القارب الأزرق الكبير قرب الشاطئ"});
  const std::vector<Passage> b = passages({"رسا القارب الأبيض الصغير عند الرصيف"});
  CHECK(twin_sentences(a, b, 0.5).empty());
  CHECK(twin_sentences(a, b, 0.1).size() == 1);
}

TEST_CASE("a sentence that was cut in two is held, a new one is not") {
  const std::vector<Passage> article =
      passages({"افتتحت البلدية جسرا جديدا فوق النهر", "وحضر الحفل سكان الضفتين والصيادون"});
  CHECK(content_held(test::passage_from("افتتحت البلدية جسرا جديدا فوق النهر وحضر الحفل سكان الضفتين"), article) > 0.8);
  CHECK(content_held(test::passage_from("ارتفعت أسعار القمح في الأسواق العالمية"), article) == 0);
  CHECK(content_held(test::passage_from("افتتحت"), article) == 1);
}
