// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>

#include "engine/model/comparison.h"

namespace tawatur {

/// Reads the comparison.json of a run (its folder) with the texts it points into: texts/ in the run, other names in the
/// folder of the inputs. Names that lead out of these folders are refused. Throws InputError as read_json
/// (engine/report/json_reader.h) does.
[[nodiscard]] Comparison read_run(const std::filesystem::path& run, const std::filesystem::path& inputs);

/// Does a name in a run stay in the folder it is relative to? Runs may come from strangers.
[[nodiscard]] bool stays_inside(const std::filesystem::path& name);

}  // namespace tawatur
