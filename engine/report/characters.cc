// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/characters.h"

#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace tawatur {
namespace {

constexpr Character kMalformed{0xFFFD, 1, false};

struct LeadByte {
  std::size_t bytes = 0;
  char32_t bits = 0;
  char32_t lowest = 0;  // smallest value that needs so many bytes
};

LeadByte lead_byte(unsigned char byte) {
  if (byte >= 0xC2 && byte <= 0xDF) return {2, byte & 0x1FU, 0x80};
  if (byte >= 0xE0 && byte <= 0xEF) return {3, byte & 0x0FU, 0x800};
  if (byte >= 0xF0 && byte <= 0xF4) return {4, byte & 0x07U, 0x10000};
  return {};
}

}  // namespace

Character character_at(std::string_view text, std::size_t at) {
  const auto first = static_cast<unsigned char>(text[at]);
  if (first < 0x80) return {first, 1, true};
  const LeadByte lead = lead_byte(first);
  if (lead.bytes == 0 || at + lead.bytes > text.size()) return kMalformed;
  char32_t code_point = lead.bits;
  for (std::size_t i = 1; i < lead.bytes; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0U) != 0x80) return kMalformed;
    code_point = (code_point << 6U) | (next & 0x3FU);
  }
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  if (code_point < lead.lowest || code_point > 0x10FFFF || surrogate) return kMalformed;
  return {code_point, lead.bytes, true};
}

bool is_control(char32_t code_point) {
  return code_point < 0x20 || (code_point >= 0x7F && code_point < 0xA0) || code_point == 0x2028 || code_point == 0x2029;
}

bool is_bidi_control(char32_t code_point) {
  return code_point == 0x061C || code_point == 0x200E || code_point == 0x200F ||
         (code_point >= 0x202A && code_point <= 0x202E) || (code_point >= 0x2066 && code_point <= 0x2069);
}

bool is_unsafe(char32_t code_point) {
  if (code_point == '\t' || code_point == '\n') return false;
  const bool mark = code_point == 0x061C || code_point == 0x200E || code_point == 0x200F;
  return is_control(code_point) || (is_bidi_control(code_point) && !mark);
}

std::string visible_sign(char32_t code_point) {
  constexpr std::string_view kDigits = "0123456789ABCDEF";
  std::string sign = "\xE2\x9F\xA6U+";
  for (int shift = code_point > 0xFFFF ? 20 : 12; shift >= 0; shift -= 4) {
    sign += kDigits[(code_point >> static_cast<unsigned>(shift)) & 0xFU];
  }
  return sign + "\xE2\x9F\xA7";
}

std::string plain_line(std::string_view text) {
  std::string line;
  bool space = false;
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const char32_t code_point = character.code_point;
    const bool is_space = code_point == ' ' || code_point == '\t' || code_point == '\n' || code_point == '\r' ||
                          code_point == 0x2028 || code_point == 0x2029;
    if (!is_space) {
      if (space && !line.empty()) line += ' ';
      if (!character.valid) {
        line += kReplacement;
      } else if (is_unsafe(code_point)) {
        line += visible_sign(code_point);
      } else {
        line += text.substr(at, character.bytes);
      }
    }
    space = is_space;
    at += character.bytes;
  }
  return line;
}

std::string shortened(std::string_view line, std::size_t most) {
  std::size_t at = 0;
  for (std::size_t count = 0; at < line.size() && count < most; ++count) at += character_at(line, at).bytes;
  if (at >= line.size()) return std::string(line);
  const std::size_t space = line.rfind(' ', at);
  // A single long word is cut inside: half a line is the least to be shown.
  const std::size_t cut = space == std::string_view::npos || space < at / 2 ? at : space;
  return std::string(line.substr(0, cut)) + "\xE2\x80\xA6";
}

std::string shortest_decimal(double number) {
  assert(std::isfinite(number));
  std::array<char, 32> buffer{};
  const std::to_chars_result result = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number);
  return {buffer.data(), result.ptr};
}

std::string_view web_address(std::string_view url) {
  const bool web = url.starts_with("https://") || url.starts_with("http://");
  return web && url.find_first_of(" \t\r\n\"<>\\^`{|}") == std::string_view::npos ? url : std::string_view();
}

}  // namespace tawatur
