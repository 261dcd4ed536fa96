// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/scoring/json_schema.h"

#include <algorithm>
#include <cmath>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

namespace tawatur::scoring {
namespace {

using nlohmann::json;

bool is_type(const json& value, const std::string& name) {
  if (name == "null") return value.is_null();
  if (name == "boolean") return value.is_boolean();
  if (name == "string") return value.is_string();
  if (name == "array") return value.is_array();
  if (name == "object") return value.is_object();
  if (name == "number") return value.is_number();
  // 3.0 is an integer in the language of schemas.
  return value.is_number_integer() || (value.is_number() && std::floor(value.get<double>()) == value.get<double>());
}

bool has_allowed_type(const json& value, const json& types) {
  if (types.is_string()) return is_type(value, types.get<std::string>());
  for (const json& name : types) {
    if (is_type(value, name.get<std::string>())) return true;
  }
  return false;
}

std::string brief(const json& value) {
  const std::string text = value.dump(-1, ' ', true);
  return text.size() <= 60 ? text : text.substr(0, 57) + "...";
}

class Check {
 public:
  explicit Check(const json& schema) : schema_(schema) {}

  void run(const json& value, const json& rule, const std::string& where) {
    if (const auto reference = rule.find("$ref"); reference != rule.end()) {
      const std::string name = reference->get<std::string>();
      run(value, schema_.at("$defs").at(name.substr(name.rfind('/') + 1)), where);
    }
    if (const auto types = rule.find("type"); types != rule.end() && !has_allowed_type(value, *types)) {
      add(where + ": " + brief(value) + " is not of type " + types->dump());
      return;
    }
    if (const auto constant = rule.find("const"); constant != rule.end() && value != *constant) {
      add(where + ": " + brief(value) + " is not " + brief(*constant));
    }
    if (const auto list = rule.find("enum");
        list != rule.end() && std::find(list->begin(), list->end(), value) == list->end()) {
      add(where + ": " + brief(value) + " is not one of " + list->dump());
    }
    if (value.is_string()) check_string(value.get<std::string>(), rule, where);
    if (value.is_number()) check_number(value.get<double>(), rule, where);
    if (value.is_array()) check_array(value, rule, where);
    if (value.is_object()) check_object(value, rule, where);
  }

  std::vector<std::string> messages;

 private:
  void add(std::string message) { messages.push_back(std::move(message)); }

  void check_string(const std::string& value, const json& rule, const std::string& where) {
    if (value.empty() && rule.value("minLength", 0) > 0) add(where + ": empty string");
    const auto pattern = rule.find("pattern");
    if (pattern != rule.end() && !std::regex_search(value, std::regex(pattern->get<std::string>()))) {
      add(where + ": " + brief(value) + " does not match " + pattern->get<std::string>());
    }
  }

  void check_number(double value, const json& rule, const std::string& where) {
    const bool below = rule.contains("minimum") && value < rule.at("minimum").get<double>();
    const bool above = rule.contains("maximum") && value > rule.at("maximum").get<double>();
    if (below || above) add(where + ": " + std::to_string(value) + " is out of range");
  }

  void check_array(const json& value, const json& rule, const std::string& where) {
    if (value.size() < rule.value("minItems", std::size_t{0})) add(where + ": too few items");
    if (rule.value("uniqueItems", false)) {
      std::set<std::string> seen;
      for (const json& item : value) seen.insert(item.dump());
      if (seen.size() < value.size()) add(where + ": repeated items");
    }
    const auto items = rule.find("items");
    if (items == rule.end()) return;
    for (std::size_t i = 0; i < value.size(); ++i) run(value[i], *items, where + "[" + std::to_string(i) + "]");
  }

  void check_object(const json& value, const json& rule, const std::string& where) {
    for (const json& key : rule.value("required", json::array())) {
      if (!value.contains(key.get<std::string>())) add(where + ": key '" + key.get<std::string>() + "' is missing");
    }
    const auto properties = rule.find("properties");
    if (properties == rule.end()) return;
    for (const auto& [key, part] : properties->items()) {
      const auto found = value.find(key);
      if (found != value.end()) run(*found, part, where + "." + key);
    }
  }

  const json& schema_;
};

}  // namespace

std::vector<std::string> schema_violations(const json& value, const json& rule, const json& schema,
                                           const std::string& where) {
  Check check(schema);
  check.run(value, rule, where);
  return check.messages;
}

}  // namespace tawatur::scoring
