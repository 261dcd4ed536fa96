// SPDX-License-Identifier: GPL-3.0-or-later
// Contradicting accounts of one beginning share hardly a word, and no cluster may join them: each has its own time, its
// own people and its own way to tell it. What they have in common is the thing and what happened to it, once. So
// claims are compared that tell the same kind of occurrence of the same thing, wherever they stand.

#include <algorithm>
#include <array>
#include <set>
#include <string>

#include "engine/divergence/article_pairs.h"
#include "engine/divergence/noun_phrases.h"
#include "engine/divergence/phrase_table.h"

namespace tawatur {
namespace {

constexpr std::string_view kInitiator = "initiator";
constexpr std::size_t kThing = 2;                 // content words that name it
constexpr std::size_t kLongestCircumstance = 14;  // units

bool is_content(const Unit& unit) {
  return unit.kind == UnitKind::content;
}

// The words after the occurrence, else those before it, by their consonants; empty when they are too few to name a
// thing.
std::string thing_at(Units claim, std::size_t begin, std::size_t end) {
  std::string after;
  std::size_t words = 0;
  for (std::size_t i = end; i < claim.size() && words < kThing; ++i) {
    if (claim[i].kind == UnitKind::mark) continue;
    if (!is_content(claim[i])) break;
    after += consonants(claim[i].key) + " ";
    ++words;
  }
  if (words == kThing) return after;
  if (begin < kThing || !std::all_of(claim.begin() + static_cast<std::ptrdiff_t>(begin - kThing),
                                     claim.begin() + static_cast<std::ptrdiff_t>(begin), is_content)) {
    return {};
  }
  return consonants(claim[begin - 2].key) + " " + consonants(claim[begin - 1].key) + " ";
}

// Who took part, or what it came out of: from the marker to the end of the phrase.
std::optional<UnitRange> circumstance_in(Units claim, std::size_t from) {
  static const PhraseTable markers = phrase_table("circumstance_markers", 1);
  static const PhraseTable function_words = phrase_table("function_words", 1);
  for (std::size_t i = from; i < claim.size(); ++i) {
    const std::optional<PhraseTable::Match> marker = markers.match(claim, i);
    if (!marker) continue;
    std::size_t end = i + marker->length;
    for (; end < claim.size() && end < i + kLongestCircumstance; ++end) {
      if (claim[end].kind == UnitKind::mark || claim[end].kind == UnitKind::date) break;
      const std::optional<PhraseTable::Match> word = function_words.match(claim, end);
      if (claim[end].kind == UnitKind::function && word && word->value == "relative") break;
    }
    while (end > i + marker->length && !is_content(claim[end - 1])) --end;
    return UnitRange{i, end};
  }
  return std::nullopt;
}

// The word after the marker that says who or what.
std::string first_word(Units units, UnitRange circumstance) {
  const auto end = units.begin() + static_cast<std::ptrdiff_t>(circumstance.end);
  const auto word = std::find_if(units.begin() + static_cast<std::ptrdiff_t>(circumstance.begin) + 1, end, is_content);
  return word == end ? std::string() : consonants(word->key);
}

std::optional<Finding> other_circumstances(const ClaimPair& pair, const Occurrence& a, const Occurrence& b) {
  if (!a.circumstance || !b.circumstance) return std::nullopt;
  const Units units_a(pair.passage_a.units);
  const Units units_b(pair.passage_b.units);
  const std::string who_a = first_word(units_a, *a.circumstance);
  const std::string who_b = first_word(units_b, *b.circumstance);
  if (who_a.empty() || who_b.empty() || who_a == who_b) return std::nullopt;
  Finding finding = finding_between(pair, DivergenceKind::entity, span_of(units_a, *a.circumstance),
                                    span_of(units_b, *b.circumstance));
  finding.weight = Weight::hard;
  finding.message = "entity";
  return finding;
}

bool tell_one_talk(const Comparison& comparison, const std::vector<SharedCluster>& shared) {
  const auto tell = [&](const std::vector<ClaimId>& claims) {
    return std::any_of(claims.begin(), claims.end(), [&](ClaimId id) { return is_talk(comparison.claims[id.value]); });
  };
  return std::any_of(shared.begin(), shared.end(),
                     [&](const SharedCluster& cluster) { return tell(cluster.a) && tell(cluster.b); });
}

std::optional<ClusterId> common_cluster(const std::vector<SharedCluster>& shared, ClaimId a, ClaimId b) {
  const auto holds = [](const std::vector<ClaimId>& claims, ClaimId id) {
    return std::find(claims.begin(), claims.end(), id) != claims.end();
  };
  for (const SharedCluster& cluster : shared) {
    if (holds(cluster.a, a) && holds(cluster.b, b)) return cluster.cluster;
  }
  return std::nullopt;
}

}  // namespace

bool is_talk(const Claim& claim) {
  constexpr std::array<std::string_view, 4> kTalks = {"call", "meeting", "talk", "visit"};
  return std::find(kTalks.begin(), kTalks.end(), claim.act) != kTalks.end();
}

std::optional<Occurrence> occurrence_in(const Comparison& comparison, const Passage& passage, ClaimId id) {
  static const PhraseTable words = phrase_table("occurrence_words", 1);
  const Units claim = units_of(passage, comparison.claims[id.value]);
  const auto first = static_cast<std::size_t>(claim.data() - passage.units.data());
  for (const PhraseTable::Match& match : words.matches(claim)) {
    const std::string thing = thing_at(claim, match.begin, match.begin + match.length);
    if (thing.empty()) continue;
    return Occurrence{id, std::string(match.value) + " " + thing,
                      circumstance_in(passage.units, first + match.begin + match.length)};
  }
  return std::nullopt;
}

std::vector<Finding> compare_occurrences(const Ground& ground, const ArticlePair& pair,
                                         const std::vector<SharedCluster>& shared, const std::set<SentenceId>& paired) {
  const Comparison& comparison = ground.comparison;
  std::vector<Finding> findings;
  for (const Occurrence& a : ground.occurrences[pair.first.value]) {
    for (const Occurrence& b : ground.occurrences[pair.second.value]) {
      const SentenceId in_a = comparison.claims[a.claim.value].sentence;
      const SentenceId in_b = comparison.claims[b.claim.value].sentence;
      if (a.what != b.what || paired.contains(in_a) || paired.contains(in_b)) continue;
      const std::optional<ClusterId> cluster = common_cluster(shared, a.claim, b.claim);
      const ClaimPair claims{comparison, cluster.value_or(ClusterId(0)), a.claim,
                             b.claim,    ground.passages[in_a.value],    ground.passages[in_b.value]};
      std::vector<Finding> found = compare_dates(claims);
      if (found.empty()) continue;
      // In a cluster the dates are told already.
      if (cluster) found.clear();
      if (std::optional<Finding> other = other_circumstances(claims, a, b)) found.push_back(std::move(*other));
      for (Finding& finding : found) {
        finding.cluster = cluster;
        findings.push_back(std::move(finding));
      }
    }
  }
  return findings;
}

namespace {

// Who had the idea of a talk: the noun phrase after the marker.
std::optional<UnitRange> initiator_in(Units units) {
  static const PhraseTable markers = phrase_table("circumstance_markers", 1);
  for (std::size_t i = 0; i < units.size(); ++i) {
    const std::optional<PhraseTable::Match> marker = markers.match(units, i);
    if (!marker || marker->value != kInitiator) continue;
    const std::size_t begin = i + marker->length;
    const std::size_t end = noun_phrase_end(units, begin);
    return end > begin ? std::optional(UnitRange{begin, end}) : std::nullopt;
  }
  return std::nullopt;
}

// A person may stand for a side.
bool names_a_person(const Comparison& comparison, const Passage& passage, Span words) {
  const std::span<const Claim> claims = claims_of(comparison, passage.article);
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return std::any_of(claim.names.begin(), claim.names.end(),
                       [&](const Name& name) { return name.kind == NameKind::person && name.span.overlaps(words); });
  });
}

}  // namespace

std::vector<Finding> compare_initiators(const Ground& ground, const ArticlePair& pair,
                                        const std::vector<SharedCluster>& shared) {
  std::vector<Finding> findings;
  if (!tell_one_talk(ground.comparison, shared)) return findings;
  for (const Passage& a : passages_of_article(ground, pair.first)) {
    const std::optional<UnitRange> in_a = initiator_in(a.units);
    if (!in_a || names_a_person(ground.comparison, a, span_of(a.units, *in_a))) continue;
    for (const Passage& b : passages_of_article(ground, pair.second)) {
      const std::optional<UnitRange> in_b = initiator_in(b.units);
      if (!in_b || names_a_person(ground.comparison, b, span_of(b.units, *in_b))) continue;
      const Units who_a = within(a.units, *in_a);
      const Units who_b = within(b.units, *in_b);
      if (share_a_word(who_a, who_b) || name_one_country(who_a, who_b)) continue;
      Finding& finding = findings.emplace_back();
      finding.kind = DivergenceKind::entity;
      finding.weight = Weight::hard;
      finding.message = "entity";
      finding.spans = {{a.article, span_of(a.units, *in_a)}, {b.article, span_of(b.units, *in_b)}};
      for (const DivergenceSpan& span : finding.spans) {
        finding.said.emplace_back(ground.comparison.text_of(span.article, span.span));
      }
    }
  }
  return findings;
}

std::vector<Finding> compare_focus(const Ground& ground, const ArticlePair& pair,
                                   const std::vector<SharedCluster>& shared) {
  const Comparison& comparison = ground.comparison;
  std::vector<Finding> findings;
  if (!tell_one_talk(comparison, shared)) return findings;
  for (const Passage& a : passages_of_article(ground, pair.first)) {
    const std::optional<Focus> focus_a = focus_in(a.units);
    if (!focus_a) continue;
    for (const Passage& b : passages_of_article(ground, pair.second)) {
      const std::optional<Focus> focus_b = focus_in(b.units);
      if (!focus_b) continue;
      const Units thing_a = Units(a.units).subspan(focus_a->thing.begin, focus_a->thing.end - focus_a->thing.begin);
      const Units thing_b = Units(b.units).subspan(focus_b->thing.begin, focus_b->thing.end - focus_b->thing.begin);
      if (share_a_word(thing_a, thing_b)) continue;
      Finding& finding = findings.emplace_back();
      finding.kind = DivergenceKind::scope;
      finding.weight = Weight::hard;
      finding.message = "scope_focus";
      finding.spans = {{a.article, span_of(a.units, focus_a->whole)}, {b.article, span_of(b.units, focus_b->whole)}};
      for (const DivergenceSpan& span : finding.spans) {
        finding.said.emplace_back(comparison.text_of(span.article, span.span));
      }
    }
  }
  return findings;
}

}  // namespace tawatur
