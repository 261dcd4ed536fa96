// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <map>
#include <string>
#include <string_view>

namespace tawatur {

/// The numbers of a model file: rows "name TAB number", '#' begins a comment line. Each is to be taken once.
class ModelSettings {
 public:
  /// `model` names it in messages. Throws ConfigError for a row of another form, a name that comes twice and a number
  /// that is not finite.
  ModelSettings(std::string_view text, std::string model);

  /// Throws ConfigError when there is none of that name.
  [[nodiscard]] double take(std::string_view name);

  /// Throws ConfigError when something was not taken.
  void finish() const;

  [[noreturn]] void refuse(std::string_view what) const;

 private:
  std::string model_;
  std::map<std::string, double, std::less<>> settings_;
};

/// Log odds to probability.
[[nodiscard]] double probability(double evidence);

}  // namespace tawatur
