// SPDX-License-Identifier: GPL-3.0-or-later
#include <doctest/doctest.h>

#include "engine/divergence/divergence_detectors.h"
#include "tests/support/edited_sentence.h"
#include "tests/support/plain_articles.h"

using namespace tawatur;

TEST_CASE("another place or person is told") {
  CHECK(test::told("وصل وفد من تونس إلى المدينة لحضور المعرض", "وصل وفد من الأردن إلى المدينة لحضور المعرض") ==
        "entity hard: تونس | الأردن");
  CHECK(test::told("استقبلت البلدية الوفد التونسي في قاعة المعرض", "استقبلت البلدية الوفد الأردني في قاعة المعرض") ==
        "entity hard: التونسي | الأردني");
}

TEST_CASE("one name in two spellings is not told") {
  CHECK(test::told("وصل وفد من سوريا إلى المدينة لحضور المعرض", "وصل وفد من سورية إلى المدينة لحضور المعرض") == "");
  CHECK(test::told("وصل وفد من أمريكا إلى المدينة لحضور المعرض", "وصل وفد من أميركا إلى المدينة لحضور المعرض") == "");
}

TEST_CASE("an unknown name in the place of a name is told") {
  CHECK(test::told("استقبل الوزير فالستروم الوفد في قاعة المعرض", "استقبل الوزير دامونتي الوفد في قاعة المعرض") ==
        "entity hard: فالستروم | دامونتي");
  CHECK(test::told("افتتح وزير الزراعة المعرض السنوي في القاعة", "افتتح وزير النقل المعرض السنوي في القاعة") ==
        "entity hard: الزراعة | النقل");
}

TEST_CASE("long vowels of a foreign name are spelling") {
  CHECK(test::told("استقبل الوزير فالستروم الوفد في قاعة المعرض", "استقبل الوزير فالسترم الوفد في قاعة المعرض") == "");
}

TEST_CASE("in a short name a vowel makes another person") {
  CHECK(test::told("استقبل الوزير سالم الوفد في قاعة المعرض", "استقبل الوزير سليم الوفد في قاعة المعرض") ==
        "entity hard: سالم | سليم");
  CHECK(test::told("وصل السفير حسن علوان إلى المدينة لحضور المعرض", "وصل السفير حسين علوان إلى المدينة لحضور المعرض") ==
        "entity hard: حسن | حسين");
}

TEST_CASE("one person in two transliterations is not told, another person is") {
  CHECK(test::told("وصل السفير إيفان كوزنتسوف إلى المدينة لحضور المعرض",
                   "وصل السفير إيفان كوزنيتسوف إلى المدينة لحضور المعرض") == "");
  CHECK(test::told("وصل السفير إيفان كوزنتسوف إلى المدينة لحضور المعرض",
                   "وصل السفير إيفان بيرغمان إلى المدينة لحضور المعرض") == "entity hard: كوزنتسوف | بيرغمان");
}

TEST_CASE("a place and the adjective made from it are one") {
  CHECK(test::told("زار الوفد معرض الكتاب في منطقة البحيرات الشمالية الكبرى",
                   "زار الوفد معرض الكتاب في منطقة البحيري الشمالية الكبرى") == "");
}

TEST_CASE("of paraphrases another actor of one act is told, softly") {
  CHECK(test::told_of_paraphrases("أطلقت تونس مبادرة لحماية الساحل", "مبادرة حماية الساحل أطلقتها الحكومة الأردنية") ==
        "entity soft: تونس | الحكومة الأردنية");
  CHECK(test::told_of_paraphrases("أطلقت تونس مبادرة لحماية الساحل",
                                  "مبادرة حماية الساحل أطلقتها السلطات الشرعية في ليبيا") ==
        "entity soft: تونس | السلطات الشرعية في ليبيا; addition soft: في ليبيا");
  CHECK(test::told_of_paraphrases("أطلقت تونس مبادرة لحماية الساحل", "مبادرة حماية الساحل أطلقتها تونس").empty());
}

TEST_CASE("a capital stands for its country, another city does not") {
  CHECK(test::told("وصل وفد باريس إلى المدينة لحضور المعرض السنوي", "وصل وفد فرنسا إلى المدينة لحضور المعرض السنوي") ==
        "");
  CHECK(test::told("وصل وفد باريس إلى المدينة لحضور المعرض السنوي", "وصل وفد مرسيليا إلى المدينة لحضور المعرض السنوي")
            .find("entity hard") == 0);
}

TEST_CASE("a name in the place of words that stand for none is told softly") {
  CHECK(
      test::told("وصلت سفن تونسية إلى المدينة لحضور المعرض السنوي", "وصلت سفن من بعيد إلى المدينة لحضور المعرض السنوي")
          .find("hard") == std::string::npos);
}

TEST_CASE("of side remarks that name the same in another role both are told, softly") {
  Comparison comparison =
      test::comparison_of({{"الساحل", {"بمشاركة تونس"}, "", {}}, {"الجبل", {"التي ترعى تونس أعمالها"}, "", {}}});
  test::add_cluster(comparison, {{ArticleId(0), "بمشاركة تونس"}, {ArticleId(1), "التي ترعى تونس أعمالها"}});
  for (Claim& claim : comparison.claims) {
    claim.head = false;
    const ArticleId article = comparison.sentence_of(claim).article;
    claim.names = {{test::span_of(comparison, article, "تونس"), "تونس", NameKind::place}};
  }
  std::size_t roles = 0;
  for (const Divergence& divergence : detect_divergences(comparison)) {
    roles += divergence.kind == DivergenceKind::entity && divergence.weight == Weight::soft ? 1 : 0;
  }
  CHECK(roles == 1);
}

TEST_CASE("a capital for its country is told where it is a place, not where it acts") {
  CHECK(test::told("عقد المؤتمر السنوي للصيادين في إيطاليا بحضور الوفود",
                   "عقد المؤتمر السنوي للصيادين في روما بحضور الوفود") == "entity soft: إيطاليا | روما");
  CHECK(test::told("رفضت إيطاليا مقترح الصيادين بعد مشاورات طويلة", "رفضت روما مقترح الصيادين بعد مشاورات طويلة") ==
        "");
}

TEST_CASE("one full name for another is told without an office beside it") {
  CHECK(test::told("وصل إلى القاعة بعد الظهر سامي العطار لتسلم الجائزة",
                   "وصل إلى القاعة بعد الظهر نبيل الخوري لتسلم الجائزة") == "entity hard: سامي العطار | نبيل الخوري");
}
