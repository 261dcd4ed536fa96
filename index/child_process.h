// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>

#include "index/database_folder.h"

namespace tawatur {

/// Runs `work` in a process of its own and returns what it returns, which must not be empty. Xapian ends its process
/// when the disk is full at the wrong moment, or when a table is damaged in the wrong place; here that costs the child
/// only. Throws IndexError when the child dies. No other thread may run meanwhile.
[[nodiscard]] std::string outcome_in_child(const DatabaseFolder& database, const std::function<std::string()>& work);

}  // namespace tawatur
