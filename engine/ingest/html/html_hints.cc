// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/ingest/html/html_hints.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "engine/model/error.h"
#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestName = 1024;  // bytes; what is longer is no name

struct Pattern {
  std::vector<std::string> words;
  bool any_before = false;      // other words may stand before
  bool any_after = false;       // other letters or words may stand after
  bool letters_before = false;  // the first word may be the end of one
  HtmlHint hint = HtmlHint::none;
};

HtmlHint meaning_of(std::string_view word) {
  static constexpr std::array<std::pair<std::string_view, HtmlHint>, 8> kMeanings = {{{"body", HtmlHint::body},
                                                                                      {"cut", HtmlHint::cut},
                                                                                      {"drop", HtmlHint::drop},
                                                                                      {"lead", HtmlHint::lead},
                                                                                      {"title", HtmlHint::title},
                                                                                      {"byline", HtmlHint::byline},
                                                                                      {"date", HtmlHint::date},
                                                                                      {"caption", HtmlHint::caption}}};
  for (const auto& [name, hint] : kMeanings) {
    if (name == word) return hint;
  }
  throw ConfigError("corpus/lexicons/html_hints.tsv: no meaning '" + std::string(word) + "'");
}

bool is_lower(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}
bool is_upper(char c) {
  return c >= 'A' && c <= 'Z';
}

// "postContent main-nav" gives post, content, main, nav.
std::vector<std::string> words_of(std::string_view names) {
  std::vector<std::string> words;
  bool open = false;
  for (std::size_t i = 0; i < names.size(); ++i) {
    const char c = names[i];
    if (!is_lower(c) && !is_upper(c)) {
      open = false;
      continue;
    }
    if (is_upper(c) && i > 0 && is_lower(names[i - 1])) open = false;
    if (!open) words.emplace_back();
    open = true;
    words.back().push_back(is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c);
  }
  return words;
}

std::vector<Pattern> load_lexicon() {
  std::vector<Pattern> lexicon;
  for (const LexiconRow& row : lexicon_rows("html_hints")) {
    if (row.size() < 2) throw ConfigError("corpus/lexicons/html_hints.tsv: a row without a meaning");
    const Pattern pattern{words_of(row[0]), row[0].starts_with('*'), row[0].ends_with('*'),
                          row[0].starts_with('*') && !row[0].starts_with("*-"), meaning_of(row[1])};
    if (pattern.words.empty()) throw ConfigError("corpus/lexicons/html_hints.tsv: a row without a word");
    lexicon.push_back(pattern);
  }
  return lexicon;
}

const std::vector<Pattern>& lexicon() {
  static const std::vector<Pattern> loaded = load_lexicon();
  return loaded;
}

bool meets_at(const Pattern& pattern, const std::vector<std::string>& words, std::size_t at) {
  const std::size_t count = pattern.words.size();
  for (std::size_t i = 0; i < count; ++i) {
    const bool open_left = pattern.letters_before && i == 0;
    const bool open_right = pattern.any_after && i + 1 == count;
    const std::string& word = words[at + i];
    const std::string& wanted = pattern.words[i];
    const bool meets = open_left && open_right ? word.find(wanted) != std::string::npos
                       : open_left             ? word.ends_with(wanted)
                       : open_right            ? word.starts_with(wanted)
                                               : word == wanted;
    if (!meets) return false;
  }
  return true;
}

bool meets(const Pattern& pattern, const std::vector<std::string>& words) {
  const std::size_t count = pattern.words.size();
  if (words.size() < count) return false;
  const std::size_t last = words.size() - count;
  const std::size_t from = pattern.any_after ? 0 : last;
  const std::size_t to = pattern.any_before ? last : 0;
  for (std::size_t at = from; at <= to; ++at) {
    if (meets_at(pattern, words, at)) return true;
  }
  return false;
}

// A name that tells what stands beside, or how a script treats the element, says nothing of the element itself.
bool tells_of_others(std::string_view word) {
  static constexpr std::array<std::string_view, 8> kSuch = {"has", "no", "with", "without", "is", "js", "use", "above"};
  return std::find(kSuch.begin(), kSuch.end(), word) != kSuch.end();
}

// Of several hints the first of HtmlHint wins: body over cut over drop.
HtmlHint hint_of_names(std::string_view names) {
  HtmlHint best = HtmlHint::none;
  for (std::size_t begin = 0; begin < names.size();) {
    const std::size_t end = std::min(names.find_first_of(" \t\r\n", begin), names.size());
    const std::string_view name = names.substr(begin, std::min(end - begin, kLongestName));
    begin = end + 1;
    // "block__element--modifier": the modifier is no name.
    const std::size_t modifier = name.find("--");
    const std::vector<std::string> words =
        words_of(modifier == std::string_view::npos || modifier == 0 ? name : name.substr(0, modifier));
    if (words.empty() || (words.size() > 1 && tells_of_others(words.front()))) continue;
    for (const Pattern& pattern : lexicon()) {
      if ((best == HtmlHint::none || pattern.hint < best) && meets(pattern, words)) best = pattern.hint;
    }
  }
  return best;
}

std::string without_blanks(std::string_view style) {
  std::string compact;
  for (const char c : style) {
    if (c != ' ' && c != '\t' && c != '\n') compact.push_back(c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  }
  return compact;
}

// The value of a property in a style without blanks; the last one counts.
std::string_view property(std::string_view style, std::string_view name) {
  std::string_view value;
  for (std::size_t begin = 0; begin < style.size();) {
    const std::size_t end = std::min(style.find(';', begin), style.size());
    const std::string_view declaration = style.substr(begin, end - begin);
    if (declaration.starts_with(name) && declaration.substr(name.size()).starts_with(':')) {
      value = declaration.substr(name.size() + 1);
    }
    begin = end + 1;
  }
  return value;
}

bool hides(std::string_view style) {
  const std::string_view size = property(style, "font-size");
  if (property(style, "display").starts_with("none") || property(style, "visibility").starts_with("hidden") ||
      size == "0" || size == "0px" || property(style, "opacity") == "0" ||
      property(style, "text-indent").starts_with("-9")) {
    return true;
  }
  // Letters in the colour of their own ground.
  const std::string_view colour = property(style, "color");
  return !colour.empty() && (colour == property(style, "background") || colour == property(style, "background-color"));
}

}  // namespace

std::vector<HtmlHint> hints_of(const HtmlTree& tree) {
  std::vector<HtmlHint> hints(tree.nodes.size(), HtmlHint::none);
  std::unordered_map<std::string, HtmlHint> known;
  for (std::size_t i = 1; i < tree.nodes.size(); ++i) {
    const HtmlNode& node = tree.nodes[i];
    if (node.first_attribute == node.last_attribute) continue;
    std::string names;
    for (std::uint32_t a = node.first_attribute; a < node.last_attribute; ++a) {
      const auto& [name, value] = tree.attributes[a];
      if (name == HtmlAttribute::class_name || name == HtmlAttribute::id || name == HtmlAttribute::role ||
          name == HtmlAttribute::itemprop) {
        names += value;
        names += ' ';
      }
    }
    if (names.empty()) continue;
    const auto [entry, fresh] = known.try_emplace(names, HtmlHint::none);
    if (fresh) entry->second = hint_of_names(names);
    hints[i] = entry->second;
  }
  return hints;
}

bool is_hidden(const HtmlTree& tree, std::size_t node) {
  const HtmlNode& element = tree.nodes[node];
  for (std::uint32_t a = element.first_attribute; a < element.last_attribute; ++a) {
    const auto& [name, value] = tree.attributes[a];
    if (name == HtmlAttribute::hidden && value != "false") return true;
    if (name == HtmlAttribute::aria_hidden && value == "true") return true;
    if (name == HtmlAttribute::style && !value.empty() && hides(without_blanks(value))) return true;
  }
  return false;
}

}  // namespace tawatur
