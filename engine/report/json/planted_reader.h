// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <iosfwd>
#include <string>

#include "engine/report/measured_quality.h"

namespace tawatur {

/// Reads a result of `tawatur benchmark planted --json`: its harmful kinds that are named like a kind of divergence,
/// and its harmless ones taken together. Throws InputError, with `file` for the message, for anything else.
[[nodiscard]] MeasuredQuality read_planted_result(std::istream& in, const std::string& file);

}  // namespace tawatur
