// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/run_folder.h"

#include <algorithm>
#include <sstream>

#include "cli/input_files.h"
#include "engine/model/error.h"
#include "engine/report/json_reader.h"

namespace tawatur {
namespace {

namespace fs = std::filesystem;

// Far above any run, far below the memory of a machine.
constexpr std::uint64_t kMostBytes = 4ULL << 30U;

}  // namespace

bool stays_inside(const fs::path& name) {
  return name.is_relative() && std::find(name.begin(), name.end(), "..") == name.end();
}

Comparison read_run(const fs::path& run, const fs::path& inputs) {
  const fs::path file = run / "comparison.json";
  std::variant<std::string, IngestProblem> json = read_file_bytes({file, file.string()}, kMostBytes);
  if (const auto* problem = std::get_if<IngestProblem>(&json)) {
    throw InputError(file.string() + ": " + problem->reason + "; name the folder of a run");
  }
  std::istringstream in(std::move(std::get<std::string>(json)));
  return read_json(in, [&](const std::string& name) -> std::optional<std::string> {
    if (!stays_inside(name)) return std::nullopt;
    const fs::path& folder = name.starts_with("texts/") ? run : inputs;
    std::variant<std::string, IngestProblem> text = read_file_bytes({folder / name, name}, kMostBytes);
    if (auto* bytes = std::get_if<std::string>(&text)) return std::move(*bytes);
    return std::nullopt;
  });
}

}  // namespace tawatur
