// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/html/html_guard.h"

#include <algorithm>

namespace tawatur {
namespace {

bool is_space(char c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f';
}
bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// A start tag: where its attributes beyond the cap begin, and one past its '>'. Both the size of the page when the tag
// never ends.
struct TagExtent {
  std::size_t cut;
  std::size_t end;
};

TagExtent extent_of(std::string_view html, std::size_t begin, std::size_t most) {
  std::size_t attributes = 0;
  std::size_t cut = html.size();
  char quote = '\0';
  char previous = '<';  // the last character that is no white space
  bool gap = false;     // white space or a closed quote just before
  for (std::size_t i = begin + 1; i < html.size(); ++i) {
    const char c = html[i];
    if (quote != '\0') {
      if (c == quote) {
        quote = '\0';
        gap = true;
        previous = c;
      }
      continue;
    }
    if (c == '>') return {std::min(cut, i), i + 1};
    if (is_space(c) || c == '/') {
      gap = true;
      continue;
    }
    if ((c == '"' || c == '\'') && previous == '=') {
      quote = c;
    } else if (gap && c != '=' && previous != '=' && ++attributes > most) {
      cut = std::min(cut, i);
    }
    gap = false;
    previous = c;
  }
  return {html.size(), html.size()};
}

bool names_tag(std::string_view tag, std::string_view name) {
  if (tag.size() <= name.size() + 1) return false;
  for (std::size_t i = 0; i < name.size(); ++i) {
    if ((tag[i + 1] | 0x20) != name[i]) return false;
  }
  return is_space(tag[name.size() + 1]) || tag[name.size() + 1] == '>';
}

}  // namespace

GuardedHtml guarded_html(std::string_view html, std::size_t most_attributes) {
  GuardedHtml guarded;
  std::string& clean = guarded.html;
  clean.reserve(html.size());
  for (std::size_t i = 0; i < html.size();) {
    const std::size_t open = std::min(html.find('<', i), html.size());
    clean.append(html.substr(i, open - i));
    i = open;
    if (i + 1 >= html.size() || !is_letter(html[i + 1])) {
      if (i < html.size()) clean.push_back(html[i++]);
      continue;
    }
    const TagExtent tag = extent_of(html, i, most_attributes);
    const std::string_view whole = html.substr(i, tag.end - i);
    clean.append(html.substr(i, tag.cut - i));
    if (tag.cut + 1 < tag.end) {
      guarded.cut_attributes = true;
      clean.push_back('>');
    } else {
      clean.append(html.substr(tag.cut, tag.end - tag.cut));
    }
    i = tag.end;
    // What looks like a tag inside a script is none.
    for (const std::string_view raw : {std::string_view("script"), std::string_view("style")}) {
      if (!names_tag(whole, raw)) continue;
      const std::size_t close = std::min(html.find("</", i), html.size());
      clean.append(html.substr(i, close - i));
      i = close;
    }
  }
  clean.erase(std::remove(clean.begin(), clean.end(), '\0'), clean.end());
  return guarded;
}

}  // namespace tawatur
