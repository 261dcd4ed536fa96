// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/text/json_depth.h"

#include <algorithm>

namespace tawatur {

std::size_t json_depth(std::string_view json) {
  std::size_t depth = 0, deepest = 0;
  bool quoted = false;
  for (std::size_t i = 0; i < json.size(); ++i) {
    const char letter = json[i];
    if (quoted && letter == '\\') {
      ++i;
    } else if (letter == '"') {
      quoted = !quoted;
    } else if (!quoted && (letter == '[' || letter == '{')) {
      deepest = std::max(deepest, ++depth);
    } else if (!quoted && depth > 0 && (letter == ']' || letter == '}')) {
      --depth;
    }
  }
  return deepest;
}

}  // namespace tawatur
