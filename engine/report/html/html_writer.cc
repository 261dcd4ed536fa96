// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/html/html_writer.h"

#include <ostream>

#include "engine/report/characters.h"

namespace tawatur::html {
namespace {

// U+FFFE and U+FFFF of each plane and U+FDD0..U+FDEF: no HTML text may hold them.
bool is_noncharacter(char32_t code_point) {
  return (code_point & 0xFFFEU) == 0xFFFE || (code_point >= 0xFDD0 && code_point <= 0xFDEF);
}

std::string_view entity(char32_t code_point) {
  switch (code_point) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

void write_escaped(std::ostream& out, std::string_view words, bool in_attribute) {
  for (std::size_t at = 0; at < words.size();) {
    const Character character = character_at(words, at);
    const char32_t code_point = character.code_point;
    if (const std::string_view name = entity(code_point); !name.empty()) {
      out << name;
    } else if (!character.valid || is_noncharacter(code_point)) {
      out << kReplacement;
    } else if (is_unsafe(code_point) && code_point != '\r') {
      if (!in_attribute) out << "<span class=\"sign\">";
      out << visible_sign(code_point);
      if (!in_attribute) out << "</span>";
    } else {
      out << words.substr(at, character.bytes);
    }
    at += character.bytes;
  }
}

}  // namespace

void Writer::text(std::string_view words) {
  write_escaped(out_, words, false);
}

void Writer::leaf(Literal tag, Attributes attributes, std::string_view words) {
  open(tag, attributes);
  text(words);
  close(tag);
}

void Writer::empty(Literal tag, Attributes attributes) {
  open(tag, attributes);
}

void Writer::quoted(std::string_view words, std::string_view language) {
  if (language.empty()) {
    leaf("bdi", words);
  } else {
    leaf("bdi", {{"lang", std::string(language)}}, words);
  }
}

void Writer::doctype() {
  out_ << "<!DOCTYPE html>\n";
}

void Writer::raw_block(Literal tag, std::string_view content) {
  open(tag, {});
  out_ << content;
  close(tag);
}

void Writer::line_break() {
  out_ << '\n';
}

void Writer::open(Literal tag, Attributes attributes) {
  out_ << '<' << tag.view();
  for (const Attribute& attribute : attributes) {
    out_ << ' ' << attribute.name.view() << "=\"";
    write_escaped(out_, attribute.value, true);
    out_ << '"';
  }
  out_ << '>';
}

void Writer::close(Literal tag) {
  out_ << "</" << tag.view() << '>';
}

}  // namespace tawatur::html
