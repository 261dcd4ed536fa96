// SPDX-License-Identifier: GPL-3.0-or-later
// The text is known to be JSON before it is taken apart, so that where a value ends can be told from quotes and
// brackets.
#include "engine/report/json/json_tables.h"

#include <algorithm>

#include "engine/report/json/json_fields.h"

namespace tawatur {
namespace {

using nlohmann::json;
using std::string_view;

constexpr string_view kSpace = " \t\r\n";

void skip(string_view& text, string_view letters) {
  text.remove_prefix(std::min(text.find_first_not_of(letters), text.size()));
}

// The value at the beginning of valid JSON, taken off.
string_view take_value(string_view& text) {
  std::size_t depth = 0;
  std::size_t end = 0;
  bool quoted = false;
  for (; end < text.size(); ++end) {
    const char letter = text[end];
    if (quoted && letter == '\\') {
      ++end;
    } else if (letter == '"') {
      quoted = !quoted;
    } else if (!quoted && (letter == '[' || letter == '{')) {
      ++depth;
    } else if (!quoted && depth == 0 && (letter == ',' || letter == ':' || letter == ']' || letter == '}')) {
      break;
    } else if (!quoted && (letter == ']' || letter == '}')) {
      --depth;
    }
  }
  const string_view value = text.substr(0, end);
  text.remove_prefix(end);
  return value.substr(0, value.find_last_not_of(kSpace) + 1);
}

}  // namespace

JsonTables::JsonTables(string_view text) {
  if (!json::accept(text)) {
    [[maybe_unused]] const json damaged = json::parse(text);  // throws, and tells where and why
  }
  skip(text, kSpace);
  if (!text.starts_with('{')) refuse("it", "is no JSON object");
  text.remove_prefix(1);
  for (skip(text, kSpace); !text.starts_with('}'); skip(text, kSpace)) {
    const auto name = json::parse(take_value(text)).get<std::string>();
    text.remove_prefix(1);
    skip(text, kSpace);
    members_.insert_or_assign(name, take_value(text));
    if (text.starts_with(',')) text.remove_prefix(1);
  }
}

json JsonTables::member(string_view name) const {
  const auto found = members_.find(name);
  return found == members_.end() ? json() : json::parse(found->second);
}

string_view JsonTables::records_of(string_view table) const {
  const auto found = members_.find(table);
  if (found == members_.end()) return {};
  string_view records = found->second;
  if (!records.starts_with('[')) refuse('"' + std::string(table) + '"', "is no list");
  records = records.substr(1, records.size() - 2);
  skip(records, kSpace);
  return records;
}

json JsonTables::next_record(string_view& rest) {
  json record = json::parse(take_value(rest));
  if (rest.starts_with(',')) rest.remove_prefix(1);
  skip(rest, kSpace);
  return record;
}

}  // namespace tawatur
