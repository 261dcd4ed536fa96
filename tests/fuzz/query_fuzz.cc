// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever is typed into a search is understood or refused, never suffered.

#include <cstddef>
#include <cstdint>
#include <string_view>

#include "index/search/query.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  try {
    (void)tawatur::parse_query({reinterpret_cast<const char*>(bytes), size});
  } catch (const tawatur::QueryError&) {
    return 0;
  }
  return 0;
}
