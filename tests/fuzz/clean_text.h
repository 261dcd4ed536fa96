// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "engine/text/characters.h"

namespace tawatur::testing {

/// The bytes as valid UTF-8: what is broken becomes U+FFFD.
inline std::string clean_text(const std::uint8_t* bytes, std::size_t size) {
  const std::string_view raw(reinterpret_cast<const char*>(bytes), size);
  std::string text;
  for (std::size_t at = 0; at < raw.size();) append_character(text, next_character(raw, at));
  return text;
}

}  // namespace tawatur::testing
