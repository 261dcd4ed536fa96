// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks: another speaker, a source that came or went, or a claim that one outlet reports and another makes its
// own.

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

constexpr std::size_t kMarkerReach = 3;    // units in which a marker stands before the source it brings in
constexpr std::size_t kLongestSource = 8;  // content words of a phrase that is nothing but a source

constexpr std::size_t kSpeechReach = 3;     // units between a speaker and the verb of saying
constexpr double kSameClaim = 0.1;          // share of common words from which two claims are one that two people make
constexpr std::size_t kFirstWords = 2;      // content words
constexpr std::size_t kVerbReach = 6;       // units of a claim among which its own verb of saying stands
constexpr std::size_t kLongestOffice = 4;   // units of an office before the name of its holder
constexpr std::size_t kSpeakerReach = 8;    // units between who speaks and what is said
constexpr std::size_t kAgentlessReach = 4;  // units of a claim in which a verb that hides the speaker comes first

bool follows_marker(const Passage& passage, std::size_t begin) {
  const std::size_t reach = std::min(kMarkerReach, begin);
  return holds_source_marker(Units(passage.units).subspan(begin - reach, reach));
}

// Does the edit take in most of the words that name a speaker? A changed word inside a longer name changes the name.
bool replaces(const std::vector<Speaker>& speakers, const Passage& passage, Span edit) {
  return std::any_of(speakers.begin(), speakers.end(), [&](const Speaker& speaker) {
    if (!speaker.span || !speaker.span->overlaps(edit)) return false;
    const auto words = [&](const Unit& unit) {
      return unit.kind == UnitKind::content && unit.span.overlaps(*speaker.span);
    };
    const auto edited = [&](const Unit& unit) { return words(unit) && unit.span.overlaps(edit); };
    const auto all = std::count_if(passage.units.begin(), passage.units.end(), words);
    return 2 * std::count_if(passage.units.begin(), passage.units.end(), edited) > all;
  });
}

bool replaces_speaker(const Comparison& comparison, const Passage& passage, Span edit) {
  const Attribution& attribution = comparison.attributions[passage.sentence.value];
  return replaces(attribution.speakers, passage, edit) || replaces(attribution.relays, passage, edit);
}

bool share_a_speaker(const std::vector<Speaker>& a, const std::vector<Speaker>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Speaker& speaker) {
    return std::any_of(b.begin(), b.end(), [&](const Speaker& other) { return same_source(speaker.name, other.name); });
  });
}

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

// Sources of one passage that the other does not name.
bool names_others(const Attribution& a, const Attribution& b) {
  const auto known = [&](const Speaker& speaker) {
    return share_a_speaker({speaker}, b.speakers) || share_a_speaker({speaker}, b.relays);
  };
  return !std::all_of(a.speakers.begin(), a.speakers.end(), known) ||
         !std::all_of(a.relays.begin(), a.relays.end(), known);
}

// Are both sentences told by the same sources, so that words of saying came, went or moved without another voice?
bool one_voice(const EditView& view) {
  const Attribution& a = view.comparison.attributions[view.a.sentence.value];
  const Attribution& b = view.comparison.attributions[view.b.sentence.value];
  return !a.speakers.empty() && !b.speakers.empty() && !names_others(a, b) && !names_others(b, a);
}

// Is the verb that carries the speech of the first sentence beside the edit?
bool near_cue(const EditView& view) {
  const std::optional<Span>& cue = view.comparison.attributions[view.a.sentence.value].cue;
  if (!cue) return false;
  const std::vector<Unit>& units = view.a.units;
  const std::size_t first = view.edit.a_begin - std::min(view.edit.a_begin, kSpeechReach);
  const std::size_t last = std::min(units.size(), view.edit.a_end + kSpeechReach);
  return cue->overlaps({units[first].span.begin, units[last - 1].span.end});
}

// One name of a place for another: an actor like any other where no verb of saying is near.
bool names_only(const EditView& view) {
  return content_count(view.in_a()) == 1 && content_count(view.in_b()) == 1 && holds_a_name(view.in_a()) &&
         holds_a_name(view.in_b());
}

// Do the words hold who speaks in the sentence, or the verb of it? Not all that is announced is a source.
bool brings_in_a_voice(const Comparison& comparison, const Passage& passage, Span words) {
  const Attribution& attribution = comparison.attributions[passage.sentence.value];
  const auto holds = [&](const std::optional<Span>& span) { return span && span->overlaps(words); };
  const auto names = [&](const Speaker& speaker) { return holds(speaker.span); };
  return holds(attribution.cue) || std::any_of(attribution.speakers.begin(), attribution.speakers.end(), names) ||
         std::any_of(attribution.relays.begin(), attribution.relays.end(), names);
}

// Other words in the place of words: a speaker for a speaker.
std::optional<EditReading> read_replaced(const EditView& view) {
  // The speaker is named on one side and only meant on the other.
  if (one_voice(view) && replaces_speaker(view.comparison, view.a, view.span_a()) !=
                             replaces_speaker(view.comparison, view.b, view.span_b())) {
    return EditReading{Weight::compatible, "attribution_source"};
  }
  const EditReading other_speaker{Weight::hard, "attribution_speaker"};
  // "The minister announced" and "it was announced": the speaker is gone.
  if (is_passive_of(view.in_a(), view.in_b())) {
    const bool hidden_in_a = is_agentless(view.in_a());
    const bool speaks = hidden_in_a ? replaces_speaker(view.comparison, view.b, view.span_b())
                                    : replaces_speaker(view.comparison, view.a, view.span_a());
    return speaks ? std::optional(EditReading{Weight::hard, "attribution_source"}) : std::nullopt;
  }
  if (stands_for_a_speaker(view.a.units, view.edit.a_begin, view.edit.a_end) &&
      stands_for_a_speaker(view.b.units, view.edit.b_begin, view.edit.b_end)) {
    return name_one_thing(view.in_a(), view.in_b()) && content_words(view.in_a()) == content_words(view.in_b())
               ? std::nullopt
               : std::optional(other_speaker);
  }
  if (name_one_thing(view.in_a(), view.in_b()) || one_voice(view)) return std::nullopt;
  const bool both = replaces_speaker(view.comparison, view.a, view.span_a()) &&
                    replaces_speaker(view.comparison, view.b, view.span_b()) &&
                    (near_speech(view.a.units, view.edit.a_begin, view.edit.a_end, kSpeechReach) ||
                     (near_cue(view) && !names_only(view)));
  const bool whole_phrase = content_count(view.in_a()) > 1 || content_count(view.in_b()) > 1;
  const auto opens_with_marker = [](Units words) {
    return holds_source_marker(words.first(std::min(kMarkerReach, words.size())));
  };
  const bool marked =
      opens_with_marker(view.in_a()) || opens_with_marker(view.in_b()) ||
      (whole_phrase && follows_marker(view.a, view.edit.a_begin) && follows_marker(view.b, view.edit.b_begin));
  return both || marked ? std::optional(other_speaker) : std::nullopt;
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

std::optional<EditReading> read_attribution_edit(const EditView& view) {
  const std::size_t in_a = content_count(view.in_a());
  const std::size_t in_b = content_count(view.in_b());
  if (in_a > 0 && in_b > 0) return read_replaced(view);
  if (in_a + in_b == 0) return std::nullopt;
  const Units words = in_a > 0 ? view.in_a() : view.in_b();
  if (!brings_in_a_source(words)) return std::nullopt;
  if (one_voice(view) && content_count(words) <= kMarkerReach)
    return EditReading{Weight::compatible, "attribution_source"};
  const bool marked = holds_source_marker(words.first(std::min(kMarkerReach, words.size())));
  if (content_count(words) > kLongestSource && !marked) return std::nullopt;
  const Passage& passage = in_a > 0 ? view.a : view.b;
  if (!marked && !brings_in_a_voice(view.comparison, passage, in_a > 0 ? view.span_a() : view.span_b())) {
    return std::nullopt;
  }
  return EditReading{Weight::hard, "attribution_source"};
}

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
