// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tawatur {

/// Text decoded to UTF-8. What could not be decoded became U+FFFD, one for each maximal bad part.
struct ConvertedText {
  std::string utf8;
  std::size_t bad_parts = 0;
};

/// The name under which the encoding of a label is known here ("windows-1256" for "x-cp1256"), by the label table of
/// the WHATWG: "latin1" and "ascii" mean windows-1252. Empty for an unknown label.
[[nodiscard]] std::string charset_of_label(std::string_view label);

/// Decodes `bytes` from a charset named by charset_of_label. Throws ConfigError for another name. Linear time.
[[nodiscard]] ConvertedText convert_to_utf8(std::string_view bytes, const std::string& charset);

/// What a strict decoder sees in bytes that claim to be UTF-8.
struct Utf8Census {
  std::size_t bad_parts = 0;             ///< maximal parts that are no UTF-8
  std::size_t multibyte_characters = 0;  ///< well-formed ones of two bytes or more
};

[[nodiscard]] Utf8Census take_utf8_census(std::string_view bytes);
[[nodiscard]] bool is_utf8(std::string_view bytes);

/// What the letters of a decoded text look like: a wrong decoding glues letters of two scripts into one word and puts
/// marks, symbols and controls where letters belong.
struct ScriptCensus {
  std::size_t words = 0;        ///< runs of letters with at least one letter beyond ASCII
  std::size_t mixed_words = 0;  ///< of these, with letters of two scripts, or with a symbol or mark no word has
  std::size_t controls = 0;     ///< C1 controls and unassigned code points
  std::size_t frequent = 0;     ///< Arabic letters among the ten most frequent of running text
  std::size_t arabic = 0;       ///< Arabic letters
};

[[nodiscard]] ScriptCensus take_script_census(std::string_view utf8);

/// The best guess of ICU's detector, as charset_of_label names it; empty when it has none.
[[nodiscard]] std::string icu_charset_guess(std::string_view bytes);

}  // namespace tawatur
