// SPDX-License-Identifier: GPL-3.0-or-later
// Inside one article a family name means one person, and an office that the article once gives to a named person means
// that person afterwards and before. No list of names is needed: the article is its own.

#include <algorithm>
#include <map>
#include <optional>
#include <set>

#include "engine/claims/names.h"
#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

struct Person {
  std::string canonical;
  std::vector<std::string> words;  // of the canonical name, bare
  std::set<std::string> title;
  std::string office;  // in most words
  std::uint16_t title_lemma = 0;
  std::uint16_t country = 0;
  bool feminine = false;
};

// A word that names nobody else when it stands alone.
bool is_distinctive(const Word& word) {
  return word.unknown() && !word.begins(PhraseClass::place);
}

// The words of the office beside the name, before it or in apposition behind it.
std::string shown_office(const SentenceWords& words, const Mention& mention) {
  if (mention.name.empty()) return shown_name(words, mention.range);
  TokenRange office{mention.range.first, mention.name.first};
  if (office.empty()) office = {mention.name.last, mention.range.last};
  while (!office.empty() && words[office.first].mark != Mark::none) ++office.first;
  while (!office.empty() && words[office.last - 1].mark != Mark::none) --office.last;
  return shown_name(words, office);
}

std::size_t word_total(std::string_view shown) {
  return shown.empty() ? 0 : 1 + static_cast<std::size_t>(std::count(shown.begin(), shown.end(), ' '));
}

std::vector<std::string> bare_words(const SentenceWords& words, TokenRange range) {
  std::vector<std::string> bare;
  for (std::size_t i = range.first; i < range.last; ++i) bare.push_back(bare_form(words[i], words.folded(i)));
  return bare;
}

// Do all words of `part` stand in `whole`, in their order?
bool is_part_of(const std::vector<std::string>& part, const std::vector<std::string>& whole) {
  std::size_t met = 0;
  for (const std::string& word : whole) {
    if (met < part.size() && part[met] == word) ++met;
  }
  return met == part.size();
}

class PersonTable {
 public:
  void learn(const SentenceWords& words, const Mention& mention) {
    if (mention.kind != NameKind::person || mention.name.empty()) return;
    Person& person = people_[position_of(words, mention)];
    if (mention.name.size() > person.words.size()) {
      person.words = bare_words(words, mention.name);
      person.canonical = shown_name(words, mention.name);
    }
    person.title.insert(mention.title.begin(), mention.title.end());
    std::string office = shown_office(words, mention);
    if (word_total(office) > word_total(person.office)) person.office = std::move(office);
    if (person.title_lemma == 0) person.title_lemma = mention.title_lemma;
    if (person.country == 0) person.country = mention.country;
    person.feminine = person.feminine || mention.feminine;
  }

  const Person* by_name(const SentenceWords& words, const Mention& mention) const {
    const std::optional<std::size_t> known = bearer(bare_words(words, mention.name));
    return known ? &people_[*known] : nullptr;
  }

  // The person whose family name is the word, with or without a conjunction or preposition written on.
  const Person* by_word(std::string_view folded) const {
    for (const std::string_view prefix : {std::string_view(), affix::kWaw, affix::kFeh, affix::kLam, affix::kBeh}) {
      if (!folded.starts_with(prefix)) continue;
      std::string_view rest = folded.substr(prefix.size());
      for (const std::string_view article : {std::string_view(), affix::kArticle}) {
        if (!rest.starts_with(article)) continue;
        const auto found = names_.find(rest.substr(article.size()));
        if (found != names_.end() && lone_.contains(found->first)) return &people_[found->second.front()];
      }
    }
    return nullptr;
  }

  // The only person who holds the office; nobody when two do.
  const Person* by_office(const Mention& office) const {
    const Person* holder = nullptr;
    for (const Person& person : people_) {
      const bool holds = std::all_of(office.title.begin(), office.title.end(),
                                     [&](const std::string& word) { return person.title.contains(word); });
      if (!holds || (office.country != 0 && person.country != office.country)) continue;
      if (holder != nullptr) return nullptr;
      holder = &person;
    }
    return holder;
  }

 private:
  std::size_t position_of(const SentenceWords& words, const Mention& mention) {
    const std::vector<std::string> name = bare_words(words, mention.name);
    const std::optional<std::size_t> known = bearer(name);
    if (!known) {
      names_[name.back()].push_back(people_.size());
      people_.emplace_back();
    }
    if (may_stand_alone(words, mention, name.back())) lone_.insert(name.back());
    return known.value_or(people_.size() - 1);
  }

  // Whose name it can be: the words of one name are among those of the other. A family name alone is that of the first
  // who bears it.
  [[nodiscard]] std::optional<std::size_t> bearer(const std::vector<std::string>& name) const {
    const auto family = names_.find(name.back());
    if (family == names_.end()) return std::nullopt;
    for (const std::size_t position : family->second) {
      const std::vector<std::string>& other = people_[position].words;
      if (is_part_of(name, other) || is_part_of(other, name)) return position;
    }
    return std::nullopt;
  }

  // A family name stands for its person once it has been seen behind a given name or twice behind an office; with an
  // article, which makes it look like any noun, only for a person who holds an office.
  bool may_stand_alone(const SentenceWords& words, const Mention& mention, const std::string& family) {
    constexpr std::size_t kShortestName = 3 * 2;
    const std::size_t last = mention.name.last - 1;
    if (!is_distinctive(words[last]) || family.size() < kShortestName) return false;
    if (words[last].article) return !mention.title.empty();
    const bool full = mention.name.size() > 1 && is_given_name(words, mention.name.first);
    return full || ++seen_[family] > 1 || mention.title.size() > 1 || mention.country != 0;
  }

  std::vector<Person> people_;
  std::map<std::string, int, std::less<>> seen_;                        // family names behind an office alone
  std::map<std::string, std::vector<std::size_t>, std::less<>> names_;  // family name to those who bear it
  std::set<std::string, std::less<>> lone_;                             // family names that may stand alone
};

bool covered(const std::vector<Mention>& mentions, std::size_t token) {
  return std::any_of(mentions.begin(), mentions.end(), [&](const Mention& m) { return m.range.contains(token); });
}

void add_lone_names(const SentenceWords& words, const PersonTable& people, std::vector<Mention>& mentions) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (!is_distinctive(words[i]) || covered(mentions, i)) continue;
    const Person* person = people.by_word(words.folded(i));
    if (person == nullptr) continue;
    Mention mention;
    mention.kind = NameKind::person;
    mention.range = mention.name = {i, i + 1};
    mention.canonical = person->canonical;
    mention.office = person->office;
    mention.country = person->country;
    mention.title_lemma = person->title_lemma;
    mention.feminine = person->feminine;
    mentions.push_back(std::move(mention));
  }
  std::sort(mentions.begin(), mentions.end(),
            [](const Mention& a, const Mention& b) { return a.range.first < b.range.first; });
}

// "the president al-X": the last word of the office is a family name that the article knows.
void take_name_out_of_office(const SentenceWords& words, const PersonTable& people, Mention& office) {
  const std::size_t last = office.range.last - 1;
  if (office.range.size() < 2 || !is_distinctive(words[last]) || people.by_word(words.folded(last)) == nullptr) return;
  office.name = {last, last + 1};
  if (!office.title.empty()) office.title.pop_back();
}

void name_person(const SentenceWords& words, const PersonTable& people, Mention& mention) {
  if (mention.name.empty()) take_name_out_of_office(words, people, mention);
  const Person* person = mention.name.empty() ? people.by_office(mention) : people.by_name(words, mention);
  if (person == nullptr) {
    mention.canonical = shown_name(words, mention.name.empty() ? mention.range : mention.name);
    return;
  }
  mention.canonical = person->canonical;
  mention.office = person->office;
  mention.country = mention.country == 0 ? person->country : mention.country;
  mention.title_lemma = mention.title_lemma == 0 ? person->title_lemma : mention.title_lemma;
  mention.feminine = mention.feminine || person->feminine;
}

}  // namespace

void join_mentions(const std::vector<SentenceWords>& sentences, std::vector<std::vector<Mention>>& mentions) {
  PersonTable people;
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (const Mention& mention : mentions[s]) people.learn(sentences[s], mention);
  }
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (Mention& mention : mentions[s]) {
      if (mention.kind == NameKind::person) {
        name_person(sentences[s], people, mention);
      } else {
        mention.canonical = shown_name(sentences[s], mention.name);
      }
      for (Mention& inner : mention.inner) inner.canonical = shown_name(sentences[s], inner.name);
    }
    add_lone_names(sentences[s], people, mentions[s]);
  }
}

}  // namespace tawatur
