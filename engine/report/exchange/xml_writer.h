// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <initializer_list>
#include <iosfwd>
#include <string>
#include <string_view>
#include <utility>

namespace tawatur::exchange {

/// Attributes of an element: names of the source, values of the run.
using XmlAttributes = std::initializer_list<std::pair<const char*, std::string>>;

/// Words as XML 1.0 allows them: marks escaped, what no XML text may hold and direction overrides shown as signs.
[[nodiscard]] std::string xml_escaped(std::string_view words);

/// An XML element, open as long as this lives; a line each.
class XmlElement {
 public:
  XmlElement(std::ostream& out, const char* name, XmlAttributes attributes = {});
  ~XmlElement();
  XmlElement(const XmlElement&) = delete;
  XmlElement& operator=(const XmlElement&) = delete;

 private:
  std::ostream& out_;
  const char* name_;
};

/// An element with nothing but text.
void write_xml_leaf(std::ostream& out, const char* name, XmlAttributes attributes, std::string_view words);

}  // namespace tawatur::exchange
