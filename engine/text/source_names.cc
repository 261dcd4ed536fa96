// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/text/source_names.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "engine/text/corpus_files.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

struct SourceLexicon {
  std::map<std::string, std::string, std::less<>> canonical;  // of an alias
  std::set<std::string, std::less<>> agencies;                // canonical names
  std::set<std::string, std::less<>> anonymous;               // folded words
};

// Value of `key` in a line "key = value" of an outlet profile; nothing when the line is another's.
std::optional<std::string_view> value_of(std::string_view line, std::string_view key) {
  constexpr std::string_view kEquals = " = ";
  if (!line.starts_with(key) || !line.substr(key.size()).starts_with(kEquals)) return std::nullopt;
  return line.substr(key.size() + kEquals.size());
}

void add_profile(std::string_view profile, SourceLexicon& lexicon) {
  std::string name;
  for (std::size_t begin = 0; begin < profile.size();) {
    const std::size_t end = std::min(profile.find('\n', begin), profile.size());
    const std::string_view line = profile.substr(begin, end - begin);
    begin = end + 1;
    if (const auto value = value_of(line, "name")) {
      name = folded_words(*value);
      lexicon.canonical.emplace(name, name);
    }
    if (value_of(line, "kind") == "agency") lexicon.agencies.insert(name);
    for (const std::string_view key : {"alias", "latin", "domain", "mark"}) {
      if (const auto value = value_of(line, key)) lexicon.canonical.emplace(folded_words(*value), name);
    }
  }
}

SourceLexicon load_lexicon() {
  SourceLexicon lexicon;
  for (const LexiconRow& row : lexicon_rows("source_aliases")) {
    const std::string name = folded_words(row.at(1));
    lexicon.canonical.emplace(folded_words(row.at(0)), name);
    lexicon.canonical.emplace(name, name);
  }
  for (const CorpusFile& file : corpus_files("outlets/")) add_profile(file.content, lexicon);
  for (const LexiconRow& row : lexicon_rows("anonymous_sources")) lexicon.anonymous.insert(folded_words(row.at(0)));
  return lexicon;
}

const SourceLexicon& lexicon() {
  static const SourceLexicon loaded = load_lexicon();
  return loaded;
}

// "x y z" ends with the words "y z".
bool ends_with_words(std::string_view words, std::string_view tail) {
  return !tail.empty() && words.size() > tail.size() && words.ends_with(tail) &&
         words[words.size() - tail.size() - 1] == ' ';
}

}  // namespace

std::string canonical_source(std::string_view name) {
  std::string words = folded_words(name);
  const auto alias = lexicon().canonical.find(words);
  return alias == lexicon().canonical.end() ? words : alias->second;
}

bool is_news_agency(std::string_view name) {
  return lexicon().agencies.contains(canonical_source(name));
}

bool is_anonymous_source(std::string_view name) {
  return lexicon().anonymous.contains(folded_words(name));
}

bool same_source(std::string_view name, std::string_view other) {
  const std::string a = canonical_source(name);
  const std::string b = canonical_source(other);
  return !a.empty() && (a == b || ends_with_words(a, b) || ends_with_words(b, a));
}

}  // namespace tawatur
