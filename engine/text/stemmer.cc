// SPDX-License-Identifier: GPL-3.0-or-later
// Light stemming (L. S. Larkey, L. Ballesteros, M. E. Connell: Light Stemming for Arabic Information Retrieval, 2007):
// proclitics off in front, a closed set of endings off behind, no roots and no patterns. Endings are taken off one
// after another, so that "statement", "statements" and "their statements" come to the same rest. Snowball's stemmer
// leaves the alef of the plural behind and takes first letters off that are the word's own: many plurals and their
// singulars differ there.

#include "engine/text/stemmer.h"

#include <algorithm>
#include <array>
#include <initializer_list>
#include <map>

#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

constexpr std::string_view kWaw = "\xD9\x88";
constexpr std::string_view kFeh = "\xD9\x81";
constexpr std::string_view kBeh = "\xD8\xA8";
constexpr std::string_view kKaf = "\xD9\x83";
constexpr std::string_view kLam = "\xD9\x84";
constexpr std::string_view kLiAl = "\xD9\x84\xD9\x84";
constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";
constexpr std::size_t kShortestRest = 6;  // bytes of three Arabic letters

// Of number, gender and case, and pronouns, folded; longer ones first. The teh is feminine, at verbs and before
// pronouns.
constexpr std::array<std::string_view, 12> kEndings = {
    "\u0647\u0645\u0627", "\u0647\u0627", "\u0647\u0645", "\u0627\u062A", "\u0627\u0646", "\u0648\u0646",
    "\u064A\u0646",       "\u0648\u0627", "\u0647",       "\u0627",       "\u064A",       "\u062A"};

using Words = std::map<std::string, std::string, std::less<>>;

// Inflected forms of known words are known too.
bool begins_with_own_letter(std::string_view word) {
  static const Words known = lexicon_map("own_first_letters");
  static const Words endings = lexicon_map("word_endings");
  for (std::size_t length = word.size(); length >= kShortestRest; --length) {
    const auto found = known.find(word.substr(0, length));
    if (found == known.end()) continue;
    if (length == word.size() || found->second == "any" || endings.contains(word.substr(length))) return true;
  }
  return false;
}

// May `particle` be written on `rest`?
bool can_carry(std::string_view rest, std::string_view particle) {
  if (rest.size() >= kShortestRest) return true;
  static const Words short_words = lexicon_map("two_letter_words");
  const auto found = short_words.find(rest);
  return found != short_words.end() && (particle == kArticle || found->second.find(particle) != std::string::npos);
}

bool starts_with_any(std::string_view word, std::initializer_list<std::string_view> particles) {
  for (const std::string_view particle : particles) {
    if (word.starts_with(particle) && can_carry(word.substr(particle.size()), particle)) return true;
  }
  return false;
}

}  // namespace

std::string stem(std::string_view folded_word) {
  std::string_view word = without_proclitics(folded_word);
  const auto* ending = kEndings.begin();
  while (ending != kEndings.end()) {
    ending = std::find_if(kEndings.begin(), kEndings.end(), [word](std::string_view listed) {
      return word.ends_with(listed) && word.size() >= listed.size() + kShortestRest;
    });
    if (ending != kEndings.end()) word.remove_suffix(ending->size());
  }
  return std::string(word);
}

std::string_view without_proclitics(std::string_view word) {
  if (starts_with_any(word, {kWaw, kFeh}) && !begins_with_own_letter(word)) word.remove_prefix(kWaw.size());
  const bool three_lams = word.starts_with(kLiAl) && begins_with_own_letter(word.substr(kLam.size()));
  if (!three_lams && word.starts_with(kLiAl) && can_carry(word.substr(kLiAl.size()), kArticle)) {
    if (!begins_with_own_letter(word)) word.remove_prefix(kLiAl.size());
    return word;
  }
  if (starts_with_any(word, {kBeh, kKaf, kLam}) && !begins_with_own_letter(word)) word.remove_prefix(kBeh.size());
  if (starts_with_any(word, {kArticle}) && !begins_with_own_letter(word)) word.remove_prefix(kArticle.size());
  return word;
}

}  // namespace tawatur
