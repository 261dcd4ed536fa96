// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>

namespace tawatur {

/// Writes rows of RFC 4180: CRLF, quotes where needed. A text that a spreadsheet would take for a formula gets an
/// apostrophe in front; control characters are shown as visible signs and a cell is one line, so offsets, not cells,
/// are the exact quotation.
class CsvWriter {
 public:
  /// A byte order mark before the first row: for spreadsheets that need one to see UTF-8.
  explicit CsvWriter(std::ostream& out, bool byte_order_mark = false);

  void header(std::initializer_list<std::string_view> names);
  CsvWriter& text(std::string_view cell);
  CsvWriter& number(std::uint64_t cell);
  /// Shortest form that reads back; must be finite.
  CsvWriter& number(double cell);
  CsvWriter& empty() { return raw({}); }
  void end_row();

 private:
  CsvWriter& raw(std::string_view cell);

  std::ostream& out_;
  bool first_ = true;
};

/// A cell that holds a list: "a1 | a2".
template <class List, class Word>
[[nodiscard]] std::string joined_cell(const List& list, const Word& word) {
  std::string cell;
  for (const auto& item : list) {
    if (!cell.empty()) cell += " | ";
    cell += word(item);
  }
  return cell;
}

}  // namespace tawatur
