// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/model_settings.h"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <utility>

#include "engine/model/error.h"

namespace tawatur {

ModelSettings::ModelSettings(std::string_view text, std::string model) : model_(std::move(model)) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = text.substr(0, end);
    text.remove_prefix(std::min(text.size(), end + 1));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t tab = line.find('\t');
    double number = 0;
    const char* line_end = line.data() + line.size();
    if (tab == std::string_view::npos || std::from_chars(line.data() + tab + 1, line_end, number).ptr != line_end ||
        !std::isfinite(number)) {
      refuse("no name and number in '" + std::string(line) + "'");
    }
    if (!settings_.emplace(line.substr(0, tab), number).second) refuse("'" + std::string(line) + "' comes twice");
  }
}

double ModelSettings::take(std::string_view name) {
  const auto found = settings_.find(name);
  if (found == settings_.end()) refuse("'" + std::string(name) + "' is missing");
  const double number = found->second;
  settings_.erase(found);
  return number;
}

void ModelSettings::finish() const {
  if (!settings_.empty()) refuse("there is no feature '" + settings_.begin()->first + "'");
}

void ModelSettings::refuse(std::string_view what) const {
  throw ConfigError(model_ + " model: " + std::string(what) + "; see corpus/models/README.md");
}

double probability(double evidence) {
  return 1 / (1 + std::exp(-evidence));
}

}  // namespace tawatur
