// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/claims/word_shapes.h"

#include <algorithm>
#include <array>

namespace tawatur {
namespace {

constexpr std::string_view kAlefMaksura = "\u0649";
constexpr std::size_t kLetter = 2;

// ibn, bin, bint, abu, abi, al, umm, abd; de, van, von, du, el.
constexpr std::array<std::string_view, 13> kNameConnectors = {
    "\u0627\u0628\u0646", "\u0628\u0646", "\u0628\u0646\u062A", "\u0627\u0628\u0648", "\u0627\u0628\u064A",
    "\u0627\u0644",       "\u0627\u0645", "\u0639\u0628\u062F", "\u062F\u064A",       "\u0641\u0627\u0646",
    "\u0641\u0648\u0646", "\u062F\u0648", "\u0630\u0648"};

bool supports_name(const SentenceWords& words, std::size_t i) {
  if (i > 0) {
    const Word& before = words[i - 1];
    if (before.is(Role::title) || (before.is(Role::nisba) && before.article) || before.is(Role::given_name))
      return true;
    if (is_name_connector(words.folded(i - 1))) return true;
  }
  return i + 1 < words.size() && is_name_connector(words.folded(i + 1));
}

}  // namespace

std::string without_last_letter(std::string_view word) {
  std::string rest(word);
  while (!rest.empty() && (static_cast<unsigned char>(rest.back()) & 0xC0) == 0x80) rest.pop_back();
  if (!rest.empty()) rest.pop_back();
  return rest;
}

std::string joined(std::string_view a, std::string_view b) {
  return std::string(a) + std::string(b);
}

bool is_blocking(const Word& word) {
  if (word.mark != Mark::none || word.number) return true;
  if (word.is(Role::given_name)) return false;
  // With an article a form of a verb is a noun ("transport", "hope").
  for (const Role role : {Role::reporting_verb, Role::participle, Role::act_verb}) {
    if (word.is(role) && !word.article) return true;
  }
  for (const Role role : {Role::function, Role::complementiser, Role::act_noun, Role::thing, Role::statement,
                          Role::speaker, Role::party}) {
    if (word.is(role)) return true;
  }
  return word.begins(PhraseClass::marker) || word.begins(PhraseClass::clause) || word.begins(PhraseClass::modality);
}

bool is_time_word(const Word& word) {
  return word.is(FunctionKind::time);
}

bool is_given_name(const SentenceWords& words, std::size_t i) {
  if (i >= words.size() || !words[i].is(Role::given_name) || words[i].article) return false;
  const Word& word = words[i];
  const bool twin = word.is(Role::function) || word.is(Role::nisba) || word.is(Role::act_verb) ||
                    word.is(Role::reporting_verb) || word.is(Role::title) || word.is(Role::act_noun);
  if (!twin) return word.preposition == 0 || word.preposition == 'l' || word.preposition == 'b';
  return !words.raw(i).ends_with(kAlefMaksura) && word.preposition == 0 && supports_name(words, i);
}

bool is_name_connector(std::string_view folded) {
  return std::find(kNameConnectors.begin(), kNameConnectors.end(), folded) != kNameConnectors.end();
}

bool looks_like_verb(std::string_view folded) {
  if (folded.size() >= 4 * kLetter && folded.starts_with(affix::kYeh)) return true;
  if (folded.size() < 5 * kLetter || !folded.starts_with(affix::kSeen)) return false;
  const std::string_view rest = folded.substr(affix::kSeen.size());
  return rest.starts_with(affix::kYeh) || rest.starts_with(affix::kTeh) || rest.starts_with(affix::kNoon);
}

bool looks_like_verbal_noun(std::string_view folded) {
  const auto letter = [folded](std::size_t i) { return folded.substr(i * kLetter, kLetter); };
  for (const std::string_view pronoun : {affix::kHer, affix::kThem, affix::kThemBoth}) {
    if (folded.ends_with(pronoun) && folded.size() > 6 * kLetter) folded.remove_suffix(pronoun.size());
  }
  const std::size_t letters = folded.size() / kLetter;
  constexpr std::string_view kMeem = "\u0645";
  if (letters == 5 && letter(0) == affix::kTeh && letter(3) == affix::kYeh) return true;
  if (letters == 6 && letter(0) == kMeem && letter(2) == affix::kAlef && letter(5) == affix::kHeh) return true;
  if (letters == 6 && letter(0) == affix::kAlef && letter(2) == affix::kTeh && letter(4) == affix::kAlef) return true;
  return letters >= 6 && letter(0) == affix::kAlef && letter(1) == affix::kSeen && letter(2) == affix::kTeh;
}

bool has_accusative_mark(std::string_view raw) {
  constexpr std::string_view kFathatan = "\u064B";
  return raw.ends_with(kFathatan) || (raw.ends_with(affix::kAlef) && raw.size() > 2 * kLetter &&
                                      raw.substr(0, raw.size() - kLetter).ends_with(kFathatan));
}

bool is_occasion(const Word& word) {
  if (!word.is(Role::act_noun) || word.pronoun) return false;
  const std::string& act = word_lexicon().act(word.entry->act);
  return act == "call" || act == "meeting";
}

bool is_finite_verb(const Word& word) {
  if (word.is(Role::function) && word.entry->function != FunctionKind::auxiliary) return false;
  const bool verb = word.is(Role::reporting_verb) || word.is(Role::act_verb) || word.is(FunctionKind::auxiliary);
  return verb && !word.article && word.preposition == 0;
}

bool is_purposive_verb(const Word& word) {
  const bool verb = word.is(Role::reporting_verb) || word.is(Role::act_verb);
  return verb && word.preposition == 'l' && word.entry->form == VerbForm::imperfect;
}

}  // namespace tawatur
