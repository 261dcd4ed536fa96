// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/claim_evidence.h"

#include <doctest/doctest.h>

#include "tests/support/comparison_builder.h"

namespace tawatur {
namespace {

using testing::ComparisonBuilder;

}  // namespace

TEST_CASE("equal claims have cosine one, claims without a common word zero") {
  ComparisonBuilder builder;
  for (const char* text : {"fire in harbour", "fire in harbour", "budget vote"}) {
    builder.claim(builder.article("", {text}), text);
  }
  const EvidenceTable table = claim_evidence(builder.result);
  CHECK(cosine(table.claims[0].stems, table.claims[1].stems) == doctest::Approx(1));
  CHECK(containment(table.claims[0].words, table.claims[1].words) == doctest::Approx(1));
  CHECK(cosine(table.claims[0].stems, table.claims[2].stems) == 0);
  CHECK(alignment(table, table.claims[0], table.claims[1]) == doctest::Approx(1));
  CHECK(table.articles.size() == 3);
  CHECK(table.sentences.size() == 3);
}

TEST_CASE("stop words and numbers are no stems, so that other numbers do not part claims") {
  ComparisonBuilder builder;
  builder.claim(builder.article("", {"the fire hurt 12"}), "the fire hurt 12");
  builder.result.sentences[0].tokens[0].stop_word = true;
  builder.result.sentences[0].tokens[3].kind = TokenKind::number;
  CHECK(claim_evidence(builder.result).claims[0].stems.terms.size() == 2);
}

TEST_CASE("a claim that names nobody has the first persons of its article take part") {
  ComparisonBuilder builder;
  const ArticleId article = builder.article("", {"Alif met Ba", "the two agreed", "Jim left"});
  const ClaimId met = builder.claim(article, "Alif met Ba");
  builder.claim(article, "the two agreed");
  const ClaimId left = builder.claim(article, "Jim left");
  builder.at(met).names = {{builder.find(article, "Alif"), "Alif", NameKind::person},
                           {builder.find(article, "Ba"), "Ba", NameKind::person}};
  builder.at(left).names = {{builder.find(article, "Jim"), "Jim", NameKind::person}};
  const EvidenceTable table = claim_evidence(builder.result);
  CHECK(containment(table.claims[0].participants, table.claims[1].participants) == doctest::Approx(1));
  CHECK(containment(table.claims[1].participants, table.claims[2].participants) == 0);
}

TEST_CASE("the days of a claim span all its dates, lengths of time left out") {
  ComparisonBuilder builder;
  const ClaimId claim = builder.claim(builder.article("", {"words"}), "words");
  const auto range = [](const char* first, const char* last) {
    return DayRange{parse_iso_day(first).value(), parse_iso_day(last).value()};
  };
  DateMention early;
  early.days = range("2024-12-01", "2024-12-02");
  DateMention late;
  late.days = range("2024-12-05", "2024-12-05");
  DateMention duration;
  duration.days = range("2020-01-01", "2020-01-01");
  duration.is_duration = true;
  builder.at(claim).dates = {late, early, duration};
  CHECK(claim_evidence(builder.result).claims[0].days == range("2024-12-01", "2024-12-05"));
}

TEST_CASE("an empty comparison has no evidence") {
  CHECK(claim_evidence(Comparison{}).claims.empty());
}

}  // namespace tawatur
