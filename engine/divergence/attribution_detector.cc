// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks: another speaker, a source that came or went, or a claim that one outlet reports and another makes its
// own.

#include <algorithm>
#include <map>
#include <set>
#include <string>

#include "engine/divergence/detectors.h"
#include "engine/divergence/quantity_relation.h"
#include "engine/text/folding.h"
#include "engine/text/lexicon.h"
#include "engine/text/source_names.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

constexpr std::size_t kMarkerReach = 3;    // units in which a marker stands before the source it brings in
constexpr std::size_t kLongestSource = 8;  // content words of a phrase that is nothing but a source

constexpr std::size_t kSpeechReach = 3;  // units between a speaker and the verb of saying
constexpr double kSameClaim = 0.2;       // share of common words from which two claims are one that two people make
constexpr std::size_t kFirstWords = 3;

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

// Other words in the place of words: a speaker for a speaker.
std::optional<EditReading> read_replaced(const EditView& view) {
  const EditReading other_speaker{Weight::hard, "attribution_speaker"};
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

// The words that tell who speaks: verb and speaker where the claim follows them at once, else the words with which it
// begins, since a statement that is quoted without a speaker shows there who acts.
Span voice_span(const Passage& passage, const Claim& claim) {
  const Units units = units_of(passage, claim);
  const auto first = static_cast<std::size_t>(units.data() - passage.units.data());
  const Span opening{units.front().span.begin, units[std::min(units.size(), kFirstWords) - 1].span.end};
  const std::size_t reach = std::min(kMarkerReach, first);
  const Span before{passage.units[first - reach].span.begin, units.front().span.begin};
  std::optional<Span> words;
  const auto add = [&](std::optional<Span> span) {
    if (!span || span->end <= before.begin || span->begin >= before.end) return;
    words = words ? Span{std::min(words->begin, span->begin), std::max(words->end, span->end)} : *span;
  };
  add(claim.attribution.cue);
  for (const Speaker& speaker : claim.attribution.speakers) add(speaker.span);
  return words.value_or(opening);
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
  if (content_count(words) > kLongestSource &&
      !holds_source_marker(words.first(std::min(kMarkerReach, words.size())))) {
    return std::nullopt;
  }
  return EditReading{Weight::hard, "attribution_source"};
}

std::vector<Finding> compare_attribution(const ClaimPair& pair) {
  const Claim& a = pair.claim_a();
  const Claim& b = pair.claim_b();
  if (!a.head || !b.head || a.attribution.speakers.empty() || b.attribution.speakers.empty()) return {};
  if (a.attribution.voice == Voice::own || b.attribution.voice == Voice::own) return {};
  Finding finding =
      finding_between(pair, DivergenceKind::attribution, voice_span(pair.passage_a, a), voice_span(pair.passage_b, b));
  finding.said = {a.attribution.speakers.front().name, b.attribution.speakers.front().name};
  finding.topic = "speakers";
  if (share_a_voice(a.attribution, b.attribution)) {
    finding.weight = Weight::compatible;
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
