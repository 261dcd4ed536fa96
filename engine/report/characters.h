// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace tawatur {

/// One code point of a text.
struct Character {
  char32_t code_point = 0;
  std::size_t bytes = 1;
  bool valid = true;  ///< false: the byte begins no well-formed UTF-8; code_point is U+FFFD and bytes is 1
};

/// U+FFFD in UTF-8.
inline constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// The character that begins at byte `at` (< text.size()). Overlong forms, surrogates and values past U+10FFFF are
/// malformed. Constant time.
[[nodiscard]] Character character_at(std::string_view text, std::size_t at);

/// C0, DEL, C1, and the line and paragraph separators: nothing that may reach a terminal or a line-based format raw.
[[nodiscard]] bool is_control(char32_t code_point);

/// Marks, embeddings, overrides and isolates of the bidirectional algorithm (UAX #9).
[[nodiscard]] bool is_bidi_control(char32_t code_point);

}  // namespace tawatur
