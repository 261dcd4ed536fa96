// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/folding.h"

#include <doctest/doctest.h>

#include <random>

#include "engine/text/characters.h"

using namespace tawatur;

namespace {

struct Spelling {
  const char* written;
  const char* folded;
};

bool on_border(std::string_view utf8, std::size_t at) {
  return at == utf8.size() || (static_cast<unsigned char>(utf8[at]) & 0xC0U) != 0x80U;
}

std::string random_text(std::mt19937& random, std::size_t characters) {
  constexpr std::pair<char32_t, char32_t> kRanges[] = {{0x20, 0x7E},     {0xA0, 0x24F},     {0x600, 0x6FF},
                                                       {0x2000, 0x206F}, {0xFB50, 0xFEFF},  {0x300, 0x36F},
                                                       {0x400, 0x45F},   {0x1F300, 0x1F5FF}};
  std::string text;
  for (std::size_t i = 0; i < characters; ++i) {
    const auto& [first, last] = kRanges[random() % std::size(kRanges)];
    append_character(text, first + static_cast<char32_t>(random() % (last - first + 1)));
  }
  return text;
}

}  // namespace

TEST_CASE("spellings that do not change the word fold to one") {
  const Spelling table[] = {
      {"أحمد", "احمد"},
      {"إسرائيل", "اسراءيل"},
      {"آسيا", "اسيا"},
      {"ٱلله", "الله"},
      {"مسؤول", "مسءول"},
      {"مسئول", "مسءول"},
      {"مصطفى", "مصطفي"},
      {"مصطفي", "مصطفي"},
      {"حكومة", "حكومه"},
      {"حكومه", "حكومه"},
      {"الســـلام", "السلام"},
      {"مُحَمَّدٌ", "محمد"},
      {"هٰذا", "هذا"},
      {"می\u200Cخواهم", "ميخواهم"},
      {"\u202Bنص\u202C", "نص"},
      {"\uFEFFنص", "نص"},
      {"ﻻ", "لا"},
      {"ﷲ", "الله"},
      {"ﺷﻤﺲ", "شمس"},
      {"کابل", "كابل"},
      {"گاز", "كاز"},
      {"١٢٣", "123"},
      {"۴۵۶", "456"},
      {"٣٫٥", "3.5"},
      {"١٬٢٠٠", "1,200"},
      {"٪", "%"},
      {"ABC Straße", "abc strasse"},
      {"Médéa", "medea"},
      {"Me\u0301de\u0301a", "medea"},
      {"«نص»", "\"نص\""},
      {"“نص”", "\"نص\""},
      {"ماذا؟", "ماذا?"},
      {"a\u00A0b", "a b"},
      {"½", "1/2"},
      {"يوو\u0654", "يوء"},
      {"´", "´"},
  };
  for (const auto& [written, expected] : table) {
    CAPTURE(written);
    CHECK(folded(written) == expected);
  }
}

TEST_CASE("letters that tell words apart stay apart") {
  CHECK(folded("سأل") != folded("سال "));
  CHECK(folded("شيء") != folded("شي"));
  CHECK(folded("й") != folded("и"));
  CHECK(folded("ذكر") != folded("دكر"));
}

TEST_CASE("folding twice is folding once, for every code point") {
  for (char32_t c = 0; c < 0x110000; ++c) {
    if (c >= 0xD800 && c < 0xE000) continue;
    std::string text;
    append_character(text, c);
    const std::string once = folded(text);
    if (folded(once) != once) {
      CAPTURE(static_cast<std::uint32_t>(c));
      FAIL_CHECK("folds further");
    }
  }
}

TEST_CASE("folding twice is folding once, for random text") {
  std::mt19937 random(1);
  for (int i = 0; i < 2000; ++i) {
    const std::string once = folded(random_text(random, 20));
    REQUIRE(folded(once) == once);
  }
}

TEST_CASE("every folded byte leads back to the code point it came from") {
  std::mt19937 random(2);
  for (int i = 0; i < 2000; ++i) {
    const std::string text = random_text(random, 20);
    const FoldedText result = fold(text);
    REQUIRE(result.text == folded(text));
    REQUIRE(result.source.size() == result.text.size() + 1);
    REQUIRE(result.source.back() == text.size());
    for (std::size_t at = 0; at < result.text.size(); ++at) {
      REQUIRE(on_border(text, result.source[at]));
      REQUIRE(result.source[at] <= result.source[at + 1]);
    }
  }
}

TEST_CASE("the words of a phrase are folded and joined by single spaces") {
  CHECK(folded_words("  الأُمم\u00A0المتّحدة ") == "الامم المتحده");
  CHECK(folded_words("").empty());
}
