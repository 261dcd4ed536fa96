// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in two versions of a sentence: another speaker, or a source that came or went.

#include <algorithm>
#include <string>

#include "engine/divergence/detectors.h"
#include "engine/text/source_names.h"

namespace tawatur {
namespace {

constexpr std::size_t kMarkerReach = 3;    // units in which a marker stands before the source it brings in
constexpr std::size_t kLongestSource = 8;  // content words of a phrase that is nothing but a source
constexpr std::size_t kSpeechReach = 3;    // units between a speaker and the verb of saying

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

}  // namespace

bool share_a_speaker(const std::vector<Speaker>& a, const std::vector<Speaker>& b) {
  return std::any_of(a.begin(), a.end(), [&](const Speaker& speaker) {
    return std::any_of(b.begin(), b.end(), [&](const Speaker& other) { return same_source(speaker.name, other.name); });
  });
}

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

}  // namespace tawatur
