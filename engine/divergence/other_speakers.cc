// SPDX-License-Identifier: GPL-3.0-or-later
// When are two speakers two? News calls one speaker by many names, and most that look different are one: the minister
// and the ministry, "the source" and "a military source", an army and its country. So two speakers are others only
// where both have names of their own, of one kind, that share no word.

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "engine/divergence/detectors.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/source_names.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

constexpr std::ptrdiff_t kLongestOffice = 4;               // words of an office before the name of its holder
constexpr std::string_view kArticle = "\xd8\xa7\xd9\x84";  // alef, lam

using Words = std::set<std::string>;

std::vector<std::string> folded_words_of(const std::string& name) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    std::string word = folded_words(name.substr(begin, end - begin));
    if (!word.empty()) words.push_back(std::move(word));
    begin = end + 1;
  }
  return words;
}

// The words that tell one body from another: not "statement", and in any derivation ("presidential" for "presidency").
Words words_of_source(const std::string& name) {
  static const std::map<std::string, std::string, std::less<>> documents = lexicon_map("statement_nouns");
  Words words;
  for (const std::string& word : folded_words_of(name)) {
    if (!documents.contains(without_proclitics(word))) words.insert(stem(word));
  }
  return words;
}

// A shorter name for the same body: "the interior" for "the ministry of the interior".
bool is_short_for(const std::string& name, const std::string& other) {
  const Words words = words_of_source(name);
  const Words others = words_of_source(other);
  return std::includes(words.begin(), words.end(), others.begin(), others.end()) ||
         std::includes(others.begin(), others.end(), words.begin(), words.end());
}

bool share_a_name(const Attribution& a, const Attribution& b) {
  if (share_a_speaker(a.speakers, b.speakers) || share_a_speaker(a.speakers, b.relays) ||
      share_a_speaker(a.relays, b.speakers)) {
    return true;
  }
  return std::any_of(a.speakers.begin(), a.speakers.end(), [&](const Speaker& speaker) {
    return std::any_of(b.speakers.begin(), b.speakers.end(),
                       [&](const Speaker& other) { return is_short_for(speaker.name, other.name); });
  });
}

// Somebody who makes a claim.
struct Voicing {
  ClaimId claim;
  const Speaker& speaker;
};

std::vector<std::string> consonants_in(const std::string& name) {
  std::vector<std::string> words = folded_words_of(name);
  std::transform(words.begin(), words.end(), words.begin(), consonants);
  return words;
}

// The words of a stretch of the sentence, and those shortly before it.
void add_words_at(const Sentence& sentence, Span name, std::vector<std::string>& words) {
  const auto is_inside = [&](const Token& token) { return token.span.overlaps(name); };
  const auto first = std::find_if(sentence.tokens.begin(), sentence.tokens.end(), is_inside);
  const auto last = std::find_if_not(first, sentence.tokens.end(), is_inside);
  const auto reach = std::min(first - sentence.tokens.begin(), kLongestOffice);
  std::for_each(first - reach, last, [&](const Token& token) { words.push_back(consonants(token.folded)); });
}

// The words of a name and those before it, wherever the article has it: offices of its holder.
std::vector<std::string> titles_of(const Comparison& comparison, const Voicing& person) {
  std::vector<std::string> titles = consonants_in(person.speaker.name);
  if (person.speaker.span) add_words_at(comparison.sentence_of(person.claim), *person.speaker.span, titles);
  for (const Claim& claim : claims_of(comparison, comparison.article_of(person.claim))) {
    for (const Name& name : claim.names) {
      if (name.kind != NameKind::person || !same_source(name.name, person.speaker.name)) continue;
      add_words_at(comparison.sentence_of(claim), name.span, titles);
    }
  }
  return titles;
}

bool begins_with_an_office(const std::vector<std::string>& words) {
  static const Words offices = [] {
    Words forms;
    for (const LexiconRow& row : lexicon_rows("person_titles")) {
      for (const std::size_t column : {0U, 1U}) {
        if (column < row.size()) forms.insert(consonants(folded_words(row[column])));
      }
    }
    return forms;
  }();
  return !words.empty() && offices.contains(words.front());
}

// What an office and a person in another article are to each other: one, when that article gives him the office; others
// when it gives him another; nothing is known where it gives him none.
std::optional<bool> holds_office(const Comparison& comparison, const Voicing& person, const std::string& office) {
  if (!begins_with_an_office(consonants_in(office))) return std::nullopt;
  const std::vector<std::string> titles = titles_of(comparison, person);
  const auto is_title = [&](const std::string& word) {
    return std::find(titles.begin(), titles.end(), word) != titles.end();
  };
  const std::vector<std::string> wanted = consonants_in(office);
  if (std::all_of(wanted.begin(), wanted.end(), is_title)) return true;
  const bool has_one =
      std::any_of(titles.begin(), titles.end(), [&](const std::string& word) { return begins_with_an_office({word}); });
  return has_one ? std::optional(false) : std::nullopt;
}

enum class Kind { the_said, some, body, person };

bool begins_with_a_body(const std::vector<std::string>& words) {
  static const std::map<std::string, std::string, std::less<>> bodies = lexicon_map("body_nouns");
  return words.size() > 1 && bodies.contains(without_proclitics(words.front()));
}

bool begins_with_a_given_name(const std::vector<std::string>& words) {
  static const std::map<std::string, std::string, std::less<>> names = lexicon_map("given_names");
  return words.size() > 1 && names.contains(words.front());
}

bool is_called(const Comparison& comparison, const Voicing& voicing, NameKind kind) {
  const std::span<const Claim> claims = claims_of(comparison, comparison.article_of(voicing.claim));
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return std::any_of(claim.names.begin(), claim.names.end(), [&](const Name& name) {
      return name.kind == kind && same_source(name.name, voicing.speaker.name);
    });
  });
}

// What a speaker is called by: a name that its article knows, a body, or a description, which may stand for anybody
// ("witnesses") or for somebody told of before ("the coach").
Kind kind_of(const Comparison& comparison, const Voicing& voicing) {
  const std::string& name = voicing.speaker.name;
  const std::vector<std::string> words = folded_words_of(name);
  if (begins_with_a_given_name(words) || is_called(comparison, voicing, NameKind::person)) return Kind::person;
  if (begins_with_a_body(words) || is_called(comparison, voicing, NameKind::body) ||
      is_called(comparison, voicing, NameKind::place)) {
    return Kind::body;
  }
  const bool definite = words.empty() || words.front().starts_with(kArticle) || words_of_source(name).empty();
  return definite ? Kind::the_said : Kind::some;
}

// Places and origins in a name, by their consonants, so that "Tunis" and "Tunisian" are one.
Words countries_in(const std::string& name) {
  Words countries;
  for (const std::string& word : folded_words_of(name)) {
    Unit unit;
    unit.kind = UnitKind::content;
    unit.folded = word;
    if (holds_a_name(Units(&unit, 1))) countries.insert(consonants(word));
  }
  return countries;
}

bool of_one_country(const std::string& name, const std::string& other) {
  const Words countries = countries_in(name);
  const Words others = countries_in(other);
  return std::any_of(countries.begin(), countries.end(),
                     [&](const std::string& word) { return others.contains(word); });
}

// Two speakers whose names do not tell that they are one.
Voices compare_two(const Comparison& comparison, const Voicing& a, const Voicing& b) {
  const Kind kind_a = kind_of(comparison, a);
  const Kind kind_b = kind_of(comparison, b);
  if (kind_a == Kind::person && kind_b == Kind::person) return Voices::others;
  std::optional<bool> holds;
  if (kind_a == Kind::person) holds = holds_office(comparison, a, b.speaker.name);
  if (kind_b == Kind::person) holds = holds_office(comparison, b, a.speaker.name);
  if (holds) return *holds ? Voices::one : Voices::others;
  if (kind_a == Kind::the_said || kind_b == Kind::the_said) return Voices::one;
  if (kind_a != Kind::body || kind_b != Kind::body) return Voices::unclear;
  return of_one_country(a.speaker.name, b.speaker.name) ? Voices::one : Voices::others;
}

}  // namespace

Voices voices_of(const Comparison& comparison, ClaimId a, ClaimId b) {
  const Attribution& in_a = comparison.claims[a.value].attribution;
  const Attribution& in_b = comparison.claims[b.value].attribution;
  if (share_a_name(in_a, in_b)) return Voices::one;
  Voices voices = Voices::others;
  for (const Speaker& speaker : in_a.speakers) {
    for (const Speaker& other : in_b.speakers) {
      voices = std::min(voices, compare_two(comparison, {a, speaker}, {b, other}));
    }
  }
  return voices;
}

}  // namespace tawatur
