// SPDX-License-Identifier: GPL-3.0-or-later
// Folding: idempotent, and every folded byte leads back to a code-point border. Broken bytes are replaced first.

#include <cstdlib>
#include <string>

#include "engine/text/folding.h"
#include "tests/fuzz/clean_text.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const std::string text = tawatur::testing::clean_text(bytes, size);
  const tawatur::FoldedText folded = tawatur::fold(text);
  if (folded.source.size() != folded.text.size() + 1 || folded.source.back() != text.size()) std::abort();
  for (std::size_t i = 0; i < folded.text.size(); ++i) {
    const std::uint32_t at = folded.source[i];
    if (at > folded.source[i + 1] || (static_cast<unsigned char>(text[at]) & 0xC0U) == 0x80U) std::abort();
  }
  if (tawatur::folded(folded.text) != folded.text || tawatur::folded(text) != folded.text) std::abort();
  return 0;
}
