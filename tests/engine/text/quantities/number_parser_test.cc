// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/quantities/number_parser.h"

#include <doctest/doctest.h>

#include <random>
#include <string>

#include "engine/text/tokenizer.h"
#include "tests/support/claims/readings.h"

using namespace tawatur;
using tawatur::testing::number_in_words;
using tawatur::testing::number_readings;

TEST_CASE("a number written in words reads back as itself") {
  std::mt19937_64 random(7);
  std::size_t wrong = 0;
  for (int i = 0; i < 100000; ++i) {
    const unsigned long long limit =
        std::array<unsigned long long, 4>{1000, 1000000, 1000000000, 1000000000000000}[random() % 4];
    const unsigned long long number = i < 20000 ? static_cast<unsigned long long>(i) : random() % limit;
    const bool oblique = random() % 2 == 0;
    const bool feminine = random() % 2 == 0;
    const std::string words = number_in_words(number, oblique, feminine);
    const std::string reading = number_readings(words);
    if (reading != std::to_string(number) && ++wrong <= 10) {
      CAPTURE(words);
      CHECK(reading == std::to_string(number));
    }
  }
  CHECK(wrong == 0);
}

TEST_CASE("mentions are ascending, disjoint and inside the row, whatever the tokens") {
  const char* pieces[] = {"بين", "و",   "3",  "مليون", "ونصف",   "أكثر",  "من",       "عشرات",
                          "إلى", "5",   "%",  "-",     "ثلاثة",  "آلاف",  "ومئتان",   "ساعتين",
                          "نحو", "الـ", "/",  "1,250", "الحادي", "عشر",   "والعشرين", "أو",
                          "½",   ":",   "في", "المئة", "على",    "الأقل", "بضعة",     "+"};
  std::mt19937 random(3);
  for (int i = 0; i < 20000; ++i) {
    std::string text;
    for (int j = 0; j < 12; ++j) {
      text += pieces[random() % std::size(pieces)];
      if (random() % 3 != 0) text += ' ';
    }
    const std::vector<Token> tokens = tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
    std::size_t last = 0;
    for (const NumberMention& mention : parse_numbers(tokens)) {
      CAPTURE(text);
      REQUIRE(last <= mention.first);
      REQUIRE(mention.first < mention.last);
      REQUIRE(mention.last <= tokens.size());
      if (mention.minimum && mention.maximum) REQUIRE(*mention.minimum <= *mention.maximum);
      last = mention.last;
    }
  }
}
