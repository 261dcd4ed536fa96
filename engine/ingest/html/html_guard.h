// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace tawatur {

/// A page that a parser with quadratic checks can be given.
struct GuardedHtml {
  std::string html;
  bool cut_attributes = false;  ///< some start tag had more attributes than allowed
};

/// The page without NUL and without the attributes of a start tag beyond `most_attributes`; scripts and styles are left
/// as they are. Linear time.
[[nodiscard]] GuardedHtml guarded_html(std::string_view html, std::size_t most_attributes);

}  // namespace tawatur
