// SPDX-License-Identifier: GPL-3.0-or-later
// Attributes by agreement of the article, without a parser: in Arabic an adjective follows its noun and repeats its
// article, so a definite word after a definite noun belongs to it unless a particle stands between.

#include "engine/divergence/noun_phrases.h"

#include <algorithm>
#include <array>
#include <map>
#include <string_view>

#include "engine/divergence/phrase_table.h"
#include "engine/text/lexicon.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

constexpr std::string_view kArticle = "\xd8\xa7\xd9\x84";               // alef, lam
constexpr std::string_view kNotAdjective = "\xd8\xba\xd9\x8a\xd8\xb1";  // "un-"
constexpr std::array<std::string_view, 3> kPossessives = {"\xd9\x87\xd9\x85\xd8\xa7", "\xd9\x87\xd9\x85",
                                                          "\xd9\x87\xd8\xa7"};
constexpr std::array<std::string_view, 2> kRelativeEndings = {"\xd9\x8a", "\xd9\x8a\xd9\x87"};  // ya, ya and ha
constexpr std::string_view kTo = "\xd9\x84";                                                    // lam
constexpr std::string_view kBy = "\xd8\xa8";                                                    // ba
constexpr std::string_view kOn = "\xd8\xb9\xd9\x84\xd9\x8a";                                    // "on", folded
constexpr std::string_view kAbout = "\xd8\xad\xd9\x88\xd9\x84";                                 // "about"
constexpr std::string_view kToThe = "\xd9\x84\xd9\x84";                                         // lam, lam
constexpr std::size_t kLetter = 2;  // bytes of an Arabic letter
// Adjectives that judge; they name nothing by themselves.
constexpr std::string_view kLoadedAdjectives = "register";
constexpr std::size_t kMostAttributes = 2;
constexpr std::string_view kFeminine = "\xd9\x87";                // ha, for the feminine ending
constexpr std::string_view kAndThe = "\xd9\x88\xd8\xa7\xd9\x84";  // waw, alef, lam

// The article, also behind a conjunction or preposition of one letter, or fused with the particle "to".
bool has_article(const Unit& unit) {
  if (unit.kind != UnitKind::content) return false;
  const std::string_view word = unit.folded;
  return word.starts_with(kArticle) || (word.size() > kLetter && word.substr(kLetter).starts_with(kArticle)) ||
         word.starts_with(kToThe);
}

template <std::size_t N>
bool ends_with_any(std::string_view word, const std::array<std::string_view, N>& endings) {
  return std::any_of(endings.begin(), endings.end(), [&](std::string_view ending) {
    return word.size() > ending.size() + kArticle.size() && word.ends_with(ending);
  });
}

}  // namespace

bool is_definite(const Unit& unit) {
  return has_article(unit) || ends_with_any(unit.folded, kPossessives);
}

bool has_possessor(const Unit& unit) {
  // No word has both an article and a pronoun, so where the longest one ends it, what looks like an article is the
  // noun's.
  return unit.kind == UnitKind::content && ends_with_any(unit.folded, kPossessives) &&
         (!has_article(unit) || unit.folded.ends_with(kPossessives.front()));
}

bool is_attribute(Units units, std::size_t at) {
  return at > 0 && units[at].folded.starts_with(kArticle) && is_definite(units[at - 1]);
}

namespace {

bool is_relative(const Unit& unit) {
  static const PhraseTable verbs = phrase_table("agentless_verbs", 1);
  if (verbs.match(Units(&unit, 1), 0)) return false;
  return unit.kind == UnitKind::content && !has_article(unit) && ends_with_any(unit.folded, kRelativeEndings);
}

bool is_attribute_of(const Unit& head, const Unit& unit) {
  if (!is_definite(head)) return is_relative(unit);
  return unit.kind == UnitKind::content && unit.folded.starts_with(kArticle);
}

// "Far reaching": an adjective that the definite noun after it narrows, so that it has no article of its own.
bool is_compound_attribute(Units units, std::size_t at) {
  static const std::map<std::string, std::string, std::less<>> adjectives = lexicon_map("compound_adjectives");
  return at + 1 < units.size() && units[at].kind == UnitKind::content && adjectives.contains(units[at].folded) &&
         units[at + 1].kind == UnitKind::content && units[at + 1].folded.starts_with(kArticle);
}

bool is_bound(const Unit& unit) {
  static const PhraseTable participles = phrase_table("bound_participles", 1);
  return participles.match(Units(&unit, 1), 0).has_value();
}

// A feminine noun has a feminine adjective; else the adjective goes with the noun before.
bool agree(const Unit& noun, const Unit& adjective) {
  return !noun.folded.ends_with(kFeminine) || adjective.folded.ends_with(kFeminine);
}

// "Political and social": an adjective that "and" joins to the one before.
bool is_joined_attribute(const Unit& unit) {
  return unit.kind == UnitKind::content && unit.folded.starts_with(kAndThe) &&
         ends_with_any(unit.folded, kRelativeEndings);
}

bool share_a_stem(Units a, Units b) {
  return std::any_of(a.begin(), a.end(), [&](const Unit& word) {
    return std::any_of(b.begin(), b.end(), [&](const Unit& other) { return word.stem == other.stem; });
  });
}

}  // namespace

Units within(Units units, UnitRange range) {
  return units.subspan(range.begin, range.end - range.begin);
}

Span span_of(Units units, UnitRange range) {
  return {units[range.begin].span.begin, units[range.end - 1].span.end};
}

Span span_of_name(Units units, UnitRange range) {
  constexpr std::string_view kAnd = "\xd9\x88";  // waw
  Span span = span_of(units, range);
  Unit first = units[range.begin];
  if (!first.folded.starts_with(kAnd)) return span;
  first.folded.remove_prefix(kAnd.size());
  // "And the groups", but not "agents", which begins with the letter.
  if (!stance_terms_in(Units(&first, 1)).empty()) span.begin += kLetter;
  return span;
}

std::size_t attributes_after(Units units, std::size_t head) {
  std::size_t end = head + 1;
  std::size_t attributes = 0;
  while (end < units.size() && attributes < kMostAttributes) {
    if (is_compound_attribute(units, end)) {
      end += 2;
      ++attributes;
      continue;
    }
    const bool negated = units[end].folded == kNotAdjective && end + 1 < units.size();
    const std::size_t word = end + (negated ? 1 : 0);
    if (!is_attribute_of(units[head], units[word])) break;
    // A noun that the next one defines ("lands of the country") is no adjective, whatever its ending.
    if (!has_article(units[word]) && word + 1 < units.size() && has_article(units[word + 1])) break;
    end += negated ? 2 : 1;
    ++attributes;
  }
  // "The sites belonging": what they are follows.
  if (attributes > 0 && is_bound(units[end - 1])) {
    --end;
    --attributes;
  }
  while (attributes > 0 && end < units.size() && is_joined_attribute(units[end])) ++end;
  return end - head - 1;
}

std::vector<std::pair<UnitRange, UnitRange>> lone_attributes(Units a, Units b) {
  std::vector<std::pair<UnitRange, UnitRange>> found;
  for (std::size_t i = 0; i < a.size(); ++i) {
    if (a[i].kind != UnitKind::content || holds_a_name(a.subspan(i, 1)) || is_attribute(a, i)) continue;
    const auto is_same = [&](const Unit& unit) { return unit.kind == UnitKind::content && unit.stem == a[i].stem; };
    const auto same = std::find_if(b.begin(), b.end(), is_same);
    if (same == b.end() || std::count_if(b.begin(), b.end(), is_same) > 1) continue;
    if (std::count_if(a.begin(), a.end(), is_same) > 1) continue;
    if (without_proclitics(same->folded) != without_proclitics(a[i].folded)) continue;
    const auto j = static_cast<std::size_t>(same - b.begin());
    if (is_attribute(b, j)) continue;
    const std::size_t after_a = attributes_after(a, i);
    const std::size_t after_b = attributes_after(b, j);
    if ((after_a == 0) == (after_b == 0)) continue;
    const Units phrase = after_a > 0 ? a.subspan(i, after_a + 1) : b.subspan(j, after_b + 1);
    const Units attributes = phrase.subspan(1);
    // What the attributes say may stand elsewhere on the other side.
    const bool told = share_a_stem(attributes, after_a > 0 ? b : a) || !agree(phrase[0], phrase[1]);
    if (told || holds_a_name(attributes) || !stance_terms_in(phrase).empty()) continue;
    found.push_back({{i, i + 1 + after_a}, {j, j + 1 + after_b}});
  }
  return found;
}

std::vector<std::pair<UnitRange, UnitRange>> other_attributes(Units a, Units b) {
  std::vector<std::pair<UnitRange, UnitRange>> found;
  for (std::size_t i = 0; i < a.size(); ++i) {
    const std::size_t after_a = a[i].kind == UnitKind::content ? attributes_after(a, i) : 0;
    if (after_a == 0 || holds_a_name(a.subspan(i, 1))) continue;
    for (std::size_t j = 0; j < b.size(); ++j) {
      if (b[j].kind != UnitKind::content || without_proclitics(b[j].folded) != without_proclitics(a[i].folded))
        continue;
      const std::size_t after_b = attributes_after(b, j);
      const Units words_a = a.subspan(i + 1, after_a);
      const Units words_b = b.subspan(j + 1, after_b);
      const bool named = holds_a_name(words_a) || holds_a_name(words_b);
      const bool contested = !stance_terms_in(words_a).empty() || !stance_terms_in(words_b).empty();
      if (after_b == 0 || named || contested || share_a_stem(words_a, words_b)) continue;
      if (words_a.front().folded.ends_with(kFeminine) != words_b.front().folded.ends_with(kFeminine)) continue;
      found.push_back({{i + 1, i + 1 + after_a}, {j + 1, j + 1 + after_b}});
    }
  }
  return found;
}

std::vector<ContestedName> contested_names(Units units) {
  std::vector<ContestedName> found;
  for (const StanceTerm& term : stance_terms_in(units)) {
    if (term.names == kLoadedAdjectives) continue;
    if (found.empty() || found.back().names != term.names || found.back().range.end != term.begin) {
      found.push_back({term.names, {term.begin, term.end}, {}, true});
    }
    found.back().range.end = term.end;
    found.back().plain = found.back().plain && term.plain;
    for (std::size_t i = term.begin; i < term.end; ++i) found.back().words.emplace(units[i].stem);
  }
  for (ContestedName& name : found) {
    const std::size_t first = name.range.end;
    name.range.end += attributes_after(units, first - 1);
    // Where it is from closes a name: "the Libyan crisis", and then: lasting.
    for (std::size_t i = first + 1; i < name.range.end; ++i) {
      if (holds_a_name(units.subspan(i - 1, 1)) && !holds_a_name(units.subspan(i, 1))) name.range.end = i;
    }
    // "The legitimate authorities": an adjective that judges makes a choice of a plain noun.
    if (!stance_terms_in(units.subspan(first, name.range.end - first)).empty()) name.plain = false;
  }
  return found;
}

bool has_preposition(const Unit& unit) {
  const std::string_view bare = without_proclitics(unit.folded);
  return bare.size() < unit.folded.size() && (unit.folded.starts_with(kTo) || unit.folded.starts_with(kBy));
}

bool share_a_word(Units a, Units b) {
  const auto is_content = [](const Unit& unit) { return unit.kind == UnitKind::content; };
  return std::any_of(a.begin(), a.end(), [&](const Unit& word) {
    return is_content(word) && std::any_of(b.begin(), b.end(), [&](const Unit& other) {
             return is_content(other) && consonants(other.key) == consonants(word.key);
           });
  });
}

std::size_t noun_phrase_end(Units units, std::size_t begin) {
  constexpr std::size_t kLongest = 6;
  std::size_t end = begin;
  while (end < units.size() && end - begin < kLongest && units[end].kind == UnitKind::content &&
         !has_preposition(units[end])) {
    ++end;
  }
  return end;
}

std::optional<Focus> focus_in(Units units) {
  static const PhraseTable words = phrase_table("focus_words", 1);
  constexpr std::size_t kReach = 7;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!words.match(units, i)) continue;
    for (std::size_t at = i + 1; at + 1 < units.size() && at <= i + kReach; ++at) {
      if (units[at].folded != kOn && units[at].folded != kAbout) continue;
      return Focus{{i, noun_phrase_end(units, at + 1)}, {at + 1, noun_phrase_end(units, at + 1)}};
    }
  }
  return std::nullopt;
}

namespace {

// Up to a mark or a relative pronoun.
std::size_t clause_end(Units units, std::size_t begin) {
  static const std::map<std::string, std::string, std::less<>> words = lexicon_map("function_words");
  std::size_t end = begin + 1;
  for (; end < units.size() && units[end].kind != UnitKind::mark; ++end) {
    const auto word = words.find(units[end].folded);
    if (word != words.end() && word->second == "relative") break;
  }
  return end;
}

}  // namespace

std::optional<UnitRange> aim_in(Units units) {
  static const PhraseTable markers = phrase_table("aim_markers", 1);
  for (std::size_t i = units.size(); i-- > 1;) {
    const std::optional<PhraseTable::Match> marker = markers.match(units, i);
    const bool noun_of_aim = marker && marker->value == "noun" && units[i].folded.starts_with(kTo);
    // "The goal" is no aim, "with the goal of" is one.
    const bool joined =
        marker && (marker->length > 1 || units[i].kind == UnitKind::function || has_preposition(units[i]));
    if (!marker || !(marker->value == "marker" ? joined : noun_of_aim)) continue;
    const std::optional<PhraseTable::Match> longer = markers.match(units, i - 1);
    const bool inside = longer && longer->value == "marker" && longer->length > 1;
    return UnitRange{inside ? i - 1 : i, clause_end(units, i)};
  }
  return std::nullopt;
}

}  // namespace tawatur
