// SPDX-License-Identifier: GPL-3.0-or-later
// Xapian's Snowball stemmer for Arabic (A. Chelli) behind our own folding. A stemmer object is not safe to share, so
// each thread has one.

#include "engine/text/stemmer.h"

#include <xapian.h>

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
constexpr std::string_view kArticle = "\xD8\xA7\xD9\x84";
constexpr std::size_t kShortestRest = 6;  // bytes of three Arabic letters

using Words = std::map<std::string, std::string, std::less<>>;

// The longest known word that `word` begins with decides, so that inflected forms are known too.
bool begins_with_own_letter(std::string_view word) {
  static const Words known = lexicon_map("own_first_letters");
  for (std::size_t length = word.size(); length >= kShortestRest; --length) {
    const auto found = known.find(word.substr(0, length));
    if (found != known.end()) return length == word.size() || found->second == "stem";
  }
  return false;
}

bool starts_with_any(std::string_view word, std::initializer_list<std::string_view> particles) {
  for (const std::string_view particle : particles) {
    if (word.starts_with(particle) && word.size() >= particle.size() + kShortestRest) return true;
  }
  return false;
}

}  // namespace

std::string stem(std::string_view folded_word) {
  thread_local const Xapian::Stem arabic("arabic");
  return arabic(std::string(without_proclitics(folded_word)));
}

std::string_view without_proclitics(std::string_view word) {
  if (starts_with_any(word, {kWaw, kFeh}) && !begins_with_own_letter(word)) word.remove_prefix(kWaw.size());
  if (word.starts_with(kLam) && starts_with_any(word.substr(kLam.size()), {kLam})) {
    // li + al is written with two lams
    if (!begins_with_own_letter(word)) word.remove_prefix(2 * kLam.size());
    return word;
  }
  if (starts_with_any(word, {kBeh, kKaf, kLam}) && !begins_with_own_letter(word)) word.remove_prefix(kBeh.size());
  if (starts_with_any(word, {kArticle}) && !begins_with_own_letter(word)) word.remove_prefix(kArticle.size());
  return word;
}

}  // namespace tawatur
