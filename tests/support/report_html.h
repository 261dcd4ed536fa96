// SPDX-License-Identifier: GPL-3.0-or-later
// report.html as text, and the ways to look into it.
#pragma once

#include <doctest/doctest.h>

#include <regex>
#include <sstream>
#include <string>
#include <string_view>
#include <vector>

#include "engine/report/format_writers.h"

namespace tawatur::testing {

inline std::string report(const Comparison& comparison, ReportLanguage language = ReportLanguage::english) {
  std::ostringstream out;
  write_html(comparison, {language}, out);
  return out.str();
}

inline std::vector<std::string> all(const std::string& html, const char* pattern) {
  std::vector<std::string> found;
  const std::regex expression(pattern);
  for (std::sregex_iterator i(html.begin(), html.end(), expression), end; i != end; ++i) found.push_back((*i)[1]);
  return found;
}

inline std::string between(const std::string& html, const std::string& begin, const std::string& end) {
  const std::size_t from = html.find(begin) + begin.size();
  return html.substr(from, html.find(end, from) - from);
}

// Everything from an element with this id to the next claim card.
inline std::string card(const std::string& html, const std::string& id) {
  const std::size_t from = html.find("<article class=\"claim\" id=\"" + id + "\"");
  REQUIRE(from != std::string::npos);
  return html.substr(from, html.find("</article>", from) - from);
}

inline bool holds(const std::string& html, std::string_view words) {
  return html.find(words) != std::string::npos;
}

}  // namespace tawatur::testing
