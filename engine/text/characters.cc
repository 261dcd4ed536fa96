// SPDX-License-Identifier: GPL-3.0-or-later
// Classes come from ICU's properties. The two-byte range, where Arabic, Latin and nearly all marks of news text lie, is
// read once into a table, because a property look-up for every letter would cost more than everything else here.

#include "engine/text/characters.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>

namespace tawatur {
namespace {

constexpr std::size_t kTableSize = 0x800;

CharacterClass class_by_property(char32_t c) {
  const auto code = static_cast<UChar32>(c);
  if (u_isUWhiteSpace(code)) return CharacterClass::space;
  if (u_hasBinaryProperty(code, UCHAR_DEFAULT_IGNORABLE_CODE_POINT)) return CharacterClass::silent;
  const std::uint32_t category = U_GET_GC_MASK(code);
  if ((category & (U_GC_CC_MASK | U_GC_CF_MASK | U_GC_MN_MASK | U_GC_ME_MASK)) != 0) return CharacterClass::silent;
  if ((category & U_GC_ND_MASK) != 0) return CharacterClass::digit;
  // Spacing combining marks (Indic vowel signs) are parts of words.
  if ((category & (U_GC_L_MASK | U_GC_MC_MASK | U_GC_NL_MASK)) != 0) return CharacterClass::letter;
  return CharacterClass::mark;
}

std::array<CharacterClass, kTableSize> make_table() {
  std::array<CharacterClass, kTableSize> table{};
  for (std::size_t c = 0; c < kTableSize; ++c) table[c] = class_by_property(static_cast<char32_t>(c));
  return table;
}

}  // namespace

CharacterClass character_class(char32_t c) {
  static const std::array<CharacterClass, kTableSize> table = make_table();
  return c < kTableSize ? table[c] : class_by_property(c);
}

char32_t next_character(std::string_view utf8, std::size_t& at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  if (bytes[at] < 0x80) return bytes[at++];
  UChar32 c = 0;
  U8_NEXT_OR_FFFD(bytes, at, utf8.size(), c);
  return static_cast<char32_t>(c);
}

void append_character(std::string& utf8, char32_t c) {
  std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
  std::size_t length = 0;
  U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(c));
  utf8.append(reinterpret_cast<const char*>(bytes.data()), length);
}

}  // namespace tawatur
