// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/evidence/claim_evidence.h"

#include <doctest/doctest.h>

#include "engine/text/stemmer.h"
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

TEST_CASE("a sentence that names nobody has the parties of the one before it, in its article only") {
  ComparisonBuilder builder;
  const ArticleId article = builder.article("", {"Alif met Ba", "the two agreed", "Jim left", "he was late"});
  const ClaimId met = builder.claim(article, "Alif met Ba");
  builder.claim(article, "the two agreed");
  const ClaimId left = builder.claim(article, "Jim left");
  builder.claim(article, "he was late");
  builder.claim(builder.article("", {"nobody is named"}), "nobody is named");
  builder.at(met).names = {{builder.find(article, "Alif"), "Alif", NameKind::person},
                           {builder.find(article, "Ba"), "Ba", NameKind::person}};
  builder.at(left).names = {{builder.find(article, "Jim"), "Jim", NameKind::person}};
  const EvidenceTable table = claim_evidence(builder.result);
  CHECK(table.claims[0].parties.size() == 2);
  CHECK(table.claims[1].parties == table.claims[0].parties);
  CHECK(table.claims[2].parties.size() == 1);
  CHECK(table.claims[3].parties == table.claims[2].parties);
  CHECK(table.claims[4].parties.empty());
}

TEST_CASE("a speaker is a party only where he is known as a person") {
  ComparisonBuilder builder;
  const ArticleId article = builder.article("", {"Alif spoke", "the ministry agreed"});
  const ClaimId spoke = builder.claim(article, "Alif spoke");
  const ClaimId agreed = builder.claim(article, "the ministry agreed");
  builder.at(spoke).names = {{builder.find(article, "Alif"), "Alif", NameKind::person}};
  builder.attribute(agreed, "ministry");
  const EvidenceTable table = claim_evidence(builder.result);
  CHECK(table.claims[1].speakers.size() == 1);
  CHECK(table.claims[1].parties == table.claims[0].parties);
  CHECK(table.claims[1].speaks);
  CHECK_FALSE(table.claims[0].speaks);
}

TEST_CASE("words of one notion are one term, and articles know how many of their claims have it") {
  ComparisonBuilder builder;
  const ArticleId article = builder.article("", {"اتصال قصير", "محادثات طويلة"});
  builder.claim(article, "اتصال قصير");
  builder.claim(article, "محادثات طويلة");
  for (Sentence& sentence : builder.result.sentences) {
    for (Token& token : sentence.tokens) token.stem = stem(token.folded);
  }
  const EvidenceTable table = claim_evidence(builder.result);
  CHECK(cosine(table.claims[0].stems, table.claims[1].stems) == 0);
  CHECK(cosine(table.claims[0].notions, table.claims[1].notions) > 0);
  CHECK(table.claims[0].occasion == OccasionMention::introduced);
  REQUIRE(table.article_notions.size() == 1);
  CHECK(table.article_notions[0].all == 2);
  CHECK(table.article_notions[0].claims.size() == 3);
}

TEST_CASE("among few texts without unseen ones a word of all of them is nearly nothing") {
  ComparisonBuilder builder;
  for (const char* text : {"fire here", "fire there", "fire again", "fire twice"}) {
    builder.claim(builder.article("", {text}), text);
  }
  const EvidenceTable alone = claim_evidence(builder.result, {.unseen_texts = 0, .longest_run = 4});
  const EvidenceTable among_others = claim_evidence(builder.result);
  CHECK(cosine(alone.claims[0].stems, alone.claims[1].stems) < 0.01);
  CHECK(cosine(among_others.claims[0].stems, among_others.claims[1].stems) > 0.3);
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
