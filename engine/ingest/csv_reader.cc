// SPDX-License-Identifier: GPL-3.0-or-later
// Tables after RFC 4180, with the separators that spreadsheets write. The header line maps columns to fields by the
// same names as keys of JSON Lines.

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "engine/ingest/article_record.h"
#include "engine/ingest/charset.h"
#include "engine/ingest/format_readers.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostColumns = 1000;

// Rows of a table, one after the other. A quoted cell may hold separators, line breaks and doubled quotes.
class TableRows {
 public:
  TableRows(std::string_view text, char separator) : text_(text), separator_(separator) {}

  // False at the end. `line`: where the row begins, counted from 1.
  bool next(std::vector<std::string>& cells, std::size_t& line) {
    cells.clear();
    line = line_;
    open_quote_ = false;
    if (at_ >= text_.size()) return false;
    for (;;) {
      cells.push_back(cell());
      if (at_ >= text_.size()) return true;
      const char end = text_[at_++];
      if (end == separator_ && cells.size() < kMostColumns) continue;
      if (end == '\r' && at_ < text_.size() && text_[at_] == '\n') ++at_;
      ++line_;
      return true;
    }
  }

  // Did the last row end inside quotes?
  [[nodiscard]] bool open_quote() const { return open_quote_; }

 private:
  std::string cell() {
    std::string value;
    if (at_ < text_.size() && text_[at_] == '"') quoted(value);
    // What follows a closing quote belongs to the cell as well.
    while (at_ < text_.size() && text_[at_] != separator_ && text_[at_] != '\n' && text_[at_] != '\r') {
      value.push_back(text_[at_++]);
    }
    return value;
  }

  void quoted(std::string& value) {
    for (++at_; at_ < text_.size(); ++at_) {
      const char c = text_[at_];
      if (c == '"' && at_ + 1 < text_.size() && text_[at_ + 1] == '"') {
        ++at_;
      } else if (c == '"') {
        ++at_;
        return;
      } else if (c == '\n') {
        ++line_;
      }
      value.push_back(c);
    }
    open_quote_ = true;
  }

  std::string_view text_;
  char separator_;
  std::size_t at_ = 0;
  std::size_t line_ = 1;
  bool open_quote_ = false;
};

// Headings as people write them: "Publish Date" for publish_date.
std::string key_of(const std::string& heading) {
  if (is_record_key(heading)) return heading;
  std::string key;
  for (const char c : heading) {
    key.push_back(c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return key;
}

std::string_view first_line(std::string_view text) {
  return text.substr(0, text.find_first_of("\r\n"));
}

// A column of the table: the key that it means.
struct Column {
  std::string key;
  bool mapped = false;  // by the user, so that its value goes before all others
};

Column column_of(const std::string& heading, const ColumnMap& map) {
  for (const auto& [key, wanted] : map) {
    if (wanted == heading) return {key, true};
  }
  return {key_of(heading), false};
}

// The separator that names the most fields in the header line; 0 when none does.
char separator_of(std::string_view text, const ColumnMap& map) {
  char best = '\0';
  std::size_t most = 0;
  for (const char separator : {',', ';', '\t', '|'}) {
    std::vector<std::string> cells;
    std::size_t line = 0;
    if (!TableRows(first_line(text), separator).next(cells, line) || cells.size() < 2) continue;
    const auto known =
        static_cast<std::size_t>(std::count_if(cells.begin(), cells.end(), [&](const std::string& heading) {
          return is_record_key(column_of(heading, map).key);
        }));
    if (known > most) {
      most = known;
      best = separator;
    }
  }
  return best;
}

// Names the columns that the user expects and the table does not have.
void tell_missing(const std::vector<std::string>& headings, const ColumnMap& map, Corpus& corpus) {
  std::string all;
  for (const std::string& heading : headings) all += (all.empty() ? "" : ", ") + heading;
  for (const auto& [key, wanted] : map) {
    if (std::find(headings.begin(), headings.end(), wanted) != headings.end()) continue;
    add_problem(corpus, "line 1", "no column is called \"" + wanted + "\", for " + key + "; the columns are: " + all);
  }
}

ArticleRecord record_of(const std::vector<std::string>& cells, const std::vector<Column>& columns) {
  ArticleRecord record;
  const std::size_t count = std::min(cells.size(), columns.size());
  for (std::size_t i = 0; i < count; ++i) {
    if (!columns[i].mapped) record.set(columns[i].key, cells[i]);
  }
  for (std::size_t i = 0; i < count; ++i) {
    if (columns[i].mapped) record.set(*field_of(columns[i].key), cells[i]);
  }
  return record;
}

std::string_view without_mark(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  return text;
}

}  // namespace

bool is_csv(std::string_view name, std::string_view) {
  return name.ends_with(".csv") || name.ends_with(".tsv");
}

void read_csv(std::string_view bytes, const ReadOptions& options, Corpus& corpus) {
  const DecodedText decoded = decode_text(bytes, {});
  const std::string_view text = without_mark(decoded.utf8);
  const char separator = separator_of(text, options.columns);
  if (separator == '\0') {
    add_problem(
        corpus, "line 1",
        "no column is named as a field of an article: name at least two, such as id, title, text, date, source, or say "
        "which is which: --map title=HEADING,text=HEADING");
    return;
  }
  TableRows rows(text, separator);
  std::vector<std::string> headings;
  std::vector<std::string> cells;
  std::size_t line = 0;
  rows.next(headings, line);
  tell_missing(headings, options.columns, corpus);
  std::vector<Column> columns;
  for (const std::string& heading : headings) columns.push_back(column_of(heading, options.columns));
  InputBudget budget(options, corpus);
  while (rows.next(cells, line)) {
    if (cells.size() == 1 && cells.front().empty()) continue;
    const ArticleRecord record = record_of(cells, columns);
    RecordOrigin origin{"line " + std::to_string(line), decoded.encoding, decoded.flags};
    if (rows.open_quote())
      add_problem(corpus, origin.place, "a quoted cell does not end: the rest of the file is in it");
    if (cells.size() != columns.size()) origin.flags.emplace_back("columns_mismatch");
    append_record(record, origin, options, corpus);
    if (!budget.allows(origin.place, corpus)) return;
  }
}

}  // namespace tawatur
