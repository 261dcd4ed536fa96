// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/charset.h"
#include "tests/fuzz/corpus_check.h"

// The first line of the input is the declared label.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view input = tawatur::fuzzing::text_of(bytes, size);
  const std::size_t line = input.find('\n');
  const std::string_view text = line == std::string_view::npos ? input : input.substr(line + 1);
  const tawatur::DecodedText decoded = tawatur::decode_text(text, input.substr(0, line));
  tawatur::fuzzing::require(tawatur::is_utf8(decoded.utf8));
  tawatur::fuzzing::require(!decoded.encoding.empty());
  if (decoded.unchanged) tawatur::fuzzing::require(decoded.utf8 == text);
  // Text in UTF-8 is never taken for anything else, but for UTF-16 that is ASCII by accident.
  if (tawatur::is_utf8(text) &&
      text.find_first_of(std::string_view("\0\1\2\3\4\5\6\7\10", 9)) == std::string_view::npos) {
    tawatur::fuzzing::require(decoded.unchanged || text.starts_with("\xFE\xFF") || text.starts_with("\xFF\xFE"));
  }
  (void)tawatur::binary_reason(text);
  return 0;
}
