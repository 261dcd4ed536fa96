// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/evidence/notions.h"

#include <doctest/doctest.h>

#include <set>
#include <string>

#include "engine/text/lexicon.h"
#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

Token token_of(const std::string& word) {
  return tokenize(word, {0, static_cast<std::uint32_t>(word.size())}).front();
}

std::string notion(const std::string& word) {
  static const Notions notions;
  return std::string(notions.of(token_of(word)));
}

OccasionMention occasion(const std::string& word) {
  static const Notions notions;
  return notions.occasion(token_of(word));
}

}  // namespace

TEST_CASE("other words for one thing are one notion") {
  CHECK(notion("الأوضاع") == notion("التطورات"));
  CHECK(notion("مكالمة") == notion("محادثة"));
  CHECK(notion("حريق") != notion("فيضان"));
}

TEST_CASE("a country, its capital and its adjective are one notion, and marked as a country") {
  for (const char* word : {"مصر", "القاهرة", "المصرية", "ومصريين", "للمصري"}) {
    CAPTURE(word);
    CHECK(notion(word) == notion("مصري"));
    CHECK(notion(word).front() == Notions::kCountryMark);
  }
  CHECK(notion("تونس") != notion("مصر"));
}

TEST_CASE("a listed word is known by itself where little is left of it as a stem") {
  CHECK(notion("الباخرة") == notion("السفينة"));
  CHECK(notion("آخر") != notion("السفينة"));
  CHECK(notion("ولاية") == notion("مقاطعة"));
  CHECK(notion("ولا") != notion("مقاطعة"));
}

TEST_CASE("a word of no list is its stem") {
  const Token token = token_of("الزرافات");
  CHECK(notion("الزرافات") == token.stem);
}

TEST_CASE("an occasion with the article is one that was told of before") {
  CHECK(occasion("اجتماع") == OccasionMention::introduced);
  CHECK(occasion("لقاء") == OccasionMention::introduced);
  CHECK(occasion("الاجتماع") == OccasionMention::referred);
  CHECK(occasion("وبالاجتماع") == OccasionMention::referred);
  CHECK(occasion("للاجتماع") == OccasionMention::referred);
  CHECK(occasion("لاجتماع") == OccasionMention::introduced);
  CHECK(occasion("الهجوم") == OccasionMention::none);
}

TEST_CASE("acts are told apart by sort") {
  const Notions notions;
  CHECK(notions.sort_of("call") == ActSort::occasion);
  CHECK(notions.sort_of("support") == ActSort::speech);
  CHECK(notions.sort_of("attack") == ActSort::event);
  CHECK(notions.sort_of("") == ActSort::event);
}

TEST_CASE("no notion is listed twice, and each has words") {
  std::set<std::string> names;
  for (const LexiconRow& row : lexicon_rows("news_concepts")) {
    CAPTURE(row.front());
    CHECK(row.size() == 2);
    CHECK(names.insert(row.front()).second);
  }
}

}  // namespace tawatur
