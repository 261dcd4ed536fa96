// SPDX-License-Identifier: GPL-3.0-or-later
// Arabic news prose uses few verbs of saying in few forms, so every inflected form is written into one hash table when
// the program starts: a word of the text then costs one look-up, and what a lexicon says is never lost in an analysis.

#include "engine/claims/word_lexicon.h"

#include <algorithm>
#include <array>
#include <map>

#include "engine/claims/word_shapes.h"
#include "engine/model/claim.h"
#include "engine/model/error.h"
#include "engine/text/folding.h"
#include "engine/text/gazetteer.h"
#include "engine/text/lexicon.h"

namespace tawatur {
namespace {

template <class Kind>
struct KindName {
  std::string_view name;
  Kind kind;
};

template <class Kind, std::size_t N>
Kind kind_of(const std::array<KindName<Kind>, N>& table, const LexiconRow& row, std::size_t column,
             const char* lexicon) {
  if (row.size() > column) {
    for (const KindName<Kind>& entry : table) {
      if (entry.name == row[column]) return entry.kind;
    }
  }
  throw ConfigError("corpus/lexicons/" + std::string(lexicon) + ".tsv: the row of \"" + row.front() +
                    "\" has no known kind in column " + std::to_string(column + 1));
}

constexpr std::array<KindName<FunctionKind>, 10> kFunctionKinds = {{{"preposition", FunctionKind::preposition},
                                                                    {"conjunction", FunctionKind::conjunction},
                                                                    {"particle", FunctionKind::particle},
                                                                    {"adverb", FunctionKind::adverb},
                                                                    {"pronoun", FunctionKind::pronoun},
                                                                    {"demonstrative", FunctionKind::demonstrative},
                                                                    {"relative", FunctionKind::relative},
                                                                    {"time", FunctionKind::time},
                                                                    {"auxiliary", FunctionKind::auxiliary},
                                                                    {"quantifier", FunctionKind::quantifier}}};
constexpr std::array<KindName<BodyKind>, 3> kBodyKinds = {
    {{"state", BodyKind::state}, {"group", BodyKind::group}, {"media", BodyKind::media}}};
constexpr std::array<KindName<TitleKind>, 3> kTitleKinds = {
    {{"office", TitleKind::office}, {"address", TitleKind::address}, {"rank", TitleKind::rank}}};
constexpr std::array<KindName<StatementKind>, 3> kStatementKinds = {{{"document", StatementKind::document},
                                                                     {"channel", StatementKind::channel},
                                                                     {"occasion", StatementKind::occasion}}};
constexpr std::array<KindName<VerbClass>, 6> kVerbClasses = {{{"say", VerbClass::say},
                                                              {"act", VerbClass::act},
                                                              {"judge", VerbClass::judge},
                                                              {"show", VerbClass::show},
                                                              {"thing", VerbClass::thing},
                                                              {"event", VerbClass::event}}};
constexpr std::array<KindName<MarkerKind>, 5> kMarkerKinds = {{{"according", MarkerKind::according},
                                                               {"as_said", MarkerKind::as_said},
                                                               {"citing", MarkerKind::citing},
                                                               {"tongue", MarkerKind::tongue},
                                                               {"saying", MarkerKind::saying}}};
constexpr std::array<KindName<ClauseKind>, 6> kClauseKinds = {{{"none", ClauseKind::none},
                                                               {"head", ClauseKind::head},
                                                               {"background", ClauseKind::background},
                                                               {"relative", ClauseKind::relative},
                                                               {"purpose", ClauseKind::purpose},
                                                               {"description", ClauseKind::description}}};
constexpr std::array<KindName<NegationKind>, 4> kNegationKinds = {{{"negator", NegationKind::negator},
                                                                   {"look_alike", NegationKind::look_alike},
                                                                   {"adjective", NegationKind::adjective},
                                                                   {"other", NegationKind::other}}};
constexpr std::array<KindName<Modality>, 4> kModalities = {{{"probable", Modality::probable},
                                                            {"possible", Modality::possible},
                                                            {"planned", Modality::planned},
                                                            {"requested", Modality::requested}}};

std::vector<std::string> split(std::string_view text, char separator) {
  std::vector<std::string> parts;
  while (true) {
    const std::size_t at = text.find(separator);
    std::string_view part = text.substr(0, at);
    while (part.starts_with(' ')) part.remove_prefix(1);
    while (part.ends_with(' ')) part.remove_suffix(1);
    if (!part.empty()) parts.emplace_back(part);
    if (at == std::string_view::npos) return parts;
    text.remove_prefix(at + 1);
  }
}

}  // namespace

/// Fills the dictionary from the lexicons.
class LexiconBuilder {
 public:
  explicit LexiconBuilder(WordLexicon& lexicon) : lexicon_(lexicon) {}

  void build() {
    add_reporting_verbs();
    add_acts();
    add_common_verbs();
    add_nouns();
    add_names();
    add_phrases();
    for (auto& [form, entry] : lexicon_.entries_) {
      std::stable_sort(entry.phrases.begin(), entry.phrases.end(),
                       [](const Phrase& a, const Phrase& b) { return a.rest.size() > b.rest.size(); });
    }
  }

 private:
  WordEntry& entry(std::string_view folded_form) { return lexicon_.entries_[std::string(folded_form)]; }

  WordEntry& role(std::string_view folded_form, Role role) {
    WordEntry& found = entry(folded_form);
    found.roles.add(role);
    return found;
  }

  void add_reporting_verbs() {
    for (const LexiconRow& row : lexicon_rows("reporting_verbs")) {
      if (row.size() < 6)
        throw ConfigError("corpus/lexicons/reporting_verbs.tsv: \"" + row.front() + "\" has too few columns");
      Verb verb;
      verb.stance = row[3];
      verb.kind = kind_of(kVerbClasses, row, 4, "reporting_verbs");
      if (row[5] != "-") {
        for (const std::string& word : split(row[5], ',')) verb.complements.push_back(folded(word));
      }
      const auto position = static_cast<std::uint16_t>(lexicon_.verbs_.size());
      lexicon_.verbs_.push_back(std::move(verb));
      const auto add = [&](const std::string& form, const Inflection& how) {
        WordEntry& found = entry(form);
        if (found.form != VerbForm::none) return;
        found.roles.add(how.form == VerbForm::participle ? Role::participle : Role::reporting_verb);
        found.verb = position;
        set(found, how);
      };
      const std::string perfect = folded(row[0]);
      each_perfect(perfect, add);
      each_imperfect(folded(row[1]), add);
      each_participle(folded(row[2]), perfect.ends_with(affix::kYeh) || perfect.ends_with(affix::kAlef), add);
    }
  }

  static void set(WordEntry& entry, const Inflection& how) {
    entry.form = how.form;
    entry.feminine = how.feminine;
    entry.dual = how.dual;
    entry.plural = how.plural;
    entry.first_person = how.first_person;
    entry.future = how.future;
  }

  void add_acts() {
    for (const LexiconRow& row : lexicon_rows("act_words")) {
      if (row.size() < 3)
        throw ConfigError("corpus/lexicons/act_words.tsv: \"" + row.front() + "\" has too few columns");
      const auto act = static_cast<std::uint16_t>(lexicon_.acts_.size());
      lexicon_.acts_.push_back(row.front());
      if (row[1] != "-") {
        for (const std::string& noun : split(row[1], ',')) add_act_noun(folded(noun), act);
      }
      if (row[2] == "-") continue;
      for (const std::string& parts : split(row[2], ',')) add_act_verb(split(parts, ' '), act);
    }
  }

  void add_common_verbs() {
    for (const LexiconRow& row : lexicon_rows("common_verbs")) add_act_verb({row.front(), row.back()}, 0);
  }

  void add_act_noun(const std::string& noun, std::uint16_t act) {
    if (noun.find(' ') != std::string::npos) return;
    const auto add = [&](const std::string& form) {
      WordEntry& found = role(form, Role::act_noun);
      if (found.act == 0) found.act = act;
    };
    add(noun);
    if (noun.ends_with(affix::kHeh)) {
      add(joined(without_last_letter(noun), affix::kTeh) + std::string(affix::kDualOblique));
    } else {
      add(joined(noun, affix::kDualOblique));
    }
  }

  void add_act_verb(const std::vector<std::string>& parts, std::uint16_t act) {
    const auto add = [&](const std::string& form, const Inflection& how) {
      WordEntry& found = role(form, Role::act_verb);
      if (found.act == 0) found.act = act;
      if (found.form == VerbForm::none) set(found, how);
    };
    each_perfect(folded(parts.front()), add);
    if (parts.size() > 1) each_imperfect(folded(parts[1]), add);
  }

  void add_nouns() {
    add_titles();
    add_numerals();
    for (const LexiconRow& row : lexicon_rows("title_modifiers")) {
      for (const std::string& form : adjective_forms(folded(row.front()))) role(form, Role::title_modifier);
    }
    for (const LexiconRow& row : lexicon_rows("body_nouns")) {
      WordEntry& found = role(folded(row.front()), Role::body);
      found.body = kind_of(kBodyKinds, row, 1, "body_nouns");
      found.feminine = found.feminine || folded(row.front()).ends_with(affix::kHeh);
    }
    for (const LexiconRow& row : lexicon_rows("statement_nouns")) {
      const std::vector<std::string> words = split(folded(row.front()), ' ');
      role(words.front(), Role::statement).statement = kind_of(kStatementKinds, row, 1, "statement_nouns");
    }
    for (const LexiconRow& row : lexicon_rows("speaker_nouns")) {
      for (const std::string& form : adjective_forms(folded(row.front()))) role(form, Role::speaker);
      if (row.size() < 2) continue;
      const std::string plural = folded(row[1]);
      role(plural, Role::speaker).plural = true;
      if (plural.ends_with(affix::kPlural)) {
        role(joined(without_last_letter(without_last_letter(plural)), affix::kDualOblique), Role::speaker).plural =
            true;
      }
    }
    for (const LexiconRow& row : lexicon_rows("thing_nouns")) role(folded(row.front()), Role::thing);
    for (const LexiconRow& row : lexicon_rows("complementisers")) role(folded(row.front()), Role::complementiser);
    for (const LexiconRow& row : lexicon_rows("function_words")) {
      WordEntry& found = role(folded(row.front()), Role::function);
      if (found.function == FunctionKind::none) found.function = kind_of(kFunctionKinds, row, 1, "function_words");
    }
  }

  static std::vector<std::string> adjective_forms(const std::string& base) {
    std::vector<std::string> forms = {base, joined(base, affix::kDual), joined(base, affix::kDualOblique),
                                      joined(base, affix::kPlural)};
    if (!base.ends_with(affix::kHeh)) forms.push_back(joined(base, affix::kHeh));
    return forms;
  }

  void add_numerals() {
    constexpr std::array<std::string_view, 5> kCardinals = {"unit", "teen_one", "ten", "tens", "hundred"};
    for (const LexiconRow& row : lexicon_rows("number_words")) {
      if (std::find(kCardinals.begin(), kCardinals.end(), row[1]) != kCardinals.end())
        entry(folded(row.front())).numeral = true;
    }
  }

  void add_titles() {
    std::map<std::string, std::uint16_t, std::less<>> lemmas;
    for (const LexiconRow& row : lexicon_rows("person_titles")) {
      const std::string base = folded(row.front());
      if (base.find(' ') != std::string::npos) continue;
      const TitleKind kind = kind_of(kTitleKinds, row, 2, "person_titles");
      const auto lemma = lemmas.emplace(base, static_cast<std::uint16_t>(lemmas.size() + 1)).first->second;
      std::vector<std::string> forms = adjective_forms(base);
      if (row[1] != "-") forms.push_back(folded(row[1]));
      for (const std::string& form : forms) {
        WordEntry& found = role(form, Role::title);
        found.title = kind;
        if (found.title_lemma == 0) found.title_lemma = lemma;
        found.dual = found.dual || form == joined(base, affix::kDual) || form == joined(base, affix::kDualOblique);
        found.feminine = found.feminine || form == joined(base, affix::kHeh);
      }
    }
    for (const LexiconRow& row : lexicon_rows("party_duals")) {
      std::string form = folded(row.front());
      if (form.starts_with(affix::kArticle)) form.erase(0, affix::kArticle.size());
      WordEntry& found = role(form, Role::party);
      found.dual = true;
      const auto lemma = lemmas.find(row.size() > 1 ? folded(row[1]) : std::string());
      if (lemma != lemmas.end()) found.title_lemma = lemma->second;
    }
  }

  std::uint16_t country(std::string_view code) {
    if (code.empty() || code == "-") return 0;
    return countries_.emplace(std::string(code), static_cast<std::uint16_t>(countries_.size() + 1)).first->second;
  }

  void add_names() {
    for (const LexiconRow& row : lexicon_rows("given_names")) role(folded(row.front()), Role::given_name);
    for (const LexiconRow& row : lexicon_rows("place_nouns")) {
      const std::vector<std::string> words = split(folded(row.front()), ' ');
      if (words.size() == 1) role(words.front(), Role::place_noun);
    }
    for (const LexiconRow& row : lexicon_rows("nisba")) {
      const std::uint16_t of = country(row.size() > 1 ? row[1] : std::string());
      for (const std::string& form : adjective_forms(folded(row.front()))) role(form, Role::nisba).country = of;
    }
    for (const GazetteerPlace& place : gazetteer()) add_place(place.folded, place.country);
    for (const LexiconRow& row : lexicon_rows("place_names")) {
      add_place(folded_words(row.front()), row.size() > 1 ? row[1] : std::string());
    }
  }

  void add_place(const std::string& words, std::string_view code) {
    Phrase phrase;
    phrase.group = PhraseClass::place;
    phrase.kind = 1;
    phrase.country = country(code);
    add_phrase(words, std::move(phrase));
  }

  void add_phrase(const std::string& words, Phrase phrase) {
    std::vector<std::string> parts = split(words, ' ');
    if (parts.empty()) return;
    phrase.rest.assign(parts.begin() + 1, parts.end());
    std::vector<Phrase>& phrases = entry(parts.front()).phrases;
    const bool known = std::any_of(phrases.begin(), phrases.end(), [&](const Phrase& other) {
      return other.group == phrase.group && other.rest == phrase.rest;
    });
    if (!known) phrases.push_back(std::move(phrase));
  }

  template <class Kind, std::size_t N>
  void add_phrases_of(const char* lexicon, PhraseClass group, const std::array<KindName<Kind>, N>& kinds) {
    for (const LexiconRow& row : lexicon_rows(lexicon)) {
      Phrase phrase;
      phrase.group = group;
      phrase.kind = static_cast<std::uint8_t>(kind_of(kinds, row, 1, lexicon));
      phrase.after_comma = row.size() > 2 && row[2] == "comma";
      add_phrase(folded_words(row.front()), std::move(phrase));
    }
  }

  void add_phrases() {
    add_phrases_of("attribution_markers", PhraseClass::marker, kMarkerKinds);
    add_phrases_of("known_bodies", PhraseClass::body, kBodyKinds);
    add_phrases_of("clause_markers", PhraseClass::clause, kClauseKinds);
    add_phrases_of("negation", PhraseClass::negation, kNegationKinds);
    add_phrases_of("modality", PhraseClass::modality, kModalities);
  }

  WordLexicon& lexicon_;
  std::map<std::string, std::uint16_t, std::less<>> countries_;
};

WordLexicon::WordLexicon() {
  LexiconBuilder(*this).build();
}

const WordEntry* WordLexicon::find(std::string_view folded) const {
  const auto found = entries_.find(folded);
  return found == entries_.end() ? nullptr : &found->second;
}

const WordLexicon& word_lexicon() {
  static const WordLexicon lexicon;
  return lexicon;
}

}  // namespace tawatur
