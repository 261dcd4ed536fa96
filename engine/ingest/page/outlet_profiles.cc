// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/ingest/page/outlet_profiles.h"

#include <libpsl.h>

#include <algorithm>
#include <map>
#include <set>

#include "engine/ingest/page/page_phrases.h"
#include "engine/model/error.h"
#include "engine/text/corpus_files.h"
#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestMark = 6;  // tokens

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(" \t\r");
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

std::optional<OutletKind> kind_named(std::string_view name) {
  if (name == "agency") return OutletKind::agency;
  if (name == "channel") return OutletKind::channel;
  if (name == "paper") return OutletKind::paper;
  if (name == "site") return OutletKind::site;
  if (name == "forum") return OutletKind::forum;
  if (name == "aggregator") return OutletKind::aggregator;
  return std::nullopt;
}

// Takes one "key = value" into the profile; false when the key or the value is unknown.
bool take(OutletProfile& profile, std::string_view key, std::string_view value) {
  if (key == "name") {
    profile.name = value;
  } else if (key == "latin") {
    profile.latin = value;
  } else if (key == "country") {
    profile.country = value;
  } else if (key == "alias") {
    profile.aliases.emplace_back(value);
  } else if (key == "domain") {
    profile.domains.emplace_back(value);
  } else if (key == "mark") {
    profile.marks.emplace_back(value);
  } else if (key == "weak_mark") {
    profile.weak_marks.emplace_back(value);
  } else if (key == "kind") {
    const std::optional<OutletKind> kind = kind_named(value);
    if (kind) profile.kind = *kind;
    return kind.has_value();
  } else {
    return false;
  }
  return true;
}

// Without a leading generic word ("agency", "channel", "newspaper"), which one writer puts there and the next does not.
std::string_view without_generic_word(std::string_view words) {
  const std::size_t space = words.find(' ');
  if (space == std::string_view::npos) return words;
  FoldedLine first;
  first.words = words.substr(0, space);
  first.count = 1;
  const std::optional<PhraseMatch> match = find_phrase(first, PhraseEffect::site_name);
  return match ? words.substr(space + 1) : words;
}

std::string squeezed(std::string words) {
  std::erase(words, ' ');
  return words;
}

using OutletTable = std::map<std::string, const OutletProfile*, std::less<>>;

const OutletTable& outlets_by_name() {
  static const OutletTable table = [] {
    OutletTable made;
    // Full names first, so that a shortened name never hides a full one.
    for (const bool shortened : {false, true}) {
      for (const OutletProfile& profile : outlet_profiles()) {
        const auto add = [&](std::string_view name) {
          const std::string words = page_words(name);
          if (!words.empty()) made.emplace(shortened ? without_generic_word(words) : words, &profile);
        };
        add(profile.name);
        add(profile.latin);
        for (const std::string& alias : profile.aliases) add(alias);
      }
    }
    // Short names in data sets: the Latin name in one word, the first label of the domain.
    for (const OutletProfile& profile : outlet_profiles()) {
      made.emplace(squeezed(page_words(profile.latin)), &profile);
      for (const std::string& domain : profile.domains) made.emplace(domain.substr(0, domain.find('.')), &profile);
    }
    return made;
  }();
  return table;
}

struct Signature {
  const OutletProfile* outlet = nullptr;
  bool weak = false;
};

const std::map<std::string, Signature, std::less<>>& outlets_by_mark() {
  static const std::map<std::string, Signature, std::less<>> table = [] {
    std::map<std::string, Signature, std::less<>> made;
    for (const OutletProfile& profile : outlet_profiles()) {
      for (const std::string& mark : profile.marks) made.emplace(page_words(mark), Signature{&profile, false});
      for (const std::string& mark : profile.weak_marks) made.emplace(page_words(mark), Signature{&profile, true});
    }
    for (const LexiconRow& row : lexicon_rows("agency_words")) made.emplace(page_words(row.front()), Signature{});
    return made;
  }();
  return table;
}

// "NAME the-Jordanian": the outlet of that name in that country.
const OutletProfile* outlet_by_nationality(std::string_view words) {
  static const std::map<std::string, std::string, std::less<>> countries = lexicon_map("nationalities");
  const std::size_t space = words.rfind(' ');
  if (space == std::string_view::npos) return nullptr;
  const auto country = countries.find(words.substr(space + 1));
  if (country == countries.end()) return nullptr;
  const std::string_view name = words.substr(0, space);
  for (const OutletProfile& profile : outlet_profiles()) {
    if (profile.country != country->second) continue;
    if (without_generic_word(page_words(profile.name)) == name) return &profile;
    for (const std::string& alias : profile.aliases) {
      if (without_generic_word(page_words(alias)) == name) return &profile;
    }
  }
  return nullptr;
}

const OutletTable& outlets_by_domain() {
  static const OutletTable table = [] {
    OutletTable made;
    for (const OutletProfile& profile : outlet_profiles()) {
      for (const std::string& domain : profile.domains) made.emplace(domain, &profile);
    }
    return made;
  }();
  return table;
}

char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

}  // namespace

OutletProfile parse_outlet_profile(std::string_view path, std::string_view content) {
  OutletProfile profile;
  std::size_t number = 0;
  const auto fail = [&](const std::string& what) {
    throw ConfigError(std::string(path) + ":" + std::to_string(number) + ": " + what);
  };
  while (!content.empty()) {
    ++number;
    const std::size_t end = std::min(content.find('\n'), content.size());
    const std::string_view line = trimmed(content.substr(0, end));
    content.remove_prefix(std::min(end + 1, content.size()));
    if (line.empty() || line.front() == '#') continue;
    const std::size_t sign = line.find('=');
    if (sign == std::string_view::npos) fail("expected \"key = value\"");
    const std::string_view key = trimmed(line.substr(0, sign));
    const std::string_view value = trimmed(line.substr(sign + 1));
    if (value.empty()) fail("\"" + std::string(key) + "\" has no value");
    if (!take(profile, key, value)) {
      fail("unknown \"" + std::string(key) + " = " + std::string(value) + "\"; see corpus/outlets/README.md");
    }
  }
  if (profile.name.empty()) fail("no \"name\"");
  return profile;
}

std::span<const OutletProfile> outlet_profiles() {
  static const std::vector<OutletProfile> profiles = [] {
    std::vector<OutletProfile> made;
    for (const CorpusFile& file : corpus_files("outlets/"))
      made.push_back(parse_outlet_profile(file.path, file.content));
    return made;
  }();
  return profiles;
}

const OutletProfile* outlet_by_name(std::string_view name) {
  // Two names may differ in a letter that folding drops.
  const std::span<const OutletProfile> profiles = outlet_profiles();
  const auto exact = std::find_if(profiles.begin(), profiles.end(),
                                  [&](const OutletProfile& profile) { return profile.name == name; });
  if (exact != profiles.end()) return &*exact;
  const std::string words = page_words(name);
  const std::string_view short_words = without_generic_word(words);
  for (const std::string_view form : {std::string_view(words), short_words}) {
    const auto found = outlets_by_name().find(form);
    if (found != outlets_by_name().end()) return found->second;
  }
  return outlet_by_nationality(short_words);
}

std::string host_of(std::string_view address) {
  const std::size_t scheme = address.find("://");
  if (scheme != std::string_view::npos) address.remove_prefix(scheme + 3);
  address = address.substr(0, address.find_first_of("/?# \t"));
  const std::size_t user = address.rfind('@');
  if (user != std::string_view::npos) address.remove_prefix(user + 1);
  address = address.substr(0, address.find(':'));
  if (address.find('.') == std::string_view::npos) return {};
  std::string host(address);
  std::transform(host.begin(), host.end(), host.begin(), ascii_lower);
  return host.starts_with("www.") ? host.substr(4) : host;
}

std::string registrable_domain(std::string_view host) {
  const psl_ctx_t* suffixes = psl_builtin();
  const std::string name(host);
  const char* found = suffixes == nullptr ? nullptr : psl_registrable_domain(suffixes, name.c_str());
  return found == nullptr ? name : std::string(found);
}

const OutletProfile* outlet_by_address(std::string_view address) {
  const std::string host = host_of(address);
  if (host.empty()) return nullptr;
  // A profile may own a host below a registrable domain that others share ("arabic.example.com").
  for (std::string_view part = host;;) {
    const auto found = outlets_by_domain().find(part);
    if (found != outlets_by_domain().end()) return found->second;
    const std::size_t dot = part.find('.');
    if (dot == std::string_view::npos || part == registrable_domain(host)) return nullptr;
    part.remove_prefix(dot + 1);
  }
}

bool may_begin_mark(std::string_view folded_word) {
  static const std::set<std::string, std::less<>> words = [] {
    std::set<std::string, std::less<>> made;
    for (const auto& [mark, outlet] : outlets_by_mark()) made.insert(mark.substr(0, mark.find(' ')));
    return made;
  }();
  return words.contains(folded_word);
}

std::optional<OutletMark> mark_at(std::span<const Token> tokens, std::size_t at) {
  std::optional<OutletMark> longest;
  std::string words;
  for (std::size_t i = at; i < tokens.size() && i < at + 2 * kLongestMark; ++i) {
    const Token& token = tokens[i];
    const bool stop = token.kind == TokenKind::punctuation;
    if (stop && (i == at || token.folded != ".")) break;
    if (stop) continue;
    words += (words.empty() ? "" : " ") + token.folded;
    const auto found = outlets_by_mark().find(words);
    if (found != outlets_by_mark().end()) longest = OutletMark{found->second.outlet, at, i + 1, found->second.weak};
  }
  return longest;
}

std::vector<OutletMark> find_marks(std::span<const Token> tokens) {
  std::vector<OutletMark> marks;
  for (std::size_t at = 0; at < tokens.size();) {
    const std::optional<OutletMark> mark = mark_at(tokens, at);
    const auto edge = [&](std::size_t i) { return i >= tokens.size() || tokens[i].kind == TokenKind::punctuation; };
    if (mark && (!mark->weak || (edge(at - 1) && edge(mark->last)))) marks.push_back(*mark);
    at = mark ? mark->last : at + 1;
  }
  return marks;
}

}  // namespace tawatur
