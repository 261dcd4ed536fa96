// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/json_writer.h"

#include <array>
#include <cassert>
#include <ostream>
#include <string>

#include "engine/report/characters.h"

namespace tawatur {
namespace {

void write_escape(std::ostream& out, char32_t code_point) {
  constexpr std::string_view kDigits = "0123456789abcdef";
  const std::array<char, 6> escape = {'\\',
                                      'u',
                                      kDigits[(code_point >> 12U) & 0xFU],
                                      kDigits[(code_point >> 8U) & 0xFU],
                                      kDigits[(code_point >> 4U) & 0xFU],
                                      kDigits[code_point & 0xFU]};
  out.write(escape.data(), escape.size());
}

}  // namespace

void JsonWriter::before_value() {
  if (after_key_) {
    after_key_ = false;
    return;
  }
  if (has_items_.empty()) return;
  if (has_items_.back()) out_ << ',';
  if (line_break_) {
    out_ << '\n';
  } else if (has_items_.back()) {
    out_ << ' ';
  }
  line_break_ = false;
  has_items_.back() = true;
}

void JsonWriter::open(char bracket) {
  before_value();
  out_ << bracket;
  has_items_.push_back(false);
}

void JsonWriter::close(char bracket) {
  assert(!has_items_.empty() && !after_key_);
  has_items_.pop_back();
  line_break_ = false;
  out_ << bracket;
}

void JsonWriter::key(std::string_view name) {
  before_value();
  quoted(name);
  out_ << ": ";
  after_key_ = true;
}

void JsonWriter::value(std::string_view text) {
  before_value();
  quoted(text);
}

void JsonWriter::value(bool truth) {
  before_value();
  out_ << (truth ? "true" : "false");
}

void JsonWriter::value(double number) {
  before_value();
  out_ << shortest_decimal(number);
}

void JsonWriter::integer(std::uint64_t number) {
  before_value();
  out_ << std::to_string(number);
}

void JsonWriter::null() {
  before_value();
  out_ << "null";
}

void JsonWriter::quoted(std::string_view text) {
  out_ << '"';
  for (std::size_t at = 0; at < text.size();) {
    const Character character = character_at(text, at);
    const char32_t code_point = character.code_point;
    if (code_point == U'"' || code_point == U'\\') {
      out_ << '\\' << static_cast<char>(code_point);
    } else if (is_control(code_point) || is_bidi_control(code_point)) {
      write_escape(out_, code_point);
    } else if (character.valid) {
      out_ << text.substr(at, character.bytes);
    } else {
      out_ << kReplacement;
    }
    at += character.bytes;
  }
  out_ << '"';
}

}  // namespace tawatur
