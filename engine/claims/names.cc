// SPDX-License-Identifier: GPL-3.0-or-later
// Names are found by their frame, not by a list of all names: an office with its genitives and adjectives is followed
// by a name; a given name by a family name; the head noun of a body by what makes it a proper name. Words that the
// lexicons know as something else end a name.

#include "engine/claims/names.h"

#include <algorithm>

#include "engine/claims/word_shapes.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestName = 5;
constexpr std::size_t kLongestOffice = 14;
constexpr std::size_t kLongestBody = 8;

class MentionFinder {
 public:
  explicit MentionFinder(const SentenceWords& words) : words_(words) {}

  std::vector<Mention> run() {
    for (std::size_t i = 0; i < words_.size();) {
      const std::size_t end = mention_at(i);
      i = end > i ? end : i + 1;
    }
    return std::move(found_);
  }

 private:
  const Word& at(std::size_t i) const { return words_[i]; }
  bool inside(std::size_t i) const { return i < words_.size(); }

  // End of what was found at `i`, or `i`.
  std::size_t mention_at(std::size_t i) {
    if (at(i).is(Role::title) && !at(i).is(Role::function)) {
      const std::size_t end = person_with_title(i);
      if (end > i) return end;
    }
    if (const std::size_t end = untitled_person(i); end > i) return end;
    if (at(i).begins(PhraseClass::body)) return known_body(i);
    if (at(i).begins(PhraseClass::place) && !has_accusative_mark(words_.raw(i)) && !is_adjective(i)) return place(i);
    if (at(i).is(Role::body)) {
      if (const std::size_t end = body(i); end > i) return end;
    }
    if (at(i).is(Role::place_noun)) return place_after_noun(i);
    return i;
  }

  // "Syrian regions": a country that is written like an adjective, after an indefinite noun.
  bool is_adjective(std::size_t i) const {
    if (!at(i).is(Role::nisba) || at(i).article || i == 0 || at(i).preposition != 0) return false;
    const Word& before = at(i - 1);
    return before.mark == Mark::none && !before.article && !before.number &&
           (before.unknown() || before.is(Role::act_noun) || before.is(Role::thing) || before.is(Role::nisba));
  }

  std::size_t person_with_title(std::size_t i) {
    const bool pair = at(i).entry->dual || at(i).is(Role::party);
    Mention mention;
    mention.kind = NameKind::person;
    const std::size_t office_end = office(i, mention);
    std::size_t start = office_end;
    TokenRange name = name_after_office(i, start);
    if (name.empty() && words_.is_mark(start, Mark::comma) && at(i).entry->title == TitleKind::office) {
      name = name_in_apposition(start + 1);
    }
    if (at(i).entry->title != TitleKind::office && name.empty()) return i;
    if (pair && name.empty()) return i;
    mention.range = {i, name.empty() ? office_end : name.last};
    mention.name = name;
    if (name.empty() && mention.title.size() < 2 && mention.country == 0 && !at(i).article) return i;
    if (!name.empty()) mention.range.last = office_in_apposition(mention.range.last, mention);
    mention.inner = bodies_and_places({i + 1, office_end});
    found_.push_back(std::move(mention));
    return found_.back().range.last;
  }

  std::vector<Mention> bodies_and_places(TokenRange range) const {
    MentionFinder finder(words_);
    for (std::size_t j = range.first; j < range.last;) {
      std::size_t end = j;
      if (at(j).begins(PhraseClass::body)) {
        end = finder.known_body(j);
      } else if (at(j).begins(PhraseClass::place)) {
        end = finder.place(j);
      } else if (at(j).is(Role::body)) {
        end = finder.body(j);
      }
      j = end > j ? end : j + 1;
    }
    return std::move(finder.found_);
  }

  // Reads the office that begins at `i` with its genitives and adjectives; its end.
  std::size_t office(std::size_t i, Mention& mention) const {
    mention.title_lemma = at(i).entry->title_lemma;
    mention.feminine = at(i).entry->feminine;
    mention.title.push_back(bare_form(at(i), words_.folded(i)));
    bool closed = at(i).article || at(i).pronoun || at(i).entry->title == TitleKind::address;
    std::size_t j = i + 1;
    while (inside(j) && j < i + kLongestOffice) {
      const std::size_t end = office_part(j, closed, mention);
      if (end == j) break;
      j = end;
    }
    return j;
  }

  std::size_t office_part(std::size_t j, bool& closed, Mention& mention) const {
    const Word& word = at(j);
    if (word.mark != Mark::none || word.number || is_time_word(word)) return j;
    if (word.is(Role::title) && !word.conjunction && word.entry->title == TitleKind::office) {
      mention.title.push_back(bare_form(word, words_.folded(j)));
      closed = word.article;
      return j + 1;
    }
    if (closed && is_given_name(words_, j)) return j;
    for (const PhraseClass group : {PhraseClass::body, PhraseClass::place}) {
      if (!word.begins(group) || word.conjunction) continue;
      if (group == PhraseClass::place) mention.country = word.phrase(group).country;
      closed = true;
      return push_title(mention, j, word.phrase(group).length);
    }
    if (word.is(Role::nisba) && !word.conjunction && word.article) {
      if (word.entry->country != 0) mention.country = word.entry->country;
      closed = true;
      return j + 1;
    }
    if (word.is(Role::title_modifier) && !word.conjunction) return j + 1;
    if (is_blocking(word)) return j;
    const bool definite = word.article && (word.preposition == 0 || word.preposition == 'l');
    if (definite || (word.is(Role::body) && word.preposition == 0 && !word.conjunction)) {
      closed = definite;
      return push_title(mention, j, 1);
    }
    const bool genitive = !closed && word.unknown() && inside(j + 1) && at(j + 1).article && !at(j + 1).conjunction;
    return genitive && !is_given_name(words_, j) ? push_title(mention, j, 1) : j;
  }

  std::size_t push_title(Mention& mention, std::size_t j, std::size_t length) const {
    for (std::size_t k = j; k < j + length; ++k) mention.title.push_back(bare_form(at(k), words_.folded(k)));
    return j + length;
  }

  TokenRange name_after_office(std::size_t i, std::size_t start) const {
    if (!inside(start)) return {};
    const bool construct =
        start == i + 1 && !at(i).article && !at(i).pronoun && at(i).entry->title != TitleKind::address;
    if (construct && !is_given_name(words_, start)) return {};
    if (at(start).conjunction) return {};
    const TokenRange run = name_run(start);
    // An adverb in the accusative after the office ("the minister of X, at length").
    const bool adverb = run.size() == 1 && start > i + 1 && words_.folded(start).ends_with(affix::kAlef);
    return adverb && !is_given_name(words_, start) ? TokenRange{} : run;
  }

  TokenRange name_in_apposition(std::size_t start) const {
    if (!inside(start) || at(start).conjunction) return {};
    const TokenRange run = name_run(start);
    if (run.empty() || (!is_given_name(words_, start) && run.size() < 2)) return {};
    return run;
  }

  // "X, the spokesman of Y," names the office after the person.
  std::size_t office_in_apposition(std::size_t end, Mention& mention) const {
    if (!words_.is_mark(end, Mark::comma) || !inside(end + 1)) return end;
    const Word& next = at(end + 1);
    if (!next.is(Role::title) || next.entry->title != TitleKind::office || next.conjunction) return end;
    Mention office_mention;
    const std::size_t stop = office(end + 1, office_mention);
    if (inside(stop) && is_given_name(words_, stop)) return end;
    mention.title.insert(mention.title.end(), office_mention.title.begin(), office_mention.title.end());
    if (mention.country == 0) mention.country = office_mention.country;
    if (mention.title_lemma == 0) mention.title_lemma = office_mention.title_lemma;
    return stop;
  }

  std::size_t untitled_person(std::size_t i) {
    const bool servant = is_name_connector(words_.folded(i)) && inside(i + 1) && at(i + 1).article;
    if (!is_given_name(words_, i) && !servant) return i;
    const TokenRange run = name_run(i);
    if (run.size() < 2) return i;
    Mention mention;
    mention.kind = NameKind::person;
    mention.range = mention.name = run;
    mention.range.last = office_in_apposition(run.last, mention);
    found_.push_back(std::move(mention));
    return found_.back().range.last;
  }

  TokenRange name_run(std::size_t start) const {
    std::size_t j = start;
    while (inside(j) && j < start + kLongestName && is_name_word(j, start)) ++j;
    while (j > start && is_name_connector(words_.folded(j - 1))) --j;
    return {start, j};
  }

  bool is_name_word(std::size_t j, std::size_t start) const {
    const Word& word = at(j);
    if (word.mark != Mark::none || word.number) return false;
    if (j > start && is_name_connector(words_.folded(j))) return true;
    if (is_given_name(words_, j)) return j == start || !word.conjunction;
    if (word.is(Role::given_name) && word.article && !word.conjunction && word.preposition == 0) return j > start;
    if (is_name_connector(words_.folded(j))) return true;
    if (!word.unknown() || word.begins(PhraseClass::place) || is_blocking(word)) return false;
    if (word.entry != nullptr && word.entry->numeral) return false;
    if (word.conjunction || looks_like_verb(words_.folded(j)) || is_purpose(words_.folded(j))) return false;
    if (j > start && words_.folded(j).starts_with(affix::kWaw)) return false;
    if (!word.article) return true;
    // "the minister of X, Samer al-Dali": behind an office even an unknown first name takes a family name.
    const bool after_office = j == start + 1 && start > 0 && (at(start - 1).article || at(start - 1).is(Role::nisba));
    const bool family = j > start && word.preposition == 0 &&
                        (is_given_name(words_, j - 1) || is_name_connector(words_.folded(j - 1)) || after_office);
    return family;
  }

  // "for football", "to secure": a preposition written onto a common noun.
  static bool is_purpose(std::string_view folded) {
    if (!folded.starts_with(affix::kLam)) return false;
    folded.remove_prefix(affix::kLam.size());
    return folded.ends_with(affix::kHeh) || looks_like_verbal_noun(folded);
  }

  std::size_t known_body(std::size_t i) {
    const PhraseHit& hit = at(i).phrase(PhraseClass::body);
    std::size_t end = i + hit.length;
    if (inside(end) && at(end).is(Role::nisba) && at(end).article && !at(end).conjunction) ++end;
    Mention mention;
    mention.kind = NameKind::body;
    mention.range = mention.name = {i, end};
    mention.body = static_cast<BodyKind>(hit.kind);
    found_.push_back(std::move(mention));
    return end;
  }

  std::size_t place(std::size_t i) {
    const PhraseHit& hit = at(i).phrase(PhraseClass::place);
    Mention mention;
    mention.kind = NameKind::place;
    mention.range = mention.name = {i, i + hit.length};
    mention.country = hit.country;
    mention.feminine = true;
    found_.push_back(std::move(mention));
    return i + hit.length;
  }

  std::size_t place_after_noun(std::size_t i) {
    const std::size_t j = i + 1;
    if (!inside(j) || at(j).mark != Mark::none || at(j).number || at(j).conjunction) return i;
    if (at(j).begins(PhraseClass::place)) return place(j);
    if (at(i).article || !at(j).unknown() || looks_like_verb(words_.folded(j)) || at(j).preposition != 0) return i;
    const bool adjective = words_.folded(i).ends_with(affix::kHeh) && words_.folded(j).ends_with(affix::kHeh);
    if (adjective && !at(j).article) return i;
    Mention mention;
    mention.kind = NameKind::place;
    mention.range = mention.name = {j, j + 1};
    found_.push_back(std::move(mention));
    return j + 1;
  }

  std::size_t body(std::size_t i) {
    std::size_t j = i + 1;
    Mention mention;
    while (inside(j) && j < i + kLongestBody) {
      const std::size_t end = body_part(i, j, mention);
      if (end == j) break;
      j = end;
    }
    if (j == i + 1 || !is_proper(i, j)) return i;
    mention.kind = NameKind::body;
    mention.range = mention.name = {i, j};
    mention.body = at(i).entry->body;
    mention.feminine = words_.folded(i).ends_with(affix::kHeh);
    found_.push_back(std::move(mention));
    return j;
  }

  // A definite head is a proper name only with an adjective of origin, a place or another word that institutions bear;
  // "the constitutional order" is a term.
  bool is_proper(std::size_t head, std::size_t end) const {
    if (at(head).preposition == 'b' && !at(head).article && is_given_name(words_, head + 1)) return false;
    if (!at(head).article) return true;
    for (std::size_t j = head + 1; j < end; ++j) {
      if (at(j).is(Role::nisba) || at(j).is(Role::title_modifier) || at(j).begins(PhraseClass::place)) return true;
    }
    return false;
  }

  std::size_t body_part(std::size_t head, std::size_t j, Mention& mention) const {
    const Word& word = at(j);
    if (word.mark != Mark::none || word.number || is_time_word(word)) return j;
    const bool after_head = j == head + 1;
    const bool construct = after_head && !at(head).article && !at(head).pronoun;
    if (word.begins(PhraseClass::body) && construct && !word.conjunction)
      return j + word.phrase(PhraseClass::body).length;
    if (word.begins(PhraseClass::place) && !word.conjunction) {
      return construct || word.preposition == 0 ? j + word.phrase(PhraseClass::place).length : j;
    }
    if (word.is(Role::nisba) && !word.conjunction && (word.article || !at(head).article)) {
      mention.country = word.entry->country;
      return j + 1;
    }
    if (is_blocking(word) && !(construct && word.is(Role::act_noun))) return j;
    if (word.is(Role::title) && !construct) return j;
    if (word.article && (word.preposition == 0 || word.preposition == 'l')) {
      return word.conjunction && !word.unknown() ? j : j + 1;
    }
    if (word.is(Role::title_modifier) && !word.conjunction) return j + 1;
    if (word.is(Role::body) && construct && !word.conjunction) return j + 1;
    const bool origin_next = inside(j + 1) && at(j + 1).is(Role::nisba) && !at(j + 1).article && !at(j + 1).conjunction;
    if (word.unknown() && !at(head).article && origin_next && words_.folded(j).ends_with(affix::kHeh)) return j + 1;
    const bool genitive = inside(j + 1) && at(j + 1).article && !at(j + 1).conjunction && !is_blocking(at(j + 1));
    const bool purpose = word.unknown() && words_.folded(j).starts_with(affix::kLam) && genitive;
    if (purpose || (construct && (word.unknown() || genitive) && word.preposition == 0 && !word.conjunction))
      return j + 1;
    return j;
  }

  const SentenceWords& words_;
  std::vector<Mention> found_;
};

}  // namespace

std::vector<Mention> find_mentions(const SentenceWords& words) {
  return MentionFinder(words).run();
}

std::string shown_name(const SentenceWords& words, TokenRange range) {
  std::string shown;
  for (std::size_t i = range.first; i < range.last; ++i) {
    std::string_view raw = words.raw(i);
    if (i == range.first) {
      const Word& word = words[i];
      if (word.conjunction) raw.remove_prefix(affix::kWaw.size());
      if (word.preposition != 0 && word.article && raw.starts_with(affix::kLamLam)) {
        raw.remove_prefix(affix::kLamLam.size());
        shown = affix::kArticle;
      } else if (word.preposition != 0) {
        raw.remove_prefix(affix::kBeh.size());
      }
    } else {
      shown += ' ';
    }
    shown += raw;
  }
  return shown;
}

std::vector<Name> names_of(const SentenceWords& words, const std::vector<Mention>& mentions) {
  std::vector<Name> names;
  for (const Mention& mention : mentions) {
    for (const Mention& inner : mention.inner) {
      names.push_back({words.span(inner.name), inner.canonical, inner.kind});
    }
    if (!mention.name.empty())
      names.push_back({words.span(mention.name), mention.canonical, mention.kind, mention.office});
  }
  std::stable_sort(names.begin(), names.end(), [](const Name& a, const Name& b) { return a.span < b.span; });
  return names;
}

}  // namespace tawatur
