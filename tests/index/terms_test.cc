// SPDX-License-Identifier: GPL-3.0-or-later
#include "index/terms.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "tests/index/corpus_builder.h"

using namespace tawatur;

namespace {

TermUses terms_of(const TestArticle& given, const ArticleFacts& facts = {}) {
  const Corpus corpus = corpus_of({given});
  return article_terms(corpus.articles[0], placed_words(corpus.articles[0], corpus.documents[0].text), facts);
}

const TermUse* find_use(const TermUses& uses, std::string_view term) {
  const auto found = std::find_if(uses.begin(), uses.end(), [&](const TermUse& use) { return use.term == term; });
  return found == uses.end() ? nullptr : &*found;
}

bool has_term(const TermUses& uses, std::string_view term) {
  return find_use(uses, term) != nullptr;
}

std::uint32_t position_of(const TermUses& uses, std::string_view term) {
  const TermUse* const use = find_use(uses, term);
  REQUIRE(use != nullptr);
  REQUIRE_FALSE(use->positions.empty());
  return use->positions.front();
}

std::ptrdiff_t count_with(const TermUses& uses, std::string_view prefix) {
  return std::count_if(uses.begin(), uses.end(), [&](const TermUse& use) { return use.term.starts_with(prefix); });
}

std::vector<PlacedWord> words_of(const std::string& text) {
  const Corpus corpus = corpus_of({{"", text}});
  return placed_words(corpus.articles[0], corpus.documents[0].text);
}

bool claim_has(const std::string& claim, const std::vector<std::string>& phrase) {
  return has_phrase(word_order(words_of(claim)), phrase);
}

}  // namespace

TEST_CASE("words have positions, and no phrase leads from one block to the next") {
  const TermUses uses = terms_of({.title = "alpha beta", .text = "gamma delta."});
  CHECK(position_of(uses, "beta") == position_of(uses, "alpha") + 1);
  CHECK(position_of(uses, "gamma") > position_of(uses, "beta") + 50);
  CHECK_FALSE(has_term(uses, "."));
}

TEST_CASE("terms ascend, each once, with all its places in order; facts count nothing") {
  const ArticleFacts facts{.claims = {{.places = {"alphabet"}, .numbers = {12}}}};
  const TermUses uses = terms_of({.title = "alphabetical beta", .text = "alphabet alphabetical beta beta."}, facts);
  const auto falls = [](const TermUse& a, const TermUse& b) { return a.term >= b.term; };
  CHECK(std::adjacent_find(uses.begin(), uses.end(), falls) == uses.end());
  const TermUse* const beta = find_use(uses, "beta");
  REQUIRE(beta != nullptr);
  CHECK(beta->count == 3);
  REQUIRE(beta->positions.size() == 3);
  CHECK(std::is_sorted(beta->positions.begin(), beta->positions.end()));
  CHECK(position_of(uses, "alphabetical") < position_of(uses, "alphabet"));
  REQUIRE(has_term(uses, "XPalphabet"));
  CHECK(find_use(uses, "XPalphabet")->count == 0);
  CHECK(find_use(uses, "G^bet")->count == 3);
}

TEST_CASE("spellings of one word are one term") {
  const TermUses a = terms_of({.title = "", .text = "مسؤولة في المدينة"});
  const TermUses b = terms_of({.title = "", .text = "مَسْؤولـة في المدينه"});
  CHECK(a == b);
}

TEST_CASE("facts become terms under their prefixes") {
  const ArticleFacts facts{.claims = {{.speakers = {"وزارة الصحة"}, .places = {"حلب"}, .numbers = {12}}}};
  const TermUses uses =
      terms_of({.title = "t", .text = "x", .url = "https://www.example.org/a", .publisher = "سانا"}, facts);
  for (const char* term : {"XOسانا", "XPحلب"}) {
    CAPTURE(term);
    CHECK(has_term(uses, term));
  }
  CHECK(has_term(uses, number_term(12)));
  CHECK(count_with(uses, "XS") > 0);
}

TEST_CASE("an outlet is known by its host and by the parts of its host") {
  const TermUses uses = terms_of({.title = "t", .text = "x", .url = "https://www.newsone.example/a"});
  for (const char* term : {"XOwww.newsone.example", "XOnewsone", "XOexample"}) {
    CAPTURE(term);
    CHECK(has_term(uses, term));
  }
}

TEST_CASE("a claim has the stems of its own words, and its facts") {
  const Corpus corpus = corpus_of({{"عنوان", "أول الكلام. قال الوزير إن 7 عمال وصلوا.", "https://a.example/1", "ألف"}});
  const std::string& text = corpus.documents[0].text;
  const auto begin = static_cast<std::uint32_t>(text.find("قال"));
  const Day day = *parse_iso_day("2024-12-03");
  const ClaimFacts claim{.span = {begin, static_cast<std::uint32_t>(text.size())},
                         .speakers = {"الوزير"},
                         .places = {},
                         .numbers = {7},
                         .days = {{day, day}, {day, day + std::chrono::days(4000)}}};
  const std::vector<PlacedWord> words = placed_words(corpus.articles[0], text);
  const TermUses uses = claim_terms(words_in(words, claim.span), claim);
  CHECK(has_term(uses, "Zعمال"));
  CHECK_FALSE(has_term(uses, "Z" + words.front().token.stem));
  CHECK(count_with(uses, "XO") == 0);
  CHECK(has_term(uses, number_term(7)));
  CHECK(has_term(uses, numbers_term(number_term(7))));
  CHECK(has_term(uses, "XD2024120320241203"));
  // A decade is no date of a claim.
  CHECK(count_with(uses, "XD") == 1);
}

TEST_CASE("words in a span are those that lie in it whole") {
  const std::vector<PlacedWord> words = words_of("one two, three four");
  // The text follows the line break after its empty title.
  const std::span<const PlacedWord> some = words_in(words, {5, 15});
  REQUIRE(some.size() == 2);
  CHECK(some[0].token.folded == "two");
  CHECK(some[1].token.folded == "three");
  CHECK(words_in(words, {6, 7}).empty());
}

TEST_CASE("the order of its words shows the phrases of a claim") {
  const std::string claim = "b a c a b, d";
  CHECK(claim_has(claim, {"a", "c"}));
  CHECK(claim_has(claim, {"c", "a", "b", "d"}));
  CHECK_FALSE(claim_has(claim, {"c", "b"}));
  CHECK_FALSE(claim_has(claim, {"a", "b", "a"}));
  CHECK_FALSE(claim_has(claim, {"a", "e"}));
}

TEST_CASE("numbers of one wide term lie side by side") {
  CHECK(numbers_term(number_term(8)) == numbers_term(number_term(8.4)));
  CHECK(numbers_term(number_term(8)) < numbers_term(number_term(9)));
  CHECK(numbers_term(number_term(-9)) < numbers_term(number_term(-8)));
}

TEST_CASE("grams of a word carry its borders") {
  CHECK(grams_of("abc") == std::vector<std::string>{"^abc", "abc$"});
  CHECK(grams_of("a") == std::vector<std::string>{"^a$"});
  CHECK(grams_of("سوري") == std::vector<std::string>{"^سور", "سوري", "وري$"});
}

TEST_CASE("terms of numbers have the order of numbers") {
  std::mt19937 random(7);
  std::uniform_real_distribution<double> distribution(-1e6, 1e6);
  std::vector<double> numbers = {0, -0.0, 1, -1, 1e300, -1e300, 0.5, 12, 110};
  for (int i = 0; i < 200; ++i) numbers.push_back(distribution(random));
  for (const double a : numbers) {
    for (const double b : numbers) {
      CAPTURE(a);
      CAPTURE(b);
      CHECK((a < b) == (number_term(a) < number_term(b)));
    }
  }
}

TEST_CASE("terms that the index cannot store are left out") {
  CHECK_FALSE(is_clean_term(""));
  CHECK_FALSE(is_clean_term(std::string(241, 'x')));
  CHECK_FALSE(is_clean_term(std::string("a\0b", 3)));
  CHECK(is_clean_term(std::string(240, 'x')));
  for (const TermUse& use : terms_of({.title = "", .text = std::string(5000, 'x') + " short"})) {
    CHECK(is_clean_term(use.term));
  }
}
