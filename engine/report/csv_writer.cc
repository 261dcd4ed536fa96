// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/csv_writer.h"

#include <algorithm>
#include <array>
#include <ostream>
#include <string>

#include "engine/report/characters.h"

namespace tawatur {
namespace {

// The signs that spreadsheets read as the start of a formula, with their full-width forms (OWASP, CSV injection).
bool begins_formula(std::string_view cell) {
  constexpr std::array<char32_t, 8> kSigns = {'=', '+', '-', '@', 0xFF1D, 0xFF0B, 0xFF0D, 0xFF20};
  if (cell.empty()) return false;
  return std::find(kSigns.begin(), kSigns.end(), character_at(cell, 0).code_point) != kSigns.end();
}

}  // namespace

CsvWriter::CsvWriter(std::ostream& out, bool byte_order_mark) : out_(out) {
  if (byte_order_mark) out_ << "\xEF\xBB\xBF";
}

void CsvWriter::header(std::initializer_list<std::string_view> names) {
  for (const std::string_view name : names) raw(name);
  end_row();
}

CsvWriter& CsvWriter::text(std::string_view cell) {
  const std::string line = plain_line(cell);
  return raw(begins_formula(line) ? "'" + line : line);
}

CsvWriter& CsvWriter::number(std::uint64_t cell) {
  return raw(std::to_string(cell));
}

CsvWriter& CsvWriter::number(double cell) {
  return raw(shortest_decimal(cell));
}

CsvWriter& CsvWriter::raw(std::string_view cell) {
  if (!first_) out_ << ',';
  first_ = false;
  if (cell.find_first_of(",\";\t") == std::string_view::npos) {
    out_ << cell;
    return *this;
  }
  out_ << '"';
  for (const char letter : cell) {
    if (letter == '"') out_ << '"';
    out_ << letter;
  }
  out_ << '"';
  return *this;
}

void CsvWriter::end_row() {
  out_ << "\r\n";
  first_ = true;
}

}  // namespace tawatur
