// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <concepts>
#include <cstdint>
#include <iosfwd>
#include <string_view>
#include <vector>

namespace tawatur {

/// Writes one JSON text to a stream as it goes: nothing is kept in memory but the depth. Calls must nest as JSON does
/// (a key before each member of an object). Numbers are the shortest decimal form that reads back to the same value,
/// in no locale. Control characters and bidirectional controls are written as \uXXXX, so that a text cannot disturb
/// the terminal or editor it is shown in; malformed UTF-8 becomes U+FFFD.
class JsonWriter {
 public:
  explicit JsonWriter(std::ostream& out) : out_(out) {}

  void begin_object() { open('{'); }
  void end_object() { close('}'); }
  void begin_array() { open('['); }
  void end_array() { close(']'); }
  /// A line break before the next value: long arrays hold one record a line.
  void next_line() { line_break_ = true; }

  void key(std::string_view name);
  void value(std::string_view text);
  void value(const char* text) { value(std::string_view(text)); }
  void value(bool truth);
  /// Must be finite.
  void value(double number);
  void value(std::unsigned_integral auto number) { integer(number); }
  void null();

  template <class Value>
  void member(std::string_view name, const Value& item) {
    key(name);
    value(item);
  }
  void null_member(std::string_view name) {
    key(name);
    null();
  }
  /// Null when empty.
  void optional_member(std::string_view name, std::string_view text) {
    text.empty() ? null_member(name) : member(name, text);
  }

 private:
  void before_value();
  void open(char bracket);
  void close(char bracket);
  void integer(std::uint64_t number);
  void quoted(std::string_view text);

  std::ostream& out_;
  std::vector<bool> has_items_;
  bool after_key_ = false;
  bool line_break_ = false;
};

}  // namespace tawatur
