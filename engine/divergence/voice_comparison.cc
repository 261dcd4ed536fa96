// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in two claims of one cluster that are worded differently: other speakers, one more of them, or nobody but
// the outlet itself.

#include <algorithm>
#include <string>

#include "engine/divergence/detectors.h"
#include "engine/divergence/noun_phrases.h"
#include "engine/divergence/phrase_table.h"
#include "engine/divergence/quantity_relation.h"

namespace tawatur {
namespace {

constexpr double kOneReport = 0.15;       // what claims tell in common, from which they are one that others make
constexpr double kOneAccount = 0.35;      // the same where one of them names nobody, or nobody clearly
constexpr std::size_t kFirstWords = 2;    // content words
constexpr std::size_t kVerbReach = 6;     // units of a claim among which its own verb of saying stands
constexpr std::size_t kSpeakerReach = 8;  // units between who speaks and what is said
constexpr std::size_t kSourceReach = 4;   // units between "according to" and who speaks
constexpr std::string_view kOf = "\xd8\xb9\xd9\x86";  // ain, nun: "of", after "voiced"
constexpr std::size_t kAgentlessReach = 4;  // units of a claim in which a verb that hides the speaker comes first

bool give_other_figures(const ClaimPair& pair) {
  const std::vector<Figure> in_a = figures_of(pair.comparison, pair.a, pair.passage_a);
  const std::vector<Figure> in_b = figures_of(pair.comparison, pair.b, pair.passage_b);
  return std::any_of(in_a.begin(), in_a.end(), [&](const Figure& a) {
    return std::any_of(in_b.begin(), in_b.end(), [&](const Figure& b) {
      return count_one_thing(a, b) && quantity_relation(a.value, b.value) == QuantityRelation::conflict;
    });
  });
}

// "Support was voiced": the verb that hides who speaks, at the beginning of the claim, with the noun after it.
std::optional<Span> agentless_act(Units claim) {
  static const PhraseTable verbs = phrase_table("agentless_verbs", 1);
  for (std::size_t i = 0; i < std::min(claim.size(), kAgentlessReach); ++i) {
    if (!verbs.match(claim, i)) continue;
    const auto noun = std::find_if(claim.begin() + static_cast<std::ptrdiff_t>(i) + 1, claim.end(),
                                   [](const Unit& unit) { return unit.kind == UnitKind::content; });
    return Span{claim[i].span.begin, noun == claim.end() ? claim[i].span.end : noun->span.end};
  }
  return std::nullopt;
}

// The first words of the claim, or its own verb of saying with who does it.
Span opening_of(Units units, const Claim& claim) {
  const auto in_a_speaker = [&](const Unit& unit) {
    return std::any_of(claim.attribution.speakers.begin(), claim.attribution.speakers.end(),
                       [&](const Speaker& speaker) { return speaker.span && speaker.span->overlaps(unit.span); });
  };
  std::size_t first = 0;
  for (std::size_t i = 0; i < std::min(units.size(), kVerbReach); ++i) {
    if (!near_speech(units, i, i, 1)) continue;
    first = i;
    break;
  }
  std::size_t last = first;
  for (std::size_t words = 0; last < units.size() && (words < kFirstWords || in_a_speaker(units[last])); ++last) {
    if (words > 0 && (units[last].kind == UnitKind::mark || opens_speech(units[last]))) break;
    words += units[last].kind == UnitKind::content ? 1 : 0;
  }
  return {units[first].span.begin, units[last - 1].span.end};
}

// Units [first, last) of the sentence that hold a speaker; empty when none stands in it.
UnitRange speaker_in(const std::vector<Unit>& units, const Claim& claim) {
  UnitRange range;
  for (std::size_t i = 0; i < units.size(); ++i) {
    const bool speaks =
        std::any_of(claim.attribution.speakers.begin(), claim.attribution.speakers.end(),
                    [&](const Speaker& speaker) { return speaker.span && speaker.span->overlaps(units[i].span); });
    if (speaks && range.end == 0) range.begin = i;
    if (speaks) range.end = i + 1;
  }
  return range;
}

// Speaker and verb: from the verb before the speaker to where the claim begins, or, where the speaker comes after, from
// the words that bring him in to his name; when verb, speaker and claim are close together.
std::optional<Span> speech_of(const Passage& passage, const Claim& claim, std::size_t claim_begin) {
  const std::vector<Unit>& units = passage.units;
  UnitRange speech = speaker_in(units, claim);
  if (speech.end == 0) return std::nullopt;
  if (speech.begin < claim_begin) {
    if (speech.begin + kSpeakerReach < claim_begin) return std::nullopt;
    speech.end = claim_begin;
  }
  const std::optional<Span>& cue = claim.attribution.cue;
  const std::size_t reach = speech.begin < claim_begin ? 1 : kSourceReach;
  for (std::size_t i = speech.begin; i-- > 0 && i + reach >= speech.begin;) {
    const bool brings_in = holds_source_marker(Units(units).subspan(i, 1)) || (cue && units[i].span.overlaps(*cue));
    if (brings_in) speech.begin = i;
  }
  // A sentence begins with the verb of the one who acts.
  if (speech.begin == 1 && speech.begin < claim_begin && units[0].kind == UnitKind::content) speech.begin = 0;
  while (speech.begin < speech.end && units[speech.begin].kind == UnitKind::mark) ++speech.begin;
  while (speech.begin < speech.end && units[speech.end - 1].kind != UnitKind::content) --speech.end;
  return speech.begin < speech.end ? std::optional(span_of(units, speech)) : std::nullopt;
}

// "Affirmed their support", "voiced concern": where the act lies in what the speaker has or voices, the words with
// that.
Span with_its_object(const std::vector<Unit>& units, Span words) {
  const auto after =
      std::find_if(units.begin(), units.end(), [&](const Unit& unit) { return unit.span.begin >= words.end; });
  if (after == units.end()) return words;
  if (has_possessor(*after)) return {words.begin, after->span.end};
  const bool voiced =
      after->folded == kOf && std::next(after) != units.end() && std::next(after)->kind == UnitKind::content;
  return voiced ? Span{words.begin, std::next(after)->span.end} : words;
}

// The words that tell who speaks: the verb that hides it, else speaker and verb beside the claim, else the words with
// which the claim begins, since a statement that is quoted without a speaker shows there who acts.
Span voice_span(const Passage& passage, const Claim& claim) {
  const Units units = units_of(passage, claim);
  if (const std::optional<Span> act = agentless_act(units)) return with_its_object(passage.units, *act);
  if (claim.attribution.voice == Voice::own) return with_its_object(passage.units, opening_of(units, claim));
  const auto first = static_cast<std::size_t>(units.data() - passage.units.data());
  return with_its_object(passage.units, speech_of(passage, claim, first).value_or(opening_of(units, claim)));
}

bool is_reported(const Claim& claim) {
  return claim.attribution.voice == Voice::attributed && !claim.attribution.speakers.empty();
}

// Does the article that makes the claim give it to somebody in another sentence?
bool reported_elsewhere(const ClaimPair& pair, ClaimId id) {
  const std::vector<ClaimId>& members = pair.comparison.clusters[pair.cluster.value].claims;
  return std::any_of(members.begin(), members.end(), [&](ClaimId other) {
    return pair.comparison.article_of(other) == pair.comparison.article_of(id) &&
           is_reported(pair.comparison.claims[other.value]);
  });
}

// A document stands behind what is told near it, whoever voices it.
bool rest_on_one_source(const ClaimPair& pair) {
  const std::vector<Origin>& origins = pair.comparison.clusters[pair.cluster.value].origins;
  const auto carries = [&](const Origin& origin, ClaimId id) {
    return std::find(origin.articles.begin(), origin.articles.end(), pair.comparison.article_of(id)) !=
           origin.articles.end();
  };
  return std::any_of(origins.begin(), origins.end(),
                     [&](const Origin& origin) { return carries(origin, pair.a) && carries(origin, pair.b); });
}

// Both name one speaker, and one of them another beside him.
bool adds_a_speaker(const Attribution& a, const Attribution& b) {
  return a.speakers.size() != b.speakers.size() && share_a_speaker(a.speakers, b.speakers);
}

std::string speakers_text(const Attribution& attribution) {
  std::string text;
  for (const Speaker& speaker : attribution.speakers) text += (text.empty() ? "" : ", ") + speaker.name;
  return text;
}

bool is_told(const ClaimPair& pair, const Claim& claim) {
  return claim.head && pair.comparison.sentence_of(claim).kind == SentenceKind::sentence;
}

}  // namespace

std::vector<Finding> compare_attribution(const ClaimPair& pair) {
  const Claim& a = pair.claim_a();
  const Claim& b = pair.claim_b();
  if (!is_told(pair, a) || !is_told(pair, b) || (!is_reported(a) && !is_reported(b))) return {};
  Finding finding =
      finding_between(pair, DivergenceKind::attribution, voice_span(pair.passage_a, a), voice_span(pair.passage_b, b));
  finding.topic = "speakers";
  if (agentless_act(pair.units_a()) && agentless_act(pair.units_b())) {
    finding.weight = Weight::compatible;
    return {finding};
  }
  const auto shown = [&](const DivergenceSpan& span) { return pair.comparison.text_of(span.article, span.span); };
  // Nobody sees who speaks in words that are the same.
  if (shown(finding.spans.front()) == shown(finding.spans.back())) return {};
  const auto speaker = [](const Claim& claim) {
    return is_reported(claim) ? claim.attribution.speakers.front().name : "";
  };
  finding.said = {speaker(a), speaker(b)};
  finding.weight = Weight::soft;
  const double told = told_in_common(pair);
  if (is_reported(a) != is_reported(b)) {
    if (told < kOneAccount || rest_on_one_source(pair)) return {};
    if (reported_elsewhere(pair, is_reported(a) ? pair.b : pair.a)) return {};
    finding.message = "attribution_voice";
    return {finding};
  }
  const bool hidden = agentless_act(pair.units_a()) || agentless_act(pair.units_b());
  const Voices voices = voices_of(pair.comparison, pair.a, pair.b);
  if (voices == Voices::one && !hidden) {
    if (adds_a_speaker(a.attribution, b.attribution)) {
      finding.said = {speakers_text(a.attribution), speakers_text(b.attribution)};
      finding.message = "attribution_speakers";
    } else {
      finding.weight = Weight::compatible;
    }
    return {finding};
  }
  // One who denies what the other says, or has another figure, is another speaker, of course; and who tells little that
  // the other tells says something else.
  const bool clear = voices == Voices::others || hidden;
  if (deny_each_other(pair) || give_other_figures(pair) || told < (clear ? kOneReport : kOneAccount)) return {};
  if (clear) finding.weight = Weight::hard;
  finding.message = "attribution_speakers";
  return {finding};
}

}  // namespace tawatur
