// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/page/dating_words.h"

#include <doctest/doctest.h>

#include <algorithm>
#include <random>

#include "engine/text/tokenizer.h"

namespace tawatur {
namespace {

std::vector<std::string> folded_by(DatingWords& known, std::string_view text) {
  std::vector<const DatingWord*> words;
  known.append(text, words);
  std::vector<std::string> folded;
  for (const DatingWord* word : words) folded.push_back(word->folded);
  return folded;
}

const DatingWord& only_word(DatingWords& known, std::string_view text) {
  std::vector<const DatingWord*> words;
  known.append(text, words);
  REQUIRE(words.size() == 1);
  return *words.front();
}

TEST_CASE("the words are those of the tokenizer, known or new") {
  const std::vector<std::string> parts = {"كتاب", "3.5",    "٢٠٢٠",   " ",        "\n", "،",   "www.a.example/b", "«",
                                          "»",    "عام/2",  "\u00A0", "G20",      "#",  "_",   "@name",           "ـ",
                                          "...",  "O'Hara", "\u200F", "12\u0651", "\t", "(1)", "\u2003",          "؟"};
  std::mt19937 random(5);
  DatingWords known;
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t i = random() % 20; i > 0; --i) text += parts[random() % parts.size()];
    std::vector<std::string> expected;
    for (const Token& token : tokenize(text, {0, static_cast<std::uint32_t>(text.size())})) {
      if (token.kind != TokenKind::punctuation) expected.push_back(token.folded);
    }
    CAPTURE(text);
    CHECK(folded_by(known, text) == expected);
  }
}

TEST_CASE("a word says by itself what it may stand for") {
  DatingWords known;
  CHECK(only_word(known, "2019").year == 2019);
  CHECK_FALSE(only_word(known, "1860").year.has_value());
  CHECK_FALSE(only_word(known, "20191").year.has_value());
  CHECK(only_word(known, "الخميس،").weekday == 4U);
  CHECK(only_word(known, "كانون").may_begin_month);
  CHECK(only_word(known, "وديسمبر").may_begin_month);
  CHECK(only_word(known, "وسلمان").may_begin_holder);
  CHECK(only_word(known, "مدرسة").says_nothing());
}

TEST_CASE("what is known stays valid while more is learnt, and is forgotten when it is much") {
  DatingWords known;
  std::vector<const DatingWord*> words;
  known.append("أولا", words);
  for (int i = 0; i < 70000; ++i) known.append("كلمة" + std::to_string(i), words);
  CHECK(words.front()->folded == "اولا");

  known.forget();

  CHECK(folded_by(known, "أولا كلمة7") == std::vector<std::string>{"اولا", "كلمه", "7"});
}

TEST_CASE("calendar words have a number in their role only") {
  CHECK(calendar_number("تشرين الثاني", "month") == 11U);
  CHECK_FALSE(calendar_number("تشرين الثاني", "weekday").has_value());
  CHECK(calendar_number("الماضي", "past") == 0U);
}

TEST_CASE("a conjunction is only taken off what is long enough to be a word without it") {
  CHECK(without_conjunction("وسلمان") == "سلمان");
  CHECK(without_conjunction("ورد") == "ورد");
}

}  // namespace
}  // namespace tawatur
