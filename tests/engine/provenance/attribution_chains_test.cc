// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/provenance/attribution_chains.h"

#include <doctest/doctest.h>

#include "tests/support/plain_articles.h"

using namespace tawatur;

namespace {

constexpr const char* kText =
    "قال مدير المرفأ إن الرصيف الشمالي سيفتح أمام السفن مطلع الشهر المقبل بعد أعمال صيانة طويلة";

// A wire, a channel that carries it and a forum that carries the channel.
Comparison three_stations() {
  Comparison comparison =
      test::comparison_of({{"الوكالة", {kText}, "", {}}, {"القناة", {kText}, "", {}}, {"المنتدى", {kText}, "", {}}});
  comparison.copies = {{ArticleId(0), ArticleId(1), 1, 1, true, "agency"},
                       {ArticleId(1), ArticleId(2), 1, 1, true, "credit"}};
  test::add_cluster(comparison, {{ArticleId(0), "المرفأ"}, {ArticleId(1), "المرفأ"}, {ArticleId(2), "المرفأ"}});
  return comparison;
}

const AttributionChain* chain_of(const std::vector<AttributionChain>& chains, std::size_t claim) {
  for (const AttributionChain& chain : chains) {
    if (chain.claim == ClaimId(claim)) return &chain;
  }
  return nullptr;
}

std::string names(const AttributionChain& chain) {
  std::string text;
  for (const ChainLink& link : chain.named) text += (text.empty() ? "" : " < ") + link.name;
  return text;
}

}  // namespace

TEST_CASE("a chain leads from the outlet over credit and channel to the speaker") {
  Comparison comparison = three_stations();
  comparison.corpus.articles[2].origin = "القناة";
  comparison.claims[2].attribution = {
      Voice::attributed, QuoteMode::paraphrase, {{"مدير المرفأ", {}}}, {{"الوكالة", {}}}, {}, "said"};

  const std::vector<AttributionChain> chains = attribution_chains(comparison);

  const AttributionChain* chain = chain_of(chains, 2);
  REQUIRE(chain != nullptr);
  CHECK(names(*chain) == "المنتدى < القناة < الوكالة < مدير المرفأ");
  CHECK(chain->named[0].article == ArticleId(2));
  CHECK(chain->named[1].article == ArticleId(1));
  CHECK(chain->named[2].article == ArticleId(0));
  CHECK(!chain->named[3].article);
  CHECK(chain->copied == std::vector{ArticleId(2), ArticleId(1), ArticleId(0)});
  CHECK(!chain->differs);
}

TEST_CASE("a text that comes from somebody whom the article does not name differs from its chain") {
  Comparison comparison = three_stations();
  comparison.corpus.articles[2].origin = "القناة";

  const std::vector<AttributionChain> chains = attribution_chains(comparison);

  REQUIRE(chain_of(chains, 1) != nullptr);
  CHECK(chain_of(chains, 1)->differs);
  CHECK(chain_of(chains, 2)->differs);
}

TEST_CASE("a source that the article names beside another claim is named") {
  Comparison comparison = three_stations();
  comparison.attributions[1].relays.push_back({"الوكالة", {}});

  CHECK(!chain_of(attribution_chains(comparison), 1)->differs);
}

TEST_CASE("a claim that the copied article does not hold has not come with the copy") {
  Comparison comparison =
      test::comparison_of({{"الوكالة", {kText}, "", {}},
                           {"القناة", {kText, "وتجمع الصيادون أمام المرفأ احتجاجا على طول مدة الإغلاق هناك"}, "", {}}});
  comparison.copies = {{ArticleId(0), ArticleId(1), 0.7, 1, true, "agency"}};
  test::add_cluster(comparison, {{ArticleId(0), "المرفأ"}, {ArticleId(1), "الصيادون"}});

  CHECK(chain_of(attribution_chains(comparison), 2) == nullptr);
}

TEST_CASE("an outlet with nobody behind it has no chain") {
  Comparison comparison = three_stations();
  comparison.copies.clear();

  CHECK(attribution_chains(comparison).empty());
}

TEST_CASE("copies that lead round in a circle end the way") {
  Comparison comparison = three_stations();
  comparison.copies.push_back({ArticleId(2), ArticleId(0), 1, 1, true, "time"});

  CHECK(chain_of(attribution_chains(comparison), 0)->copied == std::vector{ArticleId(0), ArticleId(2), ArticleId(1)});
}
