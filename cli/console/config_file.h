// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace tawatur {

/// One setting of a configuration file.
struct ConfigEntry {
  std::size_t line = 0;  ///< from 1
  std::string command;   ///< of the section it stands in; empty: before the first section, for every command
  std::string name;      ///< of an option, without dashes
  std::string value;     ///< empty for a switch that is only named
};

/// Reads a configuration file: `name = value` or `name` a line, `[command]` opens the section of one command, '#'
/// begins a comment line. Throws InputError for a file that cannot be read, and for a line that is none of these, with
/// its number.
[[nodiscard]] std::vector<ConfigEntry> read_config_file(const std::filesystem::path& file);

}  // namespace tawatur
