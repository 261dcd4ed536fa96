// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>

namespace tawatur {

/// How deep lists and objects of a JSON text lie inside each other, 0 when there is none; of other text, some number.
/// To be asked before parsing: a depth callback makes the parser go through each list again for every entry. Linear.
[[nodiscard]] std::size_t json_depth(std::string_view json);

}  // namespace tawatur
