// SPDX-License-Identifier: GPL-3.0-or-later
// simdjson finds the structure of 64 bytes at a time (Langdale and Lemire, Parsing gigabytes of JSON per second, 2019):
// the event reader alone would take half of the time that an article may cost. What simdjson does not keep (the digits
// of a fraction) or takes differently (halves of surrogate pairs) goes the long way.

#include "engine/ingest/json_line.h"

#include <simdjson.h>

#include <optional>
#include <string>

namespace tawatur {
namespace {

namespace dom = simdjson::dom;

constexpr std::size_t kMostDepth = 32;

// What a value says in a record; nothing for what it does not keep. Sets `exact` to false for a fraction.
std::optional<std::string_view> words_of(const dom::element& value, std::string& digits, bool& exact) {
  switch (value.type()) {
    case dom::element_type::STRING:
      return value.get_string().value_unsafe();
    case dom::element_type::INT64:
      digits = std::to_string(value.get_int64().value_unsafe());
      return digits;
    case dom::element_type::UINT64:
      digits = std::to_string(value.get_uint64().value_unsafe());
      return digits;
    case dom::element_type::DOUBLE:
      exact = false;
      return std::nullopt;
    default:
      return std::nullopt;
  }
}

bool has_surrogate(std::string_view line) {
  return line.find("\\ud") != std::string_view::npos || line.find("\\uD") != std::string_view::npos;
}

}  // namespace

struct JsonLineReader::Parser {
  dom::parser parser;
  std::string padded;  // the line, and the bytes behind it that simdjson may read
  std::string digits;
  std::string list;
  std::string path;

  // A list of words, "authors": ["a", "b"]. One with a list inside is rare and counts differently.
  bool take_list(std::string_view key, const dom::array& values, ArticleRecord& record) {
    bool exact = true;
    list.clear();
    for (const dom::element value : values) {
      if (value.is_array() || value.is_object()) return false;
      const std::optional<std::string_view> words = words_of(value, digits, exact);
      if (!words) continue;
      if (!list.empty()) list += ", ";
      list += *words;
    }
    if (!list.empty()) record.set(key, list);
    return exact;
  }

  // "publisher": {"name": ...} has the key "publisher.name".
  bool take_object(std::string_view key, const dom::object& members, ArticleRecord& record) {
    bool exact = true;
    for (const dom::key_value_pair member : members) {
      path.assign(key).append(1, '.').append(member.key);
      if (!is_record_key(path)) continue;
      const std::optional<std::string_view> words = words_of(member.value, digits, exact);
      if (words) record.set(path, *words);
    }
    return exact;
  }

  bool take(std::string_view key, const dom::element& value, ArticleRecord& record) {
    if (value.is_object()) return take_object(key, value.get_object().value_unsafe(), record);
    if (!is_record_key(key)) return true;
    if (value.is_array()) return take_list(key, value.get_array().value_unsafe(), record);
    bool exact = true;
    const std::optional<std::string_view> words = words_of(value, digits, exact);
    if (words) record.set(key, *words);
    return exact;
  }
};

JsonLineReader::JsonLineReader() : parser_(std::make_unique<Parser>()) {}
JsonLineReader::~JsonLineReader() = default;

bool JsonLineReader::read(std::string_view line, ArticleRecord& record) {
  if (has_surrogate(line)) return false;
  Parser& state = *parser_;
  if (state.parser.max_depth() != kMostDepth || state.parser.capacity() < line.size()) {
    if (state.parser.allocate(line.size(), kMostDepth) != simdjson::SUCCESS) return false;
  }
  state.padded.assign(line);
  state.padded.append(simdjson::SIMDJSON_PADDING, '\0');
  dom::element root;
  if (state.parser.parse(state.padded.data(), line.size(), false).get(root) != simdjson::SUCCESS) return false;
  dom::object members;
  if (root.get_object().get(members) != simdjson::SUCCESS) return false;
  for (const dom::key_value_pair member : members) {
    if (!state.take(member.key, member.value, record)) return false;
  }
  return true;
}

bool is_sound_utf8(std::string_view bytes) {
  return simdjson::validate_utf8(bytes.data(), bytes.size());
}

}  // namespace tawatur
