// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/divergence/outlets/quotation_drift.h"

#include <doctest/doctest.h>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

constexpr const char* kFull = "قال سامي الحداد \"سنفتح الجسر القديم أمام المشاة مطلع الصيف المقبل\"";

void let_speak(Comparison& comparison, std::size_t claim, const std::string& speaker, QuoteMode mode) {
  const ArticleId article = comparison.article_of(ClaimId(claim));
  Attribution& attribution = comparison.claims[claim].attribution;
  attribution.voice = Voice::attributed;
  attribution.mode = mode;
  attribution.speakers = {{speaker, test::span_of(comparison, article, speaker)}};
  comparison.attributions[claim] = attribution;
}

// The full quotation in one outlet, `other` said by `speaker` in a second.
Comparison statement(const std::string& other, const std::string& speaker, QuoteMode mode) {
  Comparison comparison = test::comparison_of({{"الساحل", {kFull}, "", {}}, {"الجبل", {other}, "", {}}});
  let_speak(comparison, 0, "سامي الحداد", QuoteMode::mixed);
  let_speak(comparison, 1, speaker, mode);
  test::add_cluster(comparison, {{ArticleId(0), "الجسر"}, {ArticleId(1), "الجسر"}});
  return comparison;
}

}  // namespace

TEST_CASE("each use of a statement has its kind") {
  struct Row {
    const char* other;
    const char* speaker;
    QuoteMode mode;
    DriftKind kind;
    const char* changed;
  };
  const Row kRows[] = {
      {"وأضاف الحداد «سنفتح الجسر القديم أمام المشاة مطلع الصيف المقبل»", "الحداد", QuoteMode::mixed,
       DriftKind::verbatim, ""},
      {"وأضاف الحداد «سنفتح الجسر القديم أمام المشاة»", "الحداد", QuoteMode::mixed, DriftKind::shortened, ""},
      {"وأضاف الحداد «سنفتح الجسر القديم أمام الشاحنات مطلع الصيف المقبل»", "الحداد", QuoteMode::mixed,
       DriftKind::changed_inside_marks, "الشاحنات"},
      {"وأضاف الحداد أن فتح الجسر القديم أمام المشاة سيكون مطلع الصيف المقبل", "الحداد", QuoteMode::paraphrase,
       DriftKind::marks_lost, ""},
      {"وأضافت ليلى منصور «سنفتح الجسر القديم أمام المشاة مطلع الصيف المقبل»", "ليلى منصور", QuoteMode::mixed,
       DriftKind::other_speaker, "ليلى منصور"},
  };
  for (const Row& row : kRows) {
    const Comparison comparison = statement(row.other, row.speaker, row.mode);
    CAPTURE(row.other);

    const std::vector<QuotationDrift> drifts = quotation_drifts(comparison);

    REQUIRE(drifts.size() == 1);
    REQUIRE(drifts[0].uses.size() == 1);
    CHECK(drifts[0].fullest == ClaimId(0));
    CHECK(drifts[0].uses[0].kind == row.kind);
    std::string changed;
    for (const Span span : drifts[0].uses[0].changed) changed += comparison.text_of(ArticleId(1), span);
    CHECK(changed == row.changed);
  }
}

TEST_CASE("marks around words that the fullest form gives without them were added") {
  const char* full =
      "قال سامي الحداد إن العمل في الجسر انتهى، \"وسيكون الافتتاح أمام المشاة والدراجات مطلع الصيف المقبل بعد اختبار "
      "الحمولة\"";
  Comparison comparison = test::comparison_of(
      {{"الساحل", {full}, "", {}},
       {"الجبل", {"قال الحداد «العمل في الجسر انتهى، وسيكون الافتتاح أمام المشاة والدراجات»"}, "", {}}});
  let_speak(comparison, 0, "سامي الحداد", QuoteMode::mixed);
  let_speak(comparison, 1, "الحداد", QuoteMode::mixed);
  test::add_cluster(comparison, {{ArticleId(0), "الجسر"}, {ArticleId(1), "الجسر"}});

  const std::vector<QuotationDrift> drifts = quotation_drifts(comparison);

  REQUIRE(drifts.size() == 1);
  CHECK(drifts[0].uses[0].kind == DriftKind::marks_added);
}

TEST_CASE("a paraphrase is no use of a statement, and a name in marks no quotation") {
  CHECK(
      quotation_drifts(statement("وعد الحداد بإعادة الجسر إلى الناس قريبا", "الحداد", QuoteMode::paraphrase)).empty());

  Comparison comparison = test::comparison_of({{"الساحل", {"قال الحداد إن \"جسر الأمل\" يفتح غدا"}, "", {}},
                                               {"الجبل", {"قال الحداد إن «جسر الأمل» يفتح غدا"}, "", {}}});
  let_speak(comparison, 0, "الحداد", QuoteMode::mixed);
  let_speak(comparison, 1, "الحداد", QuoteMode::mixed);
  test::add_cluster(comparison, {{ArticleId(0), "جسر"}, {ArticleId(1), "جسر"}});
  CHECK(quotation_drifts(comparison).empty());
}
