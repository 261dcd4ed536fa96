// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/attribution.h"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "tests/support/claims/read_article.h"

using namespace tawatur;
using test::ReadArticle;

namespace {

struct Case {
  std::string text;
  std::string speakers;  // of the last sentence; empty: own voice
  std::string relays;
  QuoteMode mode = QuoteMode::paraphrase;
};

void check(const std::vector<Case>& cases) {
  for (const Case& expected : cases) {
    CAPTURE(expected.text);
    const ReadArticle article(expected.text);
    const std::size_t last = article.words.size() - 1;
    CHECK(article.speakers(last) == expected.speakers);
    CHECK(article.relays(last) == expected.relays);
    const Attribution& whole = article.attributed[last].whole;
    CHECK(whole.voice == (expected.speakers.empty() ? Voice::own : Voice::attributed));
    CHECK(whole.mode == (expected.speakers.empty() ? QuoteMode::none : expected.mode));
  }
}

}  // namespace

TEST_CASE("the subject after a verb of saying is the speaker, without his office") {
  check({{"قال وزير الزراعة المصري سامي الحديدي إن الموسم جيد.", "سامي الحديدي", ""},
         {"وأعلنت شركة النسيم أن الإنتاج تراجع.", "شركة النسيم", ""},
         {"أكدت باريس أن الرحلات مستمرة.", "باريس", ""},
         {"وقال المتحدث باسم الوزارة سامر الدالي إن الوضع هادئ.", "سامر الدالي", ""},
         {"وقال سكان لراديو النخيل إن النار كبيرة.", "سكان", ""},
         {"وانتقد سكان تأخر وصول الماء.", "سكان", ""},
         {"وقال مسؤول محلي إن الجسر أغلق.", "مسؤول محلي", ""},
         {"أشار بيان صادر عن وزارة الري إلى أن السد ممتلئ.", "وزارة الري", ""}});
}

TEST_CASE("the subject before a verb of saying is the speaker") {
  check({{"وكان وزير الزراعة سامي الحديدي قد قال إن الموسم جيد.", "سامي الحديدي", ""},
         {"إلا أن وزير الزراعة سامي الحديدي أكد أن الموسم جيد.", "سامي الحديدي", ""}});
}

TEST_CASE("two subjects joined by a conjunction both speak") {
  check({{"أكد الوزير سامي الحديدي ونظيره التونسي منير العياشي أن الموسم جيد.", "سامي الحديدي + منير العياشي", ""}});
}

TEST_CASE("an act of persons and a verb of saying with a thing as its subject are the outlet's own voice") {
  check({{"بحث الوزيران ملف المياه في تونس.", "", ""},
         {"تؤكد هذه الخطوة أن الحكومة جادة.", "", ""},
         {"أظهرت الأرقام أن الإنتاج تراجع.", "", ""},
         {"ويذكر أن السد بني قبل عشر سنوات.", "", ""}});
}

TEST_CASE("a participle continues the report of the subject of its sentence") {
  check({{"ناقش وزير الزراعة سامي الحديدي الخطة، مشيرا إلى أن الموسم جيد.", "سامي الحديدي", ""},
         {"تراجع الإنتاج هذا العام، مسجلا أدنى مستوى.", "", ""}});
}

TEST_CASE("a bare verb takes the last speaker that agrees with it") {
  check(
      {{"قالت وزارة الري إن السد ممتلئ.\nوأضافت أن المياه نظيفة.", "وزارة الري", ""},
       {"قالت وزارة الري إن السد ممتلئ.\nوقال سامي الحديدي إن الموسم جيد.\nوأضافت أن المياه نظيفة.", "وزارة الري", ""},
       {"التقى الوزير سامي الحديدي نظيره منير العياشي.\nوأكد الجانبان أن الموسم جيد.", "سامي الحديدي + منير العياشي",
        ""}});
}

TEST_CASE("an office names the person who holds it in the article") {
  check(
      {{"وصل وزير الزراعة المصري سامي الحديدي إلى تونس.\nوقال وزير الزراعة المصري إن الموسم جيد.", "سامي الحديدي", ""},
       {"وقال وزير الزراعة إن الموسم جيد.\nثم غادر وزير الزراعة سامي الحديدي.\nوقال الوزير إنه راض.", "سامي الحديدي",
        ""}});
}

TEST_CASE("a channel that names its source is a relay") {
  check({{"نقلت وكالة الأمل عن وزير الري حازم النجار قوله إن السد ممتلئ.", "حازم النجار", "وكالة الأمل"},
         {"أفادت صحيفة النهار نقلا عن وزير الري حازم النجار أن السد ممتلئ.", "حازم النجار", "صحيفة النهار"},
         {"وقال الوزير حازم النجار إن السد ممتلئ، وفق وكالة الأمل.", "حازم النجار", "وكالة الأمل"},
         {"وأضافت وكالة الأمل أن حازم النجار أكد سلامة السد.", "حازم النجار", "وكالة الأمل"}});
}

TEST_CASE("a source named after the words is the speaker when nobody else is") {
  check({{"وأصيب ثلاثة عمال في الحريق، وفق وزارة الصحة.", "وزارة الصحة", ""},
         {"وأصيب ثلاثة عمال، وفق حصيلة جديدة أعلنتها وزارة الصحة.", "وزارة الصحة", ""},
         {"وبحسب وزارة الصحة أصيب ثلاثة عمال في الحريق.", "وزارة الصحة", ""}});
}

TEST_CASE("the mode tells how much of the reported words stands in quotation marks") {
  check({{"قال الوزير حازم النجار: \"السد ممتلئ والمياه نظيفة\".", "حازم النجار", "", QuoteMode::direct},
         {"قال الوزير حازم النجار إن \"السد ممتلئ والمياه نظيفة\".", "حازم النجار", "", QuoteMode::direct},
         {"قال الوزير حازم النجار إن السد \"ممتلئ إلى حافته\" هذا العام.", "حازم النجار", "", QuoteMode::mixed},
         {"قال الوزير حازم النجار إن حركة \"الأرض\" تقدم البذور.", "حازم النجار", "", QuoteMode::paraphrase},
         {"«السد ممتلئ والمياه نظيفة تماما»، قال حازم النجار.", "حازم النجار", "", QuoteMode::direct}});
}

TEST_CASE("a quotation that runs over paragraphs stays with its speaker") {
  check(
      {{"قال الوزير حازم النجار: \"السد ممتلئ.\nوالمياه نظيفة في كل المدن\".", "حازم النجار", "", QuoteMode::direct}});
}

TEST_CASE("the span of a speaker lies on his words and that of an elided one on the antecedent") {
  const std::string text = "قالت وزارة الري إن السد ممتلئ.\nوأضافت أن المياه نظيفة.";
  const ReadArticle article(text);
  for (std::size_t s = 0; s < 2; ++s) {
    REQUIRE(article.attributed[s].whole.speakers.size() == 1);
    const std::optional<Span> span = article.attributed[s].whole.speakers.front().span;
    REQUIRE(span.has_value());
    CHECK(slice(text, *span) == "وزارة الري");
  }
}

TEST_CASE("the stance is that of the verb") {
  CHECK(ReadArticle("نفى الوزير حازم النجار أن يكون السد ممتلئا.").attributed[0].whole.stance == "denied");
  CHECK(ReadArticle("حذرت وزارة الصحة من المياه.").attributed[0].whole.stance == "warned");
}
