// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include <string>

#include "engine/divergence/detectors.h"
#include "engine/divergence/noun_phrases.h"
#include "tests/support/whole_sentences.h"

using namespace tawatur;

namespace {

std::vector<Finding> naming(const std::vector<test::Page>& pages) {
  const Comparison comparison = test::pages_read(pages, false);
  std::vector<Passage> passages;
  for (std::size_t i = 0; i < comparison.sentences.size(); ++i) {
    passages.push_back(passage_of(comparison, SentenceId(i)));
  }
  return naming_across(comparison, passages);
}

}  // namespace

TEST_CASE("articles that call an actor by no common name are set against each other") {
  const std::vector<Finding> found =
      naming({{"الساحل", "", {"هاجم المتمردون الميناء فجرا"}}, {"الجبل", "", {"هاجم الإرهابيون الميناء فجرا"}}});
  REQUIRE(found.size() == 1);
  CHECK(found.front().kind == DivergenceKind::terminology);
  CHECK(found.front().weight == Weight::hard);
  CHECK(found.front().spans.size() == 2);
}

TEST_CASE("a name is shown without the conjunction before it") {
  const auto shown = [](const char* sentence) {
    const Comparison comparison = test::pages_read({{"الساحل", "", {sentence}}}, false);
    const Passage passage = passage_of(comparison, SentenceId(0));
    const std::vector<ContestedName> names = contested_names(passage.units);
    return std::string(comparison.text_of(ArticleId(0), span_of_name(passage.units, names.front().range)));
  };
  CHECK(shown("انتقل السكان والمتمردون القدامى إلى المرفأ") == "المتمردون القدامى");
  CHECK(shown("غادر وكلاء الشركة المرفأ") == "وكلاء");
}

TEST_CASE("two adjectives of origin name no party") {
  const auto told = [](const std::string& words) {
    return naming({{"الساحل", "", {"وصلت بعثة " + words + " إلى المرفأ"}}, {"الجبل", "", {"زار الصهاينة المرفأ"}}})
        .size();
  };
  CHECK(told("إسرائيلية") == 1);
  CHECK(told("إسرائيلية فرنسية") == 0);
}

TEST_CASE("one common name is enough for silence") {
  CHECK(naming({{"الساحل", "", {"هاجم المتمردون الميناء فجرا", "وانسحب الإرهابيون ظهرا"}},
                {"الجبل", "", {"هاجم الإرهابيون الميناء فجرا"}}})
            .empty());
}

TEST_CASE("an article that does not name the actor has no part in it") {
  CHECK(naming({{"الساحل", "", {"هاجم المتمردون الميناء فجرا"}}, {"الجبل", "", {"أغلق الميناء فجرا"}}}).empty());
}

TEST_CASE("a government is set against the word for the same country's, not against another country's") {
  const auto told = [](const std::string& sentence) {
    return naming({{"الساحل", "", {"رفضت الحكومة التونسية الاتفاق"}}, {"الجبل", "", {sentence}}}).size();
  };
  CHECK(told("رفض النظام التونسي الاتفاق") == 1);
  CHECK(told("رفض النظام المغربي الاتفاق") == 0);
  CHECK(told("رفض النظام الاتفاق") == 0);
}

TEST_CASE("two plain names of an actor are one, beside another name they are not") {
  const auto told = [](const std::string& name) {
    return naming({{"الساحل", "", {"رفضت الحكومة التونسية الاتفاق"}}, {"الجبل", "", {"رفضت " + name + " الاتفاق"}}})
        .size();
  };
  CHECK(told("السلطات التونسية") == 0);
  CHECK(told("الأنظمة التونسية") == 1);
}

TEST_CASE("in a large story those are told that never use the usual name, beside a few who do") {
  std::vector<test::Page> pages;
  for (std::size_t i = 0; i < 15; ++i) {
    pages.push_back({"صحيفة " + std::to_string(i), "", {"هاجم المتمردون الميناء فجرا"}});
  }
  CHECK(naming(pages).empty());

  pages[7].sentences = {"هاجم الإرهابيون الميناء فجرا"};
  const std::vector<Finding> found = naming(pages);
  REQUIRE(found.size() == 1);
  CHECK(found.front().spans.size() == 4);
}

TEST_CASE("in a large story a plain name beside the usual plain one is not told") {
  std::vector<test::Page> pages;
  for (std::size_t i = 0; i < 15; ++i) {
    pages.push_back({"صحيفة " + std::to_string(i), "", {"فرقت الشرطة متظاهرين أمام المرفأ"}});
  }
  pages[7].sentences = {"فرقت الشرطة محتجين أمام المرفأ"};
  CHECK(naming(pages).empty());
  pages[7].sentences = {"فرقت الشرطة مشاغبين أمام المرفأ"};
  CHECK(naming(pages).size() == 1);
}
