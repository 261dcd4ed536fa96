// SPDX-License-Identifier: GPL-3.0-or-later
// Offsets hold for any span on code-point borders: a million random spans of random text.

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

#include "engine/text/characters.h"
#include "engine/text/folding.h"
#include "engine/text/tokenizer.h"

using namespace tawatur;

namespace {

std::string random_text(std::mt19937& random, std::size_t characters) {
  constexpr std::pair<char32_t, char32_t> kRanges[] = {{0x20, 0x7E},     {0x620, 0x64A},   {0x621, 0x64A},
                                                       {0x64B, 0x655},   {0x660, 0x66C},   {0xA0, 0xFF},
                                                       {0x2000, 0x206F}, {0xFE70, 0xFEFC}, {0x1F600, 0x1F64F}};
  std::string text;
  for (std::size_t i = 0; i < characters; ++i) {
    const auto& [first, last] = kRanges[random() % std::size(kRanges)];
    append_character(text, first + static_cast<char32_t>(random() % (last - first + 1)));
  }
  return text;
}

std::vector<std::uint32_t> borders_of(const std::string& text) {
  std::vector<std::uint32_t> borders;
  for (std::size_t i = 0; i <= text.size(); ++i) {
    const bool inside = i < text.size() && (static_cast<unsigned char>(text[i]) & 0xC0U) == 0x80U;
    if (!inside) borders.push_back(static_cast<std::uint32_t>(i));
  }
  return borders;
}

bool tokens_are_sound(const std::string& text, const std::vector<bool>& is_border, Span span) {
  std::uint32_t last = span.begin;
  for (const Token& token : tokenize(text, span)) {
    if (token.span.begin < last || token.span.empty() || token.span.end > span.end || token.folded.empty())
      return false;
    if (!is_border[token.span.begin] || !is_border[token.span.end]) return false;
    last = token.span.end;
  }
  return true;
}

}  // namespace

TEST_CASE("tokens of a million random spans are ordered slices on code-point borders") {
  constexpr int kTexts = 2000;
  constexpr int kSpansEach = 500;
  std::mt19937 random(5);
  int wrong = 0;
  for (int t = 0; t < kTexts; ++t) {
    const std::string text = random_text(random, 40);
    const std::vector<std::uint32_t> borders = borders_of(text);
    std::vector<bool> is_border(text.size() + 1, false);
    for (const std::uint32_t border : borders) is_border[border] = true;
    for (int s = 0; s < kSpansEach; ++s) {
      const std::uint32_t a = borders[random() % borders.size()];
      const std::uint32_t b = borders[random() % borders.size()];
      if (!tokens_are_sound(text, is_border, {std::min(a, b), std::max(a, b)})) ++wrong;
    }
  }
  CHECK(wrong == 0);
}
