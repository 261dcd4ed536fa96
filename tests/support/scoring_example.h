// SPDX-License-Identifier: GPL-3.0-or-later
// Two invented articles with their annotation, a run that gets about half of everything right, and one that gets all.
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "benchmarks/scoring/gold.h"

namespace tawatur::testing {

/// By name of the file.
extern const std::map<std::string, std::string> kTexts;

/// The place of the words in the file; their first one.
nlohmann::json at(const std::string& file, const std::string& words);

/// Of the annotation: `a` in a.txt against `b` in b.txt.
nlohmann::json gold_divergence(const char* id, const char* kind, const char* weight, const char* a, const char* b);

/// Of a run.
nlohmann::json divergence(const char* id, const char* kind, const char* weight, std::vector<nlohmann::json> spans,
                          const char* missing);

scoring::GoldFiles gold_files();
nlohmann::json half_right_run();
nlohmann::json right_run();

}  // namespace tawatur::testing
