// SPDX-License-Identifier: GPL-3.0-or-later
// Members of records of comparison.json. All throw InputError, or an exception of the parser for a member of another
// type, which read_json() turns into one.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "engine/model/value_names.h"

namespace tawatur {

[[noreturn]] void refuse(const std::string& record, const std::string& why);

[[nodiscard]] const nlohmann::json& required(const nlohmann::json& record, const char* key);

/// Missing and null are the same: unknown.
template <class Value>
[[nodiscard]] std::optional<Value> optional(const nlohmann::json& record, const char* key) {
  const auto member = record.find(key);
  if (member == record.end() || member->is_null()) return std::nullopt;
  return member->template get<Value>();
}

[[nodiscard]] std::string text_or_empty(const nlohmann::json& record, const char* key);

/// Empty when it is missing.
[[nodiscard]] const nlohmann::json& list(const nlohmann::json& record, const char* key);

template <class Enum>
[[nodiscard]] Enum value_of(const nlohmann::json& record, const char* key) {
  const std::string name = required(record, key).get<std::string>();
  const std::optional<Enum> value = value_named<Enum>(name);
  if (!value) refuse(std::string("\"") + key + "\"", "has the unknown value \"" + name + "\"");
  return *value;
}

template <class Enum>
[[nodiscard]] Enum value_or(const nlohmann::json& record, const char* key, Enum otherwise) {
  return record.contains(key) ? value_of<Enum>(record, key) : otherwise;
}

/// A place between two words is a span without length.
enum class EmptySpan : std::uint8_t { refused, allowed };

/// "start" and "end", inside the text.
[[nodiscard]] Span offsets_in(std::string_view text, const nlohmann::json& record,
                              EmptySpan empty = EmptySpan::refused);

/// The same with "text", whose words must still stand there.
[[nodiscard]] Span span_in(std::string_view text, const nlohmann::json& record, EmptySpan empty = EmptySpan::refused);

[[nodiscard]] std::optional<Span> optional_span_in(std::string_view text, const nlohmann::json& record,
                                                   const char* key);

/// Records of one table by their ids.
using Positions = std::unordered_map<std::string, std::size_t>;

[[nodiscard]] std::size_t position(const Positions& positions, const nlohmann::json& id);

/// Where the records stand that others point to.
struct RecordPositions {
  Positions inputs, documents, articles, sentences, claims, clusters;

  [[nodiscard]] ArticleId article(const nlohmann::json& id) const { return ArticleId(position(articles, id)); }
  [[nodiscard]] ClaimId claim(const nlohmann::json& id) const { return ClaimId(position(claims, id)); }
  [[nodiscard]] ClusterId cluster(const nlohmann::json& id) const { return ClusterId(position(clusters, id)); }
  [[nodiscard]] std::vector<ArticleId> article_list(const nlohmann::json& ids) const;
};

}  // namespace tawatur
