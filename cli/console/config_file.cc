// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/console/config_file.h"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <string_view>

#include "engine/model/error.h"

namespace tawatur {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r") - begin + 1);
}

}  // namespace

std::vector<ConfigEntry> read_config_file(const std::filesystem::path& file) {
  std::error_code error;
  std::ifstream in(file, std::ios::binary);
  if (!std::filesystem::is_regular_file(file, error) || !in) {
    throw InputError("--config " + file.string() + ": there is no such file, or it cannot be read");
  }
  const std::string text{std::istreambuf_iterator<char>(in), {}};
  std::vector<ConfigEntry> entries;
  std::string section;
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    const std::string_view line = trimmed(std::string_view(text).substr(begin, end - begin));
    begin = end + 1;
    ++number;
    if (line.empty() || line.front() == '#') continue;
    const std::string where = file.string() + ", line " + std::to_string(number) + ": ";
    if (line.front() == '[') {
      if (line.back() != ']' || line.size() < 3) throw InputError(where + "a section is written [command]");
      section = trimmed(line.substr(1, line.size() - 2));
      continue;
    }
    const std::size_t equals = std::min(line.find('='), line.size());
    const std::string_view name = trimmed(line.substr(0, equals));
    const std::string_view value = equals == line.size() ? "" : trimmed(line.substr(equals + 1));
    if (name.empty() || name.front() == '-' || name.find(' ') != std::string_view::npos) {
      throw InputError(where + "'" + std::string(line) + "' is no 'name = value', with the name of an option");
    }
    if (equals < line.size() && value.empty()) throw InputError(where + "'" + std::string(name) + "' has no value");
    entries.push_back({number, section, std::string(name), std::string(value)});
  }
  return entries;
}

}  // namespace tawatur
