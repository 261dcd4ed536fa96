// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
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

/// What a reader must see as a sign instead of suffering its effect: controls other than tab and line break, and the
/// embeddings, overrides and isolates that could turn text beyond their own. The plain direction marks stay.
[[nodiscard]] bool is_unsafe(char32_t code_point);

/// "⟦U+202E⟧": how an unsafe character is shown.
[[nodiscard]] std::string visible_sign(char32_t code_point);

/// One line for people: unsafe characters as visible signs, white space of any kind as single spaces, malformed UTF-8
/// as U+FFFD.
[[nodiscard]] std::string plain_line(std::string_view text);

/// At most `most` characters of one line, cut between two words where there are any, with an ellipsis for what is left
/// out.
[[nodiscard]] std::string shortened(std::string_view line, std::size_t most);

/// Shortest decimal form that reads back to the same value, in no locale. Must be finite.
[[nodiscard]] std::string shortest_decimal(double number);

/// The address when it is plain http or https, which is all a report links to; else empty.
[[nodiscard]] std::string_view web_address(std::string_view url);

}  // namespace tawatur
