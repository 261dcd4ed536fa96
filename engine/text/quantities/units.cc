// SPDX-License-Identifier: GPL-3.0-or-later
// All written forms of each noun are made once: singular, accusative, dual, plurals, each with the particles that are
// written close to it. A look-up is then one hash of the token.

#include "engine/text/quantities/units.h"

#include <array>
#include <charconv>
#include <functional>
#include <string>
#include <unordered_map>
#include <vector>

#include "engine/model/error.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

constexpr std::string_view kAlef = "\xD8\xA7";
constexpr std::string_view kTeh = "\xD8\xAA";
constexpr std::string_view kHeh = "\xD9\x87";
constexpr std::string_view kYeh = "\xD9\x8A";
constexpr std::string_view kNoon = "\xD9\x86";
constexpr std::array<std::string_view, 5> kConnectives = {"", "\xD9\x88", "\xD9\x81", "\xD9\x88\xD8\xA8",
                                                          "\xD9\x88\xD9\x84"};
constexpr std::array<std::string_view, 3> kPrepositions = {"\xD8\xA8", "\xD9\x84", "\xD9\x83"};
constexpr std::array<std::string_view, 5> kArticles = {"\xD8\xA7\xD9\x84", "\xD9\x88\xD8\xA7\xD9\x84",
                                                       "\xD8\xA8\xD8\xA7\xD9\x84", "\xD9\x84\xD9\x84",
                                                       "\xD9\x88\xD9\x84\xD9\x84"};
constexpr std::size_t kShortForm = 4;  // bytes of two letters: particles would make other words

struct Hash : std::hash<std::string_view> {
  using is_transparent = void;
};

using FormTable = std::unordered_map<std::string, NounForm, Hash, std::equal_to<>>;

NounKind kind_named(const std::string& name) {
  if (name == "time") return NounKind::time;
  if (name == "measure") return NounKind::measure;
  if (name == "money") return NounKind::money;
  if (name == "person") return NounKind::person;
  if (name == "thing") return NounKind::thing;
  throw ConfigError("corpus/lexicons/counted_nouns.tsv: unknown kind \"" + name + "\"");
}

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t end = 0; !text.empty(); text.remove_prefix(std::min(end + 1, text.size()))) {
    end = std::min(text.find(' '), text.size());
    if (end > 0) words.emplace_back(folded(text.substr(0, end)));
  }
  return words;
}

void add_forms(FormTable& table, const std::string& form, NounForm noun) {
  noun.definite = false;
  if (form.size() <= kShortForm) {
    table.emplace(form, noun);
    return;
  }
  for (const std::string_view connective : kConnectives) table.emplace(std::string(connective) + form, noun);
  for (const std::string_view preposition : kPrepositions) table.emplace(std::string(preposition) + form, noun);
  noun.definite = true;
  for (const std::string_view article : kArticles) table.emplace(std::string(article) + form, noun);
}

std::string dual_stem(const std::string& singular) {
  if (!singular.ends_with(kHeh)) return singular;
  return singular.substr(0, singular.size() - kHeh.size()) + std::string(kTeh);
}

void add_noun(FormTable& table, const LexiconRow& row) {
  NounForm noun;
  noun.singular = folded(row[0]);
  noun.kind = kind_named(row[2]);
  noun.base = row[3];
  std::from_chars(row[4].data(), row[4].data() + row[4].size(), noun.factor);
  add_forms(table, noun.singular, noun);
  if (!noun.singular.ends_with(kHeh)) add_forms(table, noun.singular + std::string(kAlef), noun);
  const std::vector<std::string> plurals = words_of(row[1]);
  const std::string stem = dual_stem(noun.singular);
  bool oblique_is_sure = true;
  noun.number = GrammaticalNumber::plural;
  for (const std::string& plural : plurals) {
    oblique_is_sure &= plural != stem + std::string(kYeh) + std::string(kNoon);
    add_forms(table, plural, noun);
  }
  if (row[5] != "dual") return;
  noun.number = GrammaticalNumber::dual;
  const std::string nominative = stem + std::string(kAlef) + std::string(kNoon);
  add_forms(table, nominative, noun);
  if (oblique_is_sure) add_forms(table, stem + std::string(kYeh) + std::string(kNoon), noun);
}

FormTable read_nouns() {
  FormTable table;
  for (const LexiconRow& row : lexicon_rows("counted_nouns")) {
    if (row.size() != 6)
      throw ConfigError("corpus/lexicons/counted_nouns.tsv: a row needs six columns: " + row.front());
    add_noun(table, row);
  }
  return table;
}

}  // namespace

const NounForm* find_counted_noun(std::string_view folded_noun) {
  static const FormTable table = read_nouns();
  const auto found = table.find(folded_noun);
  return found == table.end() ? nullptr : &found->second;
}

}  // namespace tawatur
