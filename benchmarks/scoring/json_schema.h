// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace tawatur::scoring {

/// One message for every way in which `value` breaks `rule`; `schema` resolves references. Knows the part of JSON
/// Schema 2020-12 that corpus/schema/comparison.schema.json uses; other keywords are not looked at.
[[nodiscard]] std::vector<std::string> schema_violations(const nlohmann::json& value, const nlohmann::json& rule,
                                                         const nlohmann::json& schema, const std::string& where);

}  // namespace tawatur::scoring
