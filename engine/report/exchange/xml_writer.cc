// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/report/exchange/xml_writer.h"

#include <ostream>

#include "engine/report/characters.h"

namespace tawatur::exchange {
namespace {

void write_start(std::ostream& out, const char* name, XmlAttributes attributes) {
  out << '<' << name;
  for (const auto& [key, value] : attributes) out << ' ' << key << "=\"" << xml_escaped(value) << '"';
  out << '>';
}

}  // namespace

std::string xml_escaped(std::string_view words) {
  std::string result;
  for (std::size_t at = 0; at < words.size();) {
    const Character character = character_at(words, at);
    const char32_t code_point = character.code_point;
    if (code_point == '&') {
      result += "&amp;";
    } else if (code_point == '<') {
      result += "&lt;";
    } else if (code_point == '>') {
      result += "&gt;";
    } else if (code_point == '"') {
      result += "&quot;";
    } else if (code_point == '\r') {
      result += "&#13;";
    } else if (!character.valid || code_point == 0xFFFE || code_point == 0xFFFF) {
      result += kReplacement;
    } else if (is_unsafe(code_point)) {
      result += visible_sign(code_point);
    } else {
      result += words.substr(at, character.bytes);
    }
    at += character.bytes;
  }
  return result;
}

XmlElement::XmlElement(std::ostream& out, const char* name, XmlAttributes attributes) : out_(out), name_(name) {
  write_start(out_, name_, attributes);
  out_ << '\n';
}

XmlElement::~XmlElement() {
  out_ << "</" << name_ << ">\n";
}

void write_xml_leaf(std::ostream& out, const char* name, XmlAttributes attributes, std::string_view words) {
  write_start(out, name, attributes);
  out << xml_escaped(words) << "</" << name << ">\n";
}

}  // namespace tawatur::exchange
