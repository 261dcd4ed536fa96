// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace tawatur {

/// Code points that the text stage names. Arabic letters have their Unicode names in short.
namespace letters {
constexpr char32_t kArabicComma = 0x060C;
constexpr char32_t kArabicSemicolon = 0x061B;
constexpr char32_t kArabicQuestion = 0x061F;
constexpr char32_t kHamza = 0x0621;
constexpr char32_t kAlefMadda = 0x0622;
constexpr char32_t kAlefHamzaAbove = 0x0623;
constexpr char32_t kWawHamza = 0x0624;
constexpr char32_t kAlefHamzaBelow = 0x0625;
constexpr char32_t kYehHamza = 0x0626;
constexpr char32_t kAlef = 0x0627;
constexpr char32_t kBeh = 0x0628;
constexpr char32_t kTehMarbuta = 0x0629;
constexpr char32_t kTeh = 0x062A;
constexpr char32_t kJeem = 0x062C;
constexpr char32_t kSeen = 0x0633;
constexpr char32_t kTatweel = 0x0640;
constexpr char32_t kFeh = 0x0641;
constexpr char32_t kKaf = 0x0643;
constexpr char32_t kLam = 0x0644;
constexpr char32_t kNoon = 0x0646;
constexpr char32_t kHeh = 0x0647;
constexpr char32_t kWaw = 0x0648;
constexpr char32_t kAlefMaksura = 0x0649;
constexpr char32_t kYeh = 0x064A;
constexpr char32_t kHamzaAbove = 0x0654;
constexpr char32_t kHamzaBelow = 0x0655;
constexpr char32_t kArabicZero = 0x0660;
constexpr char32_t kArabicPercent = 0x066A;
constexpr char32_t kArabicDecimal = 0x066B;
constexpr char32_t kArabicThousands = 0x066C;
constexpr char32_t kAlefWasla = 0x0671;
constexpr char32_t kFullStopUrdu = 0x06D4;
constexpr char32_t kPersianZero = 0x06F0;
constexpr char32_t kMiddleDot = 0x00B7;
constexpr char32_t kEllipsis = 0x2026;
constexpr char32_t kLeftGuillemet = 0x00AB;
constexpr char32_t kRightGuillemet = 0x00BB;
constexpr char32_t kLeftDoubleQuote = 0x201C;
constexpr char32_t kRightDoubleQuote = 0x201D;
}  // namespace letters

/// What a code point is to the tokenizer. `silent`: vowel marks, direction marks, joiners, controls.
enum class CharacterClass : std::uint8_t { space, silent, letter, digit, mark };

/// Class of a code point, from the Unicode properties. Constant time.
[[nodiscard]] CharacterClass character_class(char32_t c);

/// Decodes the code point at `at` and moves `at` behind it; U+FFFD for a byte that is no UTF-8. `at` must be inside.
[[nodiscard]] char32_t next_character(std::string_view utf8, std::size_t& at);

/// Appends the UTF-8 form of `c`.
void append_character(std::string& utf8, char32_t c);

/// Is `c` of the Arabic script block, where letters and digits never make one word?
[[nodiscard]] constexpr bool is_arabic(char32_t c) {
  return (c >= 0x0600 && c < 0x0780) || (c >= 0x08A0 && c < 0x0900);
}

}  // namespace tawatur
