// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/json/planted_reader.h"

#include <algorithm>
#include <istream>
#include <nlohmann/json.hpp>

#include "engine/model/error.h"
#include "engine/model/value_names.h"

namespace tawatur {

using nlohmann::json;

MeasuredQuality read_planted_result(std::istream& in, const std::string& file) {
  try {
    const json root = json::parse(in);
    if (root.value("format", "") != "tawatur.planted" || root.value("version", 0) != 1) {
      throw InputError(file + " is no result of tawatur benchmark planted --json");
    }
    MeasuredQuality quality;
    quality.program = root.at("program").get<std::string>();
    for (const json& row : root.at("kinds")) {
      const auto planted = row.at("trials").get<std::size_t>();
      const auto alarms = row.at("false_alarms").get<std::size_t>();
      if (!row.at("harmful").get<bool>()) {
        quality.harmless += planted;
        quality.harmless_alarms += alarms;
        continue;
      }
      const std::optional<DivergenceKind> kind = value_named<DivergenceKind>(row.at("kind").get<std::string>());
      if (!kind || quality.of(*kind) != nullptr) continue;
      quality.kinds.push_back({*kind, planted, row.at("found").get<std::size_t>(), alarms});
    }
    std::sort(quality.kinds.begin(), quality.kinds.end(),
              [](const MeasuredKind& a, const MeasuredKind& b) { return a.kind < b.kind; });
    return quality;
  } catch (const json::exception& error) {
    throw InputError(file + " cannot be read as a result of tawatur benchmark planted --json: " + error.what());
  }
}

}  // namespace tawatur
