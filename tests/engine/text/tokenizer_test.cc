// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/tokenizer.h"

#include <doctest/doctest.h>

#include <string>

#include "engine/text/characters.h"

using namespace tawatur;

namespace {

std::vector<Token> tokens_of(std::string_view text) {
  return tokenize(text, {0, static_cast<std::uint32_t>(text.size())});
}

std::string joined(std::string_view text) {
  std::string result;
  for (const Token& token : tokens_of(text)) {
    constexpr const char* kKinds[] = {"w:", "n:", "p:"};
    if (!result.empty()) result += ' ';
    result += kKinds[static_cast<std::size_t>(token.kind)] + token.folded;
  }
  return result;
}

}  // namespace

TEST_CASE("words, numbers and marks are told apart") {
  struct Row {
    const char* text;
    const char* tokens;
  };
  const Row table[] = {
      {"قال الوزير: نعم.", "w:قال w:الوزير p:: w:نعم p:."},
      {"3.5 و١٬٢٠٠ و٣٫٥%", "n:3.5 w:و n:1,200 w:و n:3.5 p:%"},
      {"15كم", "n:15 w:كم"},
      {"بـ15 مليون", "w:ب n:15 w:مليون"},
      {"12.", "n:12 p:."},
      {"2024-12-02", "n:2024 p:- n:12 p:- n:02"},
      {"15/12/2024", "n:15 p:/ n:12 p:/ n:2024"},
      {"مجموعة G20 وH1N1", "w:مجموعه w:g20 w:و w:h1n1"},
      {"https://a.example/b?c=1. ثم", "w:https://a.example/b?c=1 p:. w:ثم"},
      {"#وسم_طويل، @user", "w:وسم w:طويل p:, w:@user"},
      {"انتظر... ثم", "w:انتظر p:... w:ثم"},
      {"ما ـ كان", "w:ما p:- w:كان"},
      {"don't", "w:don't"},
      {"«قال»", "p:\" w:قال p:\""},
      {"\u200Fمُحمّد\u200F", "w:محمد"},
      {"😀", "p:😀"},
      {"", ""},
  };
  for (const Row& row : table) {
    CAPTURE(row.text);
    CHECK(joined(row.text) == row.tokens);
  }
}

TEST_CASE("tokens cover the span without overlap, and what is left over is blank or silent") {
  const std::string text = "وقال «المتحدّث» في 3.5% من\u00A0الحالات؛ انظر https://x.example/ًa… 😀 \u202Bنهاية\u202C";
  std::size_t at = 0;
  const auto blank = [&](std::size_t first, std::size_t last) {
    while (first < last) {
      const CharacterClass kind = character_class(next_character(text, first));
      CHECK((kind == CharacterClass::space || kind == CharacterClass::silent));
    }
  };

  for (const Token& token : tokens_of(text)) {
    REQUIRE(at <= token.span.begin);
    blank(at, token.span.begin);
    CHECK_FALSE(token.span.empty());
    CHECK_FALSE(token.folded.empty());
    at = token.span.end;
  }
  blank(at, text.size());
}

TEST_CASE("only the span is read") {
  const std::string text = "قبل وسط بعد";
  const Span middle{7, 13};

  const std::vector<Token> tokens = tokenize(text, middle);

  REQUIRE(tokens.size() == 1);
  CHECK(tokens[0].span == middle);
}

TEST_CASE("stop words are closed-class words, never negators or reporting verbs") {
  for (const char* word : {"من", "في", "علي", "التي"}) CHECK(is_stop_word(word));
  for (const char* word : {"لا", "لم", "لن", "ليس", "ليست", "غير", "ما", "دون", "قال", "اعلن", "نفي", "اكد"}) {
    CAPTURE(word);
    CHECK_FALSE(is_stop_word(word));
  }
}
