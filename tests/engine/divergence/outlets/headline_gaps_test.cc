// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/divergence/outlets/headline_gaps.h"

#include <doctest/doctest.h>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

constexpr const char* kRest =
    "وتجمع الأهالي قرب الموقع منذ ساعات الصباح الأولى فيما عملت فرق الدفاع المدني على إخلاء الشوارع المجاورة وتأمين "
    "المدارس والأسواق القريبة وإعادة التيار الكهربائي إلى الأحياء التي انقطع عنها خلال الليل بسبب الرياح الشديدة "
    "وتعطل محطة التحويل الرئيسية عند مدخل المدينة";

Comparison article(const std::string& headline, const std::string& lead) {
  Comparison comparison = test::comparison_of({{"الساحل", {headline, lead, kRest}, "", {}}});
  comparison.sentences[0].kind = SentenceKind::title;
  return comparison;
}

std::string gaps(const Comparison& comparison) {
  std::string told;
  for (const HeadlineFinding& gap : headline_gaps(comparison)) {
    CHECK(!gap.explanation.empty());
    CHECK(!gap.explanation_arabic.empty());
    told += (told.empty() ? "" : "; ") + std::string(comparison.text_of(gap.article, gap.span));
  }
  return told;
}

}  // namespace

TEST_CASE("a figure of the headline that the body does not carry is told") {
  CHECK(gaps(article("إصابة 45 عاملا في حريق المصنع", "أصيب 30 عاملا في حريق اندلع في المصنع")) == "45");
}

TEST_CASE("a figure that the body gives exactly, rounded or in parts is carried") {
  CHECK(gaps(article("إصابة 45 عاملا في حريق المصنع", "أصيب 45 عاملا في حريق اندلع في المصنع")).empty());
  CHECK(gaps(article("خسائر المصنع 2000 طن", "خسر المصنع 1987 طنا في الحريق")).empty());
  CHECK(gaps(article("إصابة 45 عاملا في حريق المصنع", "أصيب 30 رجلا و 15 امرأة في حريق اندلع في المصنع")).empty());
}

TEST_CASE("a small figure may count what the body lists") {
  CHECK(gaps(article("أمطار على 3 مدن", "هطلت الأمطار على تونس وصفاقس وسوسة")).empty());
  CHECK(gaps(article("إصابة 3 عمال", "أصيب 7 عمال في الحريق")) == "3");
}

TEST_CASE("a name of which the body has no word is told, one that it shortens is not") {
  for (const bool carried : {true, false}) {
    Comparison comparison = article("سامي الحداد يزور المصنع", carried ? "زار الحداد المصنع" : "زار الوزير المصنع");
    comparison.claims[0].names.push_back(
        {test::span_of(comparison, ArticleId(0), "سامي الحداد"), "سامي الحداد", NameKind::person});
    CAPTURE(carried);

    CHECK(gaps(comparison) == (carried ? "" : "سامي الحداد"));
  }
}

TEST_CASE("a plain headline over a body that calls it possible is told, a question is not") {
  Comparison comparison = article("إغلاق مصنع الورق نهائيا", "من المحتمل إغلاق مصنع الورق نهائيا هذا العام");
  comparison.claims[1].modality = Modality::possible;
  CHECK(gaps(comparison) == "إغلاق مصنع الورق نهائيا");

  comparison.claims[1].modality = Modality::asserted;
  CHECK(gaps(comparison).empty());

  comparison = article("إغلاق مصنع الورق نهائيا ؟", "من المحتمل إغلاق مصنع الورق نهائيا هذا العام");
  comparison.claims[1].modality = Modality::possible;
  CHECK(gaps(comparison).empty());
}

TEST_CASE("nothing is told of an article that is cut, or too short to carry a headline") {
  Comparison comparison = article("إصابة 45 عاملا في حريق المصنع", "أصيب 30 عاملا في حريق اندلع في المصنع");
  comparison.corpus.articles[0].flags = {"truncated:html_nodes"};
  CHECK(gaps(comparison).empty());

  Comparison brief = test::comparison_of({{"الساحل", {"إصابة 45 عاملا", "أصيب 30 عاملا"}, "", {}}});
  brief.sentences[0].kind = SentenceKind::title;
  CHECK(gaps(brief).empty());
}
