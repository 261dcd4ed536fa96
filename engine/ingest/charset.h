// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace tawatur {

/// Bytes as text, and how that was decided.
struct DecodedText {
  std::string utf8;                ///< valid UTF-8; a byte order mark is kept
  std::string encoding;            ///< "utf-8", "windows-1256", "utf-16le"
  bool unchanged = false;          ///< `utf8` is the input, byte for byte
  std::vector<std::string> flags;  ///< "charset_mismatch", "charset_mixed", "double_encoded"
};

/// Decodes by the ladder: byte order mark, UTF-16 without one, strict UTF-8, the declared label where the text it
/// gives is plausible, UTF-8 with damaged runs, uchardet, ICU, windows-1252. `declared`: any label, or empty. Never
/// fails: whether the result is text at all is what binary_reason answers. Linear time.
[[nodiscard]] DecodedText decode_text(std::string_view bytes, std::string_view declared);

/// Why the bytes are no text and what to do about it ("a PDF document: convert it with pdftotext first"); empty when
/// they may be text.
[[nodiscard]] std::string binary_reason(std::string_view bytes);

}  // namespace tawatur
