// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

#include "engine/divergence/passage.h"

namespace tawatur {

enum class QuantityRelation : std::uint8_t {
  equal,
  rounded,  ///< one is the other rounded, or given as approximate and no further off than that allows
  meeting,  ///< bounds or ranges that one true value can satisfy, or one of the two gives no figure
  conflict
};

/// Can both be true of one quantity? A figure is a rounding of another when it has fewer significant digits and the
/// other rounds to it; a figure marked as approximate may be off by a tenth.
[[nodiscard]] QuantityRelation quantity_relation(const NumberValue& a, const NumberValue& b);

/// The same for two figures in otherwise equal words. There somebody chose to write another figure: "more than 200" for
/// "more than 143", or 220 for 221, although one number may be more than both. Only a figure that loses two digits or
/// more is a rounding.
[[nodiscard]] QuantityRelation rewritten_relation(const NumberValue& a, const NumberValue& b);

}  // namespace tawatur
