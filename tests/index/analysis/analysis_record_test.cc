// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/analysis/analysis_record.h"

#include <doctest/doctest.h>

#include "engine/article_analysis.h"
#include "tests/index/corpus_builder.h"

using namespace tawatur;

namespace {

constexpr const char* kVersion = "0123456789abcdef";

ArticleAnalysis real_analysis() {
  const Corpus corpus = corpus_of({{"حريق في المرفأ",
                                    "قال وزير الصحة أحمد سالم إن نحو 12 عاملاً أصيبوا في 3 كانون الأول 2024.\n"
                                    "وأضاف «لن نغلق المرفأ»، نقلاً عن وكالة الساحل.",
                                    "https://a.example/1", "ألف", "2024-12-04"}});
  const std::vector<ArticleId> all = {ArticleId(0)};
  return analyze_articles(corpus, all, 1).at(0);
}

// Every kind of value, and the ends of their ranges.
ArticleAnalysis analysis_with_everything() {
  ArticleAnalysis analysis;
  analysis.sentences = {
      {.article = {},
       .span = {0, 4294967295U},
       .kind = SentenceKind::title,
       .tokens = {{{5, 9}, TokenKind::number, true, "12", "12"}, {{1, 2}, TokenKind::word, false, "", ""}}}};
  Claim claim;
  claim.span = {7, 8};
  claim.first_token = 1;
  claim.last_token = 300;
  claim.head = false;
  claim.act = "call";
  claim.attribution = {.voice = Voice::attributed,
                       .mode = QuoteMode::mixed,
                       .speakers = {{"س", std::nullopt}, {"", Span{3, 4}}},
                       .relays = {{"وكالة", Span{0, 1}}},
                       .cue = Span{2, 3},
                       .stance = "denied"};
  claim.quantities = {{{1, 2}, -0.1, std::nullopt, "km", QuantityKind::measure, true},
                      {{1, 2}, std::nullopt, 1e300, "", {}, false}};
  claim.dates.push_back({});
  claim.dates.back().span = {9, 10};
  claim.dates.back().value = "2024";
  claim.dates.back().days = DayRange{*parse_iso_day("1969-12-31"), *parse_iso_day("9999-12-31")};
  claim.dates.back().hijri = true;
  claim.names.push_back({});
  claim.names.back().name = "حلب";
  claim.names.back().kind = NameKind::place;
  claim.polarity = Polarity::negated;
  claim.modality = Modality::requested;
  analysis.table.claims.push_back(claim);
  analysis.table.attributions.push_back(claim.attribution);
  analysis.table.names.push_back(claim.names);
  return analysis;
}

}  // namespace

TEST_CASE("an analysis comes back exactly as it was packed") {
  for (const ArticleAnalysis& analysis : {real_analysis(), analysis_with_everything(), ArticleAnalysis()}) {
    const KeptAnalysis kept = pack_analysis(analysis, 42, kVersion);
    CHECK(is_whole(kept));
    CHECK(version_of(kept) == kVersion);
    const std::optional<ArticleAnalysis> again = unpack_analysis(kept, kVersion);
    REQUIRE(again);
    // The bytes hold every member, so equal bytes are equal values.
    CHECK((pack_analysis(*again, 42, kVersion).record == kept.record));
  }
  const ArticleAnalysis given = analysis_with_everything();
  const ArticleAnalysis again = *unpack_analysis(pack_analysis(given, 1, kVersion), kVersion);
  CHECK(again.sentences[0].span == given.sentences[0].span);
  CHECK(again.sentences[0].tokens[0].stop_word);
  CHECK(again.sentences[0].tokens[0].folded == "12");
  const Claim& claim = again.table.claims.at(0);
  CHECK(claim.last_token == 300);
  CHECK(claim.act == "call");
  CHECK(claim.quantities[0].minimum == -0.1);
  CHECK_FALSE(claim.quantities[0].maximum);
  CHECK(claim.quantities[1].maximum == 1e300);
  CHECK(claim.dates[0].days == given.table.claims[0].dates[0].days);
  CHECK(claim.attribution.speakers[1].span == Span{3, 4});
  CHECK_FALSE(claim.attribution.speakers[0].span);
  CHECK(claim.modality == Modality::requested);
}

TEST_CASE("a record is no larger than a few times the text it was made from") {
  const KeptAnalysis kept = pack_analysis(real_analysis(), 42, kVersion);
  CHECK(kept.record.size() < 2000);
}

TEST_CASE("an analysis of another input, another version or with a flipped bit is not used") {
  const KeptAnalysis kept = pack_analysis(real_analysis(), 42, kVersion);
  CHECK_FALSE(unpack_analysis(kept, "fedcba9876543210"));
  CHECK_FALSE(unpack_analysis({43, kept.record}, kVersion));
  for (std::size_t bit = 0; bit < kept.record.size() * 8; ++bit) {
    KeptAnalysis damaged = kept;
    damaged.record[bit / 8] = static_cast<char>(damaged.record[bit / 8] ^ (1 << (bit % 8)));
    if (unpack_analysis(damaged, kVersion)) FAIL("bit " << bit);
  }
  for (std::size_t size = 0; size < kept.record.size(); ++size) {
    if (unpack_analysis({42, kept.record.substr(0, size)}, kVersion)) FAIL("size " << size);
  }
}
