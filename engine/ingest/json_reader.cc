// SPDX-License-Identifier: GPL-3.0-or-later
// JSON Lines and JSON with the keys of news-please. An ordinary line is read by json_line; everything else, and what is
// wrong with a line, as events (SAX), so that depth costs nothing and only the keys that mean something are kept. A
// line is a record of its own: a broken one harms no other.

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <utility>

#include "engine/ingest/article_record.h"
#include "engine/ingest/charset.h"
#include "engine/ingest/format_readers.h"
#include "engine/ingest/json_line.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostDepth = 64;
constexpr std::size_t kMostLineBytes = 64ULL << 20U;

std::string_view trimmed(std::string_view text) {
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string_view::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

// Where the objects that are records stand, as the number of containers open inside them.
enum class RecordDepth : std::size_t {
  object = 1,          // the text is the record
  array = 2,           // the text is a list of records
  array_in_object = 3  // the text is an object that holds such a list: the answer of a search
};

// Events of one JSON text. Kept is what stands directly in a record, one object deeper ("publisher": {"name": ...}),
// or in a list of words ("authors": [...]).
class RecordEvents : public nlohmann::json_sax<nlohmann::json> {
 public:
  using Sink = std::function<bool(const ArticleRecord&)>;  // false: enough

  RecordEvents(RecordDepth depth, Sink sink) : record_depth_(static_cast<std::size_t>(depth)), sink_(std::move(sink)) {}

  bool null() override { return true; }
  bool boolean(bool) override { return true; }
  bool number_integer(number_integer_t value) override { return scalar(std::to_string(value)); }
  bool number_unsigned(number_unsigned_t value) override { return scalar(std::to_string(value)); }
  bool number_float(number_float_t, const string_t& digits) override { return scalar(digits); }
  bool string(string_t& value) override { return scalar(value); }
  bool binary(binary_t&) override { return true; }

  bool start_object(std::size_t) override { return open(false); }
  bool start_array(std::size_t) override {
    list_.clear();
    return open(true);
  }

  bool key(string_t& key) override {
    if (in_record(0))
      key_ = std::move(key);
    else if (in_record(1))
      inner_key_ = std::move(key);
    return true;
  }

  bool end_object() override {
    if (in_record(0)) {
      more_ = sink_(record_);
      record_.clear();
      ++records_;
    }
    arrays_.pop_back();
    return more_;
  }

  bool end_array() override {
    arrays_.pop_back();
    return true;
  }

  bool parse_error(std::size_t position, const std::string&, const nlohmann::json::exception&) override {
    error_ = "no valid JSON from its byte " + std::to_string(position) + " on: correct it or leave it out";
    return false;
  }

  [[nodiscard]] const std::string& error() const { return error_; }
  [[nodiscard]] std::size_t records() const { return records_; }

 private:
  // Is the innermost open container the record's object (0) or one directly in it (1)?
  [[nodiscard]] bool in_record(std::size_t below) const {
    if (arrays_.size() != record_depth_ + below) return false;
    // A list of records is an array, and each record an object.
    return !arrays_[record_depth_ - 1] && (record_depth_ == 1 || arrays_[record_depth_ - 2]);
  }

  bool open(bool array) {
    if (arrays_.size() >= kMostDepth) {
      error_ = "JSON nested deeper than " + std::to_string(kMostDepth) + " levels: it is left out";
      return false;
    }
    arrays_.push_back(array);
    return true;
  }

  bool scalar(const std::string& value) {
    if (in_record(0)) {
      record_.set(key_, value);
    } else if (in_record(1) && arrays_.back()) {
      list_ += (list_.empty() ? "" : ", ") + value;
      record_.set(key_, list_);
    } else if (in_record(1)) {
      record_.set(key_ + '.' + inner_key_, value);
    }
    return true;
  }

  std::size_t record_depth_;
  Sink sink_;
  std::vector<bool> arrays_;  // the open containers, outermost first: array or object
  std::string key_;
  std::string inner_key_;
  std::string list_;
  ArticleRecord record_;
  std::size_t records_ = 0;
  bool more_ = true;
  std::string error_;
};

struct Input {
  const ReadOptions& options;
  Corpus& corpus;
  InputBudget& budget;
  RecordOrigin origin;
  bool sound = true;  // the whole text is valid UTF-8
};

// Lines that hold one ordinary object, and the memory that they share.
struct QuickLines {
  JsonLineReader reader;
  ArticleRecord record;
};

// Appends the records of one JSON text and returns their number.
std::size_t read_value(std::string_view json, RecordDepth depth, Input& input) {
  RecordEvents events(depth, [&](const ArticleRecord& record) {
    append_record(record, input.origin, input.options, input.corpus);
    return input.budget.allows(input.origin.place, input.corpus);
  });
  nlohmann::json::sax_parse(json.begin(), json.end(), &events);
  if (!events.error().empty()) add_problem(input.corpus, input.origin.place, events.error());
  return events.records() + (events.error().empty() ? 0 : 1);
}

void read_line(std::string_view line, QuickLines& quick, Input& input) {
  if (line.size() > kMostLineBytes) {
    add_problem(input.corpus, input.origin.place, "a line of more than 64 MB: split the record");
    return;
  }
  quick.record.clear();
  if (quick.reader.read(line, quick.record)) {
    append_record(quick.record, input.origin, input.options, input.corpus);
    return;
  }
  if (input.sound || is_sound_utf8(line)) {
    read_value(line, RecordDepth::object, input);
    return;
  }
  const DecodedText decoded = decode_text(line, "");
  Input repaired{
      input.options, input.corpus, input.budget, {input.origin.place, decoded.encoding, decoded.flags}, true};
  read_value(decoded.utf8, RecordDepth::object, repaired);
}

// A file that was an array once may still have its brackets and commas.
std::string_view without_list_marks(std::string_view line) {
  line = trimmed(line);
  if (line.starts_with('[') && (line.size() == 1 || line[1] == '{')) line.remove_prefix(1);
  if (line == "]" || line == "," || line == "],") return {};
  if (line.ends_with("}]")) line.remove_suffix(1);
  if (line.ends_with("},")) line.remove_suffix(1);
  return line;
}

void read_lines(std::string_view text, Input& input) {
  QuickLines quick;
  const char line_end = text.find('\n') == std::string_view::npos ? '\r' : '\n';
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(line_end, begin), text.size());
    ++number;
    const std::string_view line = without_list_marks(text.substr(begin, end - begin));
    begin = end + 1;
    if (line.empty()) continue;
    input.origin.place = "line " + std::to_string(number);
    read_line(line, quick, input);
    if (!input.budget.allows(input.origin.place, input.corpus)) return;
  }
}

// Does the first line with more than a bracket hold a whole object?
bool has_lines(std::string_view text) {
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    const std::string_view line = without_list_marks(text.substr(0, end));
    if (!line.empty()) return line.starts_with('{') && line.ends_with('}') && end < text.size();
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return false;
}

// Is there a record with text at this depth? Stops at the first.
bool has_text(std::string_view json, RecordDepth depth) {
  bool found = false;
  RecordEvents events(depth, [&](const ArticleRecord& record) {
    found = !record.get(RecordField::text).empty();
    return !found;
  });
  nlohmann::json::sax_parse(json.begin(), json.end(), &events);
  return found;
}

void read_document(std::string_view json, Input& input) {
  RecordDepth depth = json.starts_with('[') ? RecordDepth::array : RecordDepth::object;
  if (depth == RecordDepth::object && !has_text(json, depth) && has_text(json, RecordDepth::array_in_object)) {
    depth = RecordDepth::array_in_object;
  }
  if (read_value(json, depth, input) == 0) add_problem(input.corpus, "", "no object in it is an article");
}

}  // namespace

bool is_json(std::string_view name, std::string_view first_bytes) {
  if (name.ends_with(".jsonl") || name.ends_with(".ndjson") || name.ends_with(".json")) return true;
  const std::string_view start = trimmed(first_bytes);
  return start.starts_with("{\"") || start.starts_with("[{\"");
}

void read_json(std::string_view bytes, const ReadOptions& options, Corpus& corpus) {
  InputBudget budget(options, corpus);
  Input input{options, corpus, budget, {}, true};
  DecodedText decoded;
  std::string_view text = bytes;
  // Damaged lines of a file in UTF-8 are repaired one by one, so that the others stay as they are.
  const bool utf8 = is_sound_utf8(bytes);
  if (!utf8 || bytes.starts_with("\xEF\xBB\xBF")) {
    decoded = decode_text(bytes, "");
    if (decoded.encoding != "utf-8") {
      text = decoded.utf8;
      input.origin.encoding = decoded.encoding;
      input.origin.flags = decoded.flags;
    } else {
      input.sound = utf8;
    }
  }
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  const std::string& name = corpus.inputs.back().name;
  const bool named_lines = name.find(".jsonl") != std::string::npos || name.find(".ndjson") != std::string::npos;
  if (named_lines || has_lines(text)) {
    read_lines(text, input);
  } else {
    read_document(trimmed(utf8 ? text : std::string_view(decoded.utf8)), input);
  }
}

}  // namespace tawatur
