// SPDX-License-Identifier: GPL-3.0-or-later
// A word that one version lacks tells a reader little: "the gangs", out of "the groups and gangs". So what is shown of
// such a word is the noun phrase it belongs to, as both versions have it. Phrases are told from the article alone, as
// in noun_phrases.cc; where it tells nothing, the words are shown by themselves.

#include <algorithm>
#include <map>
#include <string>
#include <string_view>

#include "engine/divergence/detectors.h"
#include "engine/divergence/noun_phrases.h"
#include "engine/divergence/phrase_table.h"
#include "engine/text/lexicon.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

constexpr std::string_view kAndThe = "\xd9\x88\xd8\xa7\xd9\x84";  // waw, alef, lam
constexpr std::string_view kAnd = "\xd9\x88";                     // waw
constexpr std::string_view kThat = "\xd8\xa7\xd9\x86";            // alef, nun
constexpr std::string_view kBy = "\xd8\xa8";                      // ba
constexpr std::string_view kPlural = "\xd9\x86";                  // nun

constexpr std::size_t kMostWords = 3;    // content words; more than this is a phrase of its own
constexpr std::size_t kMostNouns = 3;    // words back to the head of a phrase
constexpr std::size_t kPlaceReach = 3;   // units after a name in which its place stands
constexpr std::size_t kReportReach = 7;  // units of a claim in which its report ends
constexpr std::size_t kFewestTold = 3;   // content words that a claim tells

// "And the gangs", after a definite noun.
bool is_joined_noun(Units units, std::size_t at) {
  return at > 0 && units[at].kind == UnitKind::content && units[at].folded.starts_with(kAndThe) &&
         is_definite(units[at - 1]);
}

// The first word of the phrase in which units[at] is an attribute or is joined to a noun; `at` when it is neither.
std::size_t head_of(Units units, std::size_t at) {
  std::size_t head = at;
  while (at - head < kMostNouns && (is_attribute(units, head) || is_joined_noun(units, head))) --head;
  return head;
}

// After a quantifier: the noun, what defines it, and its attributes.
std::size_t whole_end(Units units, std::size_t at) {
  if (at >= units.size() || units[at].kind != UnitKind::content) return at;
  const bool defined = !is_definite(units[at]) && at + 1 < units.size() && is_definite(units[at + 1]);
  const std::size_t head = at + (defined ? 1 : 0);
  return head + 1 + attributes_after(units, head);
}

bool holds_share(Units units) {
  const std::optional<Share> share = quantifier_in(units);
  return share && share->kind == "noun";
}

UnitRange with_whole(Units units, UnitRange share) {
  UnitRange phrase = share;
  phrase.end = whole_end(units, share.end);
  if (phrase.begin > 0 && units[phrase.begin - 1].kind == UnitKind::function) --phrase.begin;
  return phrase;
}

// "Urgent", in "an urgent inquiry into": one word between an indefinite noun and a particle, mark or end.
bool is_lone_adjective(Units units, UnitRange words) {
  if (words.end != words.begin + 1 || words.begin == 0) return false;
  const Unit& noun = units[words.begin - 1];
  const Unit& adjective = units[words.begin];
  const auto is_plain = [](const Unit& unit) {
    return unit.kind == UnitKind::content && !is_definite(unit) && !holds_a_name(Units(&unit, 1));
  };
  const bool closed = words.end == units.size() || units[words.end].kind == UnitKind::function ||
                      units[words.end].kind == UnitKind::mark || has_preposition(units[words.end]);
  return closed && is_plain(noun) && is_plain(adjective) &&
         without_proclitics(adjective.folded) == std::string_view(adjective.folded);
}

// The phrase of a word or two that only one side has.
UnitRange phrase_of(Units units, UnitRange words) {
  while (words.begin < words.end && units[words.begin].kind == UnitKind::mark) ++words.begin;
  if (words.begin == words.end) return words;
  const Units inside = units.subspan(words.begin, words.end - words.begin);
  if (holds_share(inside)) return with_whole(units, words);
  if (content_count(inside) > kMostWords) return words;
  if (is_lone_adjective(units, words)) return {words.begin - 1, words.end};
  const std::size_t head = head_of(units, words.begin);
  if (head == words.begin) return words;
  const std::size_t last = is_attribute(units, words.begin) ? head : words.end - 1;
  return {head, std::max(words.end, last + 1 + attributes_after(units, last))};
}

bool same_word(const Passage& a, std::size_t in_a, const Passage& b, std::size_t in_b) {
  return in_a < a.units.size() && in_b < b.units.size() && a.units[in_a].kind != UnitKind::mark &&
         a.units[in_a].stem == b.units[in_b].stem && a.units[in_a].folded == b.units[in_b].folded;
}

}  // namespace

Edit with_its_phrase(const EditView& view) {
  const bool in_a = content_count(view.in_a()) > 0 || view.span_b().empty();
  const bool in_b = content_count(view.in_b()) > 0 || view.span_a().empty();
  // A word in place of another shows by itself what differs; a share does not.
  if (in_a == in_b && !(holds_share(view.in_a()) && holds_share(view.in_b()))) return view.edit;
  const UnitRange words =
      in_a ? UnitRange{view.edit.a_begin, view.edit.a_end} : UnitRange{view.edit.b_begin, view.edit.b_end};
  const UnitRange phrase = phrase_of((in_a ? view.a : view.b).units, words);
  Edit shown = view.edit;
  for (std::size_t i = phrase.begin; i < words.begin; ++i) {
    if (shown.a_begin == 0 || shown.b_begin == 0) break;
    if (!same_word(view.a, shown.a_begin - 1, view.b, shown.b_begin - 1)) break;
    --shown.a_begin;
    --shown.b_begin;
  }
  for (std::size_t i = words.end; i < phrase.end; ++i) {
    if (!same_word(view.a, shown.a_end, view.b, shown.b_end)) break;
    ++shown.a_end;
    ++shown.b_end;
  }
  return shown;
}

bool tells_degree(Units attributes) {
  static const PhraseTable words = phrase_table("degree_words", 1);
  return !words.matches(attributes).empty();
}

Edit with_its_noun(const EditView& view) {
  const Units a(view.a.units);
  const Units b(view.b.units);
  Edit shown = view.edit;
  const bool attributes = shown.a_begin < shown.a_end && shown.b_begin < shown.b_end &&
                          is_attribute(a, shown.a_begin) && is_attribute(b, shown.b_begin);
  if (!attributes || content_count(view.in_a()) > kMostWords || content_count(view.in_b()) > kMostWords) return shown;
  if (tells_degree(view.in_a()) || tells_degree(view.in_b())) return shown;
  if (!same_word(view.a, shown.a_begin - 1, view.b, shown.b_begin - 1)) return shown;
  return {shown.a_begin - 1, shown.a_end, shown.b_begin - 1, shown.b_end};
}

namespace {

bool holds_same_name(Units units, const Unit& word) {
  return holds_a_name(Units(&word, 1)) && std::any_of(units.begin(), units.end(), [&](const Unit& unit) {
           return unit.kind == UnitKind::content && consonants(unit.folded) == consonants(word.folded);
         });
}

// A sound plural of people is never followed by a noun that defines it: in that form it would lose its end.
bool may_be_defined(const Unit& unit) {
  return !is_definite(unit) && !unit.folded.ends_with(kPlural);
}

}  // namespace

UnitRange whole_name(Units units, UnitRange name, Units other_name) {
  UnitRange whole = name;
  if (name.end - name.begin == 1 && may_be_defined(units[name.begin])) whole.end = whole_end(units, name.begin);
  for (std::size_t i = whole.end; i < std::min(units.size(), name.end + kPlaceReach); ++i) {
    if (units[i].kind == UnitKind::mark || units[i].kind == UnitKind::date) break;
    if (holds_same_name(other_name, units[i])) return {name.begin, i + 1};
  }
  return whole;
}

Span phrase_of_share(const Passage& passage, const Share& share) {
  const Units units(passage.units);
  UnitRange words;
  while (units[words.begin].span.begin < share.span.begin) ++words.begin;
  words.end = words.begin;
  while (words.end < units.size() && units[words.end].span.begin < share.span.end) ++words.end;
  if (share.kind == "noun") return span_of(units, with_whole(units, words));
  if (share.kind != "adverb") return share.span;
  const bool follows_verb = words.begin > 0 && units[words.begin - 1].kind == UnitKind::content;
  if (follows_verb && !is_definite(units[words.begin - 1])) --words.begin;
  if (words.end < units.size() && units[words.end].kind == UnitKind::function) {
    const std::size_t end = whole_end(units, words.end + 1);
    if (end > words.end + 1) words.end = end;
  }
  return span_of(units, words);
}

namespace {

// "That", alone or with a pronoun, and not "that not" or "because", which belong to what is reported.
bool is_that(const Unit& unit) {
  const std::string_view word = unit.folded;
  return opens_speech(unit) &&
         (word.starts_with(kThat) || (word.starts_with(kBy) && word.substr(kBy.size()).starts_with(kThat)));
}

// Where what is reported begins in a claim that begins with a report; 0 when it does not.
std::size_t report_end(Units claim, const Claim& of) {
  const auto is_cue = [&](const Unit& unit) { return of.attribution.cue && unit.span.overlaps(*of.attribution.cue); };
  const bool reports = is_cue(claim[0]);
  if (!reports && !certainty_in(claim, 0, 1)) return 0;
  for (std::size_t i = 1; i < std::min(claim.size(), kReportReach); ++i) {
    if (is_that(claim[i])) return i + 1;
  }
  return reports && claim.size() > 1 && claim[1].kind == UnitKind::function ? 2 : 0;
}

}  // namespace

Span without_report(const Passage& passage, const Claim& claim) {
  Units told = units_of(passage, claim);
  for (std::size_t end = 1; end > 0 && content_count(told) > kFewestTold;) {
    end = report_end(told, claim);
    if (content_count(told.subspan(end)) < kFewestTold) break;
    told = told.subspan(end);
    while (told.front().kind == UnitKind::mark) told = told.subspan(1);
  }
  if (told.size() == units_of(passage, claim).size()) return claim.span;
  // A mark that closes what was opened before is no part of it.
  while (told.back().kind == UnitKind::mark) told = told.first(told.size() - 1);
  return span_of(told, {0, told.size()});
}

UnitRange with_antecedent(Units units, UnitRange joined) {
  const Unit& noun = units[joined.begin];
  if (joined.begin == 0 || !noun.folded.starts_with(kAnd) || !has_possessor(noun)) return joined;
  const std::size_t last = joined.begin - 1;
  if (units[last].kind != UnitKind::content) return joined;
  const std::size_t head = head_of(units, last);
  const bool defines = head > 0 && units[head - 1].kind == UnitKind::content && may_be_defined(units[head - 1]);
  return {defines ? head - 1 : head, joined.end};
}

std::size_t place_after(Units units, std::size_t end) {
  static const std::map<std::string, std::string, std::less<>> prepositions = lexicon_map("place_prepositions");
  if (end < units.size() && has_preposition(units[end]) && holds_a_name(units.subspan(end, 1))) return 1;
  const bool placed = end + 1 < units.size() && prepositions.contains(units[end].folded);
  return placed && holds_a_name(units.subspan(end + 1, 1)) ? 2 : 0;
}

}  // namespace tawatur
