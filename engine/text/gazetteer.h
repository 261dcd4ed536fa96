// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>
#include <string>

namespace tawatur {

/// A country or city as CLDR names it in Arabic.
struct GazetteerPlace {
  std::string folded;   ///< folded words joined by single spaces
  std::string country;  ///< ISO 3166 code; empty for continents and other regions
};

/// Countries and regions (ICU display names) and cities (the exemplar cities of time zones), ascending by name. Built
/// once.
[[nodiscard]] std::span<const GazetteerPlace> gazetteer();

}  // namespace tawatur
