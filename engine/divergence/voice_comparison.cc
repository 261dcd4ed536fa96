// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in two claims of one cluster that are worded differently: other speakers, one more of them, or nobody but
// the outlet itself.

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "engine/divergence/detectors.h"
#include "engine/divergence/phrase_table.h"
#include "engine/divergence/quantity_relation.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/source_names.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

constexpr double kSameClaim = 0.1;          // share of common words from which two claims are one that two people make
constexpr std::size_t kFirstWords = 2;      // content words
constexpr std::size_t kVerbReach = 6;       // units of a claim among which its own verb of saying stands
constexpr std::size_t kLongestOffice = 4;   // units of an office before the name of its holder
constexpr std::size_t kSpeakerReach = 8;    // units between who speaks and what is said
constexpr std::size_t kAgentlessReach = 4;  // units of a claim in which a verb that hides the speaker comes first

// The words that tell one body from another: not "statement", and in any derivation ("presidential" for "presidency").
std::set<std::string> words_of_source(const std::string& name) {
  static const std::map<std::string, std::string, std::less<>> documents = lexicon_map("statement_nouns");
  std::set<std::string> words;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t end = std::min(name.find(' ', begin), name.size());
    const std::string word = folded_words(name.substr(begin, end - begin));
    if (!word.empty() && !documents.contains(without_proclitics(word))) words.insert(stem(word));
    begin = end + 1;
  }
  return words;
}

// A shorter name for the same body: "the interior" for "the ministry of the interior".
bool is_short_for(const std::string& name, const std::string& other) {
  const std::set<std::string> words = words_of_source(name);
  const std::set<std::string> others = words_of_source(other);
  return std::includes(words.begin(), words.end(), others.begin(), others.end()) ||
         std::includes(others.begin(), others.end(), words.begin(), words.end());
}

bool share_a_voice(const Attribution& a, const Attribution& b) {
  if (share_a_speaker(a.speakers, b.speakers) || share_a_speaker(a.speakers, b.relays) ||
      share_a_speaker(a.relays, b.speakers)) {
    return true;
  }
  return std::any_of(a.speakers.begin(), a.speakers.end(), [&](const Speaker& speaker) {
    return std::any_of(b.speakers.begin(), b.speakers.end(),
                       [&](const Speaker& other) { return is_short_for(speaker.name, other.name); });
  });
}

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
    words += units[last].kind == UnitKind::content ? 1 : 0;
  }
  return {units[first].span.begin, units[last - 1].span.end};
}

// From who speaks, or the verb before, to where the claim begins, when the two are close together.
std::optional<Span> speech_before(const Passage& passage, const Claim& claim, std::size_t first) {
  const std::vector<Unit>& units = passage.units;
  std::size_t begin = first;
  const auto reach = [&](const std::optional<Span>& span) {
    for (std::size_t i = first - std::min(first, kSpeakerReach); span && i < begin; ++i) {
      if (units[i].span.overlaps(*span)) begin = i;
    }
  };
  for (const Speaker& speaker : claim.attribution.speakers) reach(speaker.span);
  if (begin == first) return std::nullopt;
  const std::optional<Span>& cue = claim.attribution.cue;
  if (cue && begin > 0 && units[begin - 1].span.overlaps(*cue)) --begin;
  while (first > begin && units[first - 1].kind != UnitKind::content) --first;
  return first > begin ? std::optional(Span{units[begin].span.begin, units[first - 1].span.end}) : std::nullopt;
}

// The words that tell who speaks: the verb that hides it, else speaker and verb right before the claim, else the words
// with which the claim begins, since a statement that is quoted without a speaker shows there who acts.
Span voice_span(const Passage& passage, const Claim& claim) {
  const Units units = units_of(passage, claim);
  if (const std::optional<Span> act = agentless_act(units)) return *act;
  if (claim.attribution.voice == Voice::own) return opening_of(units, claim);
  const auto first = static_cast<std::size_t>(units.data() - passage.units.data());
  return speech_before(passage, claim, first).value_or(opening_of(units, claim));
}

// "The minister" in one article is the person whom the other names with that office: right before the name, or in it.
bool is_holder(const Passage& passage, const std::vector<Speaker>& named, const std::vector<Speaker>& others) {
  return std::any_of(named.begin(), named.end(), [&](const Speaker& speaker) {
    if (!speaker.span) return false;
    std::set<std::string> words;
    for (std::size_t i = 0; i < passage.units.size(); ++i) {
      const std::size_t near = std::min(i + kLongestOffice, passage.units.size() - 1);
      const bool before =
          passage.units[i].span.end <= speaker.span->begin && passage.units[near].span.end > speaker.span->begin;
      if (before || passage.units[i].span.overlaps(*speaker.span)) words.emplace(passage.units[i].stem);
    }
    return std::any_of(others.begin(), others.end(), [&](const Speaker& other) {
      const std::set<std::string> wanted = words_of_source(other.name);
      return !wanted.empty() && std::includes(words.begin(), words.end(), wanted.begin(), wanted.end());
    });
  });
}

bool share_a_voice(const ClaimPair& pair) {
  const Attribution& a = pair.claim_a().attribution;
  const Attribution& b = pair.claim_b().attribution;
  return share_a_voice(a, b) || is_holder(pair.passage_a, a.speakers, b.speakers) ||
         is_holder(pair.passage_b, b.speakers, a.speakers);
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
  const auto speaker = [](const Claim& claim) {
    return is_reported(claim) ? claim.attribution.speakers.front().name : "";
  };
  finding.said = {speaker(a), speaker(b)};
  finding.weight = Weight::soft;
  if (is_reported(a) != is_reported(b)) {
    if (rest_on_one_source(pair) || reported_elsewhere(pair, is_reported(a) ? pair.b : pair.a)) return {};
    finding.message = "attribution_voice";
    return {finding};
  }
  if (share_a_voice(pair)) {
    if (adds_a_speaker(a.attribution, b.attribution)) {
      finding.said = {speakers_text(a.attribution), speakers_text(b.attribution)};
      finding.message = "attribution_speakers";
    } else {
      finding.weight = Weight::compatible;
    }
    return {finding};
  }
  // One who denies what the other says, or has another figure, is another speaker, of course; and who shares few words
  // says something else.
  if (deny_each_other(pair) || give_other_figures(pair) || common_words(pair) < kSameClaim) return {};
  finding.weight = Weight::hard;
  finding.message = "attribution_speakers";
  return {finding};
}

}  // namespace tawatur
