// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/json/json_fields.h"

#include "engine/model/error.h"

namespace tawatur {

using nlohmann::json;
using std::string;
using std::string_view;

void refuse(const string& record, const string& why) {
  throw InputError("comparison.json: " + record + " " + why);
}

const json& required(const json& record, const char* key) {
  const auto member = record.find(key);
  if (member == record.end()) refuse("a record", string("lacks \"") + key + "\": is it of another version?");
  return *member;
}

string text_or_empty(const json& record, const char* key) {
  return optional<string>(record, key).value_or("");
}

const json& list(const json& record, const char* key) {
  static const json kNone = json::array();
  const auto member = record.find(key);
  if (member == record.end()) return kNone;
  if (!member->is_array()) refuse(string("\"") + key + "\"", "is no list");
  return *member;
}

Span offsets_in(string_view text, const json& record, EmptySpan empty) {
  const Span span{required(record, "start").get<std::uint32_t>(), required(record, "end").get<std::uint32_t>()};
  const bool ordered = empty == EmptySpan::allowed ? span.begin <= span.end : span.begin < span.end;
  if (!ordered || span.end > text.size()) refuse("a span", "lies outside its text: " + record.dump());
  return span;
}

Span span_in(string_view text, const json& record, EmptySpan empty) {
  const Span span = offsets_in(text, record, empty);
  if (slice(text, span) != required(record, "text").get<string>()) {
    refuse("a span", "does not quote its text, which has changed since: " + record.dump());
  }
  return span;
}

std::optional<Span> optional_span_in(string_view text, const json& record, const char* key) {
  const auto member = record.find(key);
  if (member == record.end() || member->is_null()) return std::nullopt;
  return span_in(text, *member);
}

std::size_t position(const Positions& positions, const json& id) {
  const auto found = positions.find(id.get<string>());
  if (found == positions.end()) refuse(id.get<string>(), "is named, but not there");
  return found->second;
}

std::vector<ArticleId> RecordPositions::article_list(const json& ids) const {
  std::vector<ArticleId> found;
  for (const json& id : ids) found.push_back(article(id));
  return found;
}

}  // namespace tawatur
