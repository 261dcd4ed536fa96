// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "engine/divergence/detectors.h"
#include "engine/divergence/noun_phrases.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/source_names.h"
#include "engine/text/stemmer.h"
#include "engine/text/transliteration.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestName = 4;  // content words

// The names of the sentence that `span` touches.
std::vector<const Name*> names_at(const Comparison& comparison, const Passage& passage, Span span) {
  std::vector<const Name*> names;
  auto claim = std::lower_bound(comparison.claims.begin(), comparison.claims.end(), passage.sentence,
                                [](const Claim& one, SentenceId id) { return one.sentence < id; });
  for (; claim != comparison.claims.end() && claim->sentence == passage.sentence; ++claim) {
    for (const Name& name : claim->names) {
      if (name.span.overlaps(span)) names.push_back(&name);
    }
  }
  return names;
}

// One name in two transliterations: the claims stage has joined the names, and word by word they sound alike.
bool spell_one_name(const EditView& view, const std::vector<const Name*>& in_a, const std::vector<const Name*>& in_b) {
  const Units a = view.in_a();
  const Units b = view.in_b();
  if (a.size() != b.size() || in_a.empty() || in_b.empty()) return false;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (!is_spelling_of(without_proclitics(a[i].folded), without_proclitics(b[i].folded))) return false;
  }
  return in_a.front()->name == in_b.front()->name && in_a.front()->span.contains(view.span_a()) &&
         in_b.front()->span.contains(view.span_b());
}

// Foreign names in two transliterations. Only long words: in a short name, which may be of Arabic origin, a vowel tells
// two persons apart.
bool are_spellings(Units a, Units b) {
  constexpr std::size_t kLongWord = 12;  // bytes: six letters
  const auto names = [](Units units) {
    std::vector<std::string_view> words;
    for (const Unit& unit : units) {
      if (unit.kind == UnitKind::content) words.push_back(unit.folded);
    }
    return words;
  };
  const std::vector<std::string_view> in_a = names(a);
  const std::vector<std::string_view> in_b = names(b);
  return std::equal(in_a.begin(), in_a.end(), in_b.begin(), in_b.end(), [](std::string_view x, std::string_view y) {
    return x == y || (std::min(x.size(), y.size()) >= kLongWord && is_spelling_of(x, y));
  });
}

constexpr std::array<std::string_view, 2> kOriginEndings = {"\xd9\x8a", "\xd9\x8a\xd9\x87"};  // ya, ya and ha
// The folded first letters of imperfect verbs: ya, ta.
constexpr std::array<std::string_view, 2> kImperfectPrefixes = {"\xd9\x8a", "\xd8\xaa"};

bool is_verb(const Unit& unit) {
  static const std::map<std::string, std::string, std::less<>> verbs = lexicon_map("finite_verbs");
  if (unit.kind != UnitKind::content || holds_a_name(Units(&unit, 1))) return false;
  const std::string_view word = without_proclitics(unit.folded);
  return verbs.contains(word) || verbs.contains(unit.folded) ||
         std::any_of(kImperfectPrefixes.begin(), kImperfectPrefixes.end(),
                     [&](std::string_view prefix) { return word.starts_with(prefix); });
}

// Who acts: the noun phrase right after a verb.
struct Actor {
  UnitRange range;
  std::vector<const Name*> names;
  std::size_t place = 0;  ///< units after it that say where: a body without a name of its own is called by its place
};

bool holds_person(const Actor& actor) {
  return std::any_of(actor.names.begin(), actor.names.end(),
                     [](const Name* name) { return name->kind == NameKind::person; });
}

// Nothing unless the phrase names somebody or is a body.
std::optional<Actor> actor_after(const ClaimPair& pair, const Passage& passage, Units claim, std::size_t verb) {
  const std::size_t last = noun_phrase_end(claim, verb + 1);
  if (last == verb + 1) return std::nullopt;
  const std::vector<const Name*> names = names_at(pair.comparison, passage, span_of(claim, {verb + 1, last}));
  const auto in_a_name = [&](const Unit& unit) {
    return std::any_of(names.begin(), names.end(), [&](const Name* name) { return name->span.overlaps(unit.span); });
  };
  // After who acts comes what is done: an indefinite noun that is no name.
  std::size_t end = verb + 2;
  const bool office = !in_a_name(claim[verb + 1]);
  while (end < last && (is_definite(claim[end]) || in_a_name(claim[end]) || (office && end == verb + 2))) ++end;
  Actor actor{{verb + 1, end}, {}, 0};
  const Units words = claim.subspan(verb + 1, end - verb - 1);
  actor.names = names_at(pair.comparison, passage, span_of(claim, actor.range));
  const bool named = !actor.names.empty() || holds_a_name(words);
  if (!holds_person(actor) && !holds_a_name(words)) actor.place = place_after(claim, actor.range.end);
  return named || only_body_nouns(words.first(1)) ? std::optional(actor) : std::nullopt;
}

Span shown(Units claim, const Actor& actor) {
  return span_of(claim, {actor.range.begin, actor.range.end + actor.place});
}

bool share_a_name(const Actor& a, const Actor& b) {
  return std::any_of(a.names.begin(), a.names.end(), [&](const Name* name) {
    return name->kind == NameKind::person && std::any_of(b.names.begin(), b.names.end(), [&](const Name* other) {
             return other->kind == NameKind::person && same_source(name->name, other->name);
           });
  });
}

// Do two actors of one act stand for other people, bodies or places?
bool are_others(const Units a, const Actor& in_a, const Units b, const Actor& in_b) {
  if (holds_person(in_a) && holds_person(in_b)) return !share_a_name(in_a, in_b);
  return holds_person(in_a) == holds_person(in_b) && !share_a_word(a, b) && !name_one_thing(a, b);
}

// "Tunisian": ends as adjectives of origin do.
bool is_origin(const Unit& unit) {
  return std::any_of(kOriginEndings.begin(), kOriginEndings.end(),
                     [&](std::string_view ending) { return unit.folded.ends_with(ending); });
}

bool holds_particle(Units units) {
  return std::any_of(units.begin(), units.end(), [](const Unit& unit) { return unit.kind == UnitKind::function; });
}

// A place and the adjective made from it: one letter or two at the end apart.
bool are_forms(Units a, Units b) {
  constexpr std::size_t kShortest = 6;  // bytes: three consonants
  const auto only_word = [](Units units) -> const Unit* {
    const auto is_content = [](const Unit& unit) { return unit.kind == UnitKind::content; };
    const auto word = std::find_if(units.begin(), units.end(), is_content);
    return content_words(units) == 1 ? &*word : nullptr;
  };
  const Unit* word = only_word(a);
  const Unit* other = only_word(b);
  if (word == nullptr || other == nullptr || is_origin(*word) == is_origin(*other)) return false;
  const std::string letters = consonants(word->folded);
  return letters.size() >= kShortest && letters == consonants(other->folded);
}

// What a short phrase makes of those whom it names: its first word ("with the participation of", "which brings
// together").
const Unit* role_word(Units claim) {
  const auto word =
      std::find_if(claim.begin(), claim.end(), [](const Unit& unit) { return unit.kind == UnitKind::content; });
  return word == claim.end() || holds_a_name(Units(&*word, 1)) ? nullptr : &*word;
}

// Two side remarks that name the same in another role, and share no word but names.
bool give_other_roles(const ClaimPair& pair) {
  constexpr std::size_t kSideRemark = 6;  // content words
  const Units a = pair.units_a();
  const Units b = pair.units_b();
  if (pair.claim_a().head || pair.claim_b().head || content_words(a) > kSideRemark || content_words(b) > kSideRemark) {
    return false;
  }
  const Unit* role_a = role_word(a);
  const Unit* role_b = role_word(b);
  if (role_a == nullptr || role_b == nullptr || consonants(role_a->key) == consonants(role_b->key)) return false;
  const std::vector<Name>& names = pair.claim_b().names;
  return std::any_of(pair.claim_a().names.begin(), pair.claim_a().names.end(), [&](const Name& name) {
    return std::any_of(names.begin(), names.end(), [&](const Name& other) { return other.name == name.name; });
  });
}

// A family name alone, of somebody whom the article names in full elsewhere.
bool is_known_person(const Comparison& comparison, ArticleId article, Units units) {
  if (content_words(units) != 1) return false;
  const auto word =
      std::find_if(units.begin(), units.end(), [](const Unit& unit) { return unit.kind == UnitKind::content; });
  const std::string surname(without_proclitics(word->folded));
  const std::span<const Claim> claims = claims_of(comparison, article);
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return std::any_of(claim.names.begin(), claim.names.end(), [&](const Name& name) {
      return name.kind == NameKind::person && folded_words(name.name).ends_with(" " + surname);
    });
  });
}

// A given name and what follows it.
bool begins_with_given_name(Units units) {
  static const std::map<std::string, std::string, std::less<>> given = lexicon_map("given_names");
  const auto word =
      std::find_if(units.begin(), units.end(), [](const Unit& unit) { return unit.kind == UnitKind::content; });
  return content_words(units) > 1 && given.contains(without_proclitics(word->folded));
}

// "In Moscow" is a narrower place than "in Russia"; elsewhere a capital stands for the government of its country.
bool stand_as_places(const EditView& view) {
  static const std::map<std::string, std::string, std::less<>> prepositions = lexicon_map("place_prepositions");
  const auto follows_one = [](const Passage& passage, std::size_t begin) {
    return begin > 0 && prepositions.contains(passage.units[begin - 1].folded);
  };
  return follows_one(view.a, view.edit.a_begin) && follows_one(view.b, view.edit.b_begin);
}

// A word for people in place of a name is another word, not another actor.
bool is_description(Units words, bool named) {
  return !named && (is_plain_plural(words) || !stance_terms_in(words).empty());
}

}  // namespace

std::optional<EditReading> read_entity_edit(const EditView& view) {
  const Units a = view.in_a();
  const Units b = view.in_b();
  if (content_count(a) == 0 || content_count(b) == 0) return std::nullopt;
  const std::vector<const Name*> names_a = names_at(view.comparison, view.a, view.span_a());
  const std::vector<const Name*> names_b = names_at(view.comparison, view.b, view.span_b());
  const bool full_names = begins_with_given_name(a) && begins_with_given_name(b);
  const bool name_in_a =
      full_names || holds_a_name(a) || !names_a.empty() || is_known_person(view.comparison, view.a.article, a);
  const bool name_in_b =
      full_names || holds_a_name(b) || !names_b.empty() || is_known_person(view.comparison, view.b.article, b);
  const bool short_edit = content_count(a) <= kLongestName && content_count(b) <= kLongestName;
  const bool placed = short_edit && (stands_for_a_name(view.a.units, view.edit.a_begin, view.edit.a_end) ||
                                     stands_for_a_name(view.b.units, view.edit.b_begin, view.edit.b_end));
  if (!name_in_a && !name_in_b && !placed) return std::nullopt;
  if (spell_one_name(view, names_a, names_b)) return EditReading{Weight::compatible, "entity"};
  if ((name_in_a || name_in_b || placed) && are_spellings(a, b)) return EditReading{Weight::compatible, "entity"};
  if (are_forms(a, b)) return EditReading{Weight::compatible, "entity"};
  if (name_one_country(a, b)) return EditReading{stand_as_places(view) ? Weight::soft : Weight::compatible, "entity"};
  // Two words for one actor are terminology, also where they are part of a name.
  if (name_one_thing(a, b)) return std::nullopt;
  if (name_in_a != name_in_b && (is_description(a, name_in_a) || is_description(b, name_in_b))) return std::nullopt;
  if (!holds_a_name(a) && !holds_a_name(b) && !placed && (only_body_nouns(a) || only_body_nouns(b))) {
    return std::nullopt;
  }
  if (!short_edit) return std::nullopt;
  // "Iranian bases" and "bases in the north" tell two things, and so do a name and a word that stands for none.
  const bool one_kind = holds_particle(a) == holds_particle(b) && (placed || name_in_a == name_in_b);
  return EditReading{one_kind ? Weight::hard : Weight::soft, "entity"};
}

std::vector<Finding> compare_actors(const ClaimPair& pair) {
  std::vector<Finding> findings;
  if (give_other_roles(pair)) {
    Finding& finding =
        findings.emplace_back(finding_between(pair, DivergenceKind::entity, pair.claim_a().span, pair.claim_b().span));
    finding.topic = "role";
    finding.weight = Weight::soft;
    finding.message = "entity";
  }
  const Units claim_a = pair.units_a();
  const Units claim_b = pair.units_b();
  for (std::size_t i = 0; i < claim_a.size(); ++i) {
    if (!is_verb(claim_a[i])) continue;
    const auto same = std::find_if(claim_b.begin(), claim_b.end(), [&](const Unit& unit) {
      return unit.kind == UnitKind::content && unit.stem == claim_a[i].stem;
    });
    if (same == claim_b.end()) continue;
    const auto j = static_cast<std::size_t>(same - claim_b.begin());
    const std::optional<Actor> a = actor_after(pair, pair.passage_a, claim_a, i);
    const std::optional<Actor> b = actor_after(pair, pair.passage_b, claim_b, j);
    if (!a || !b) continue;
    const Units words_a = claim_a.subspan(a->range.begin, a->range.end - a->range.begin);
    const Units words_b = claim_b.subspan(b->range.begin, b->range.end - b->range.begin);
    if (!are_others(words_a, *a, words_b, *b)) continue;
    Finding& finding =
        findings.emplace_back(finding_between(pair, DivergenceKind::entity, shown(claim_a, *a), shown(claim_b, *b)));
    finding.topic = claim_a[i].stem;
    finding.weight = Weight::soft;
    finding.message = "entity";
  }
  return findings;
}

}  // namespace tawatur
