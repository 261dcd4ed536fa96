// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/format_readers.h"
#include "tests/fuzz/corpus_check.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  tawatur::Corpus corpus = tawatur::fuzzing::corpus_with_input();
  tawatur::read_json(tawatur::fuzzing::text_of(bytes, size), {}, corpus);
  tawatur::fuzzing::require_sound(corpus);
  return 0;
}
