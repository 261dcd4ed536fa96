// SPDX-License-Identifier: GPL-3.0-or-later
// Who speaks in two versions of a sentence: another speaker, or a source that came or went.

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <vector>

#include "engine/divergence/detectors.h"
#include "engine/divergence/noun_phrases.h"
#include "engine/divergence/phrase_table.h"
#include "engine/text/folding.h"
#include "engine/text/source_names.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

constexpr std::size_t kMarkerReach = 3;    // units in which a marker stands before the source it brings in
constexpr std::size_t kLongestSource = 8;  // content words of a phrase that is nothing but a source
constexpr std::size_t kSpeechReach = 3;    // units between a speaker and the verb of saying

std::vector<std::string> words_in(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

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

constexpr std::string_view kColon = ":";

// Does the article have a speaker of whose name one of the words is part?
bool speaks_in_article(const Comparison& comparison, const Passage& passage, Units words) {
  const auto is_named = [&](const Speaker& speaker) {
    const std::string name = " " + folded_words(speaker.name) + " ";
    return std::any_of(words.begin(), words.end(), [&](const Unit& unit) {
      return unit.kind == UnitKind::content && name.find(" " + std::string(unit.folded) + " ") != std::string::npos;
    });
  };
  const std::span<const Claim> claims = claims_of(comparison, passage.article);
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    return std::any_of(claim.attribution.speakers.begin(), claim.attribution.speakers.end(), is_named);
  });
}

// "Salem: the harvest is safe": words at the head of a headline, up to the colon.
bool is_label(const Passage& passage, std::size_t begin, std::size_t end) {
  const auto is_colon = [&](std::size_t i) { return i < passage.units.size() && passage.units[i].folded == kColon; };
  return begin == 0 && end > 0 && (is_colon(end) || is_colon(end - 1));
}

// Does it begin with an office, a body or a source without a name ("an informed source")?
bool begins_with_a_source(Units words) {
  static const std::array<PhraseTable, 3> sources = {phrase_table("person_titles", 1), phrase_table("body_nouns", 1),
                                                     phrase_table("anonymous_sources", 1)};
  const auto first =
      std::find_if(words.begin(), words.end(), [](const Unit& unit) { return unit.kind == UnitKind::content; });
  const auto at = static_cast<std::size_t>(first - words.begin());
  return first != words.end() && std::any_of(sources.begin(), sources.end(), [&](const PhraseTable& table) {
           return table.match(words, at).has_value();
         });
}

// A label that is no topic: who speaks, by the headline or by the text under it.
bool is_headline_speaker(const Comparison& comparison, const Passage& passage, std::size_t begin, std::size_t end) {
  return is_label(passage, begin, end) &&
         (brings_in_a_voice(comparison, passage, span_of_units(passage, begin, end)) ||
          begins_with_a_source(Units(passage.units).subspan(begin, end - begin)) ||
          speaks_in_article(comparison, passage, Units(passage.units).subspan(begin, end - begin)));
}

// One outlet for another: by the noun that both names follow, or as agencies whose names are known.
bool names_outlets(const EditView& view) {
  const auto name = [](Units units) {
    std::string words;
    for (const Unit& unit : units) {
      if (unit.kind == UnitKind::content)
        words += std::string(words.empty() ? without_proclitics(unit.folded) : " " + std::string(unit.folded));
    }
    return words;
  };
  const std::string in_a = name(view.in_a());
  const std::string in_b = name(view.in_b());
  if (same_source(in_a, in_b)) return false;
  return (is_news_agency(in_a) && is_news_agency(in_b)) ||
         (names_an_outlet(view.a.units, view.edit.a_begin) && names_an_outlet(view.b.units, view.edit.b_begin));
}

// "The minister said" and "it was said": one side has nothing but the verb.
bool hides_speaker(const EditView& view) {
  const auto is_bare = [](Units words) { return content_count(words) == 1 && only_saying(words); };
  if (is_bare(view.in_a()) == is_bare(view.in_b())) return false;
  return is_bare(view.in_a()) ? replaces_speaker(view.comparison, view.b, view.span_b())
                              : replaces_speaker(view.comparison, view.a, view.span_a());
}

// Are both sides nothing but a name of the lexicon, so that one actor is called by another?
bool are_names_only(const EditView& view) {
  const auto is_name = [](Units words) {
    const std::vector<StanceTerm> terms = stance_terms_in(words);
    return terms.size() == 1 &&
           content_words(words.subspan(terms[0].begin, terms[0].end - terms[0].begin)) == content_words(words);
  };
  return is_name(view.in_a()) && is_name(view.in_b());
}

// "The ministry" for "the ministry of defence".
bool is_short_name(Units words, Units longer) {
  return words.size() == 1 && longer.size() > 1 && is_definite(words.front()) && !is_definite(longer.front()) &&
         words.front().stem == longer.front().stem && is_definite(longer[1]);
}

// Do two names have a word in common, in any form?
bool names_share_a_word(const Speaker& a, const Speaker& b) {
  std::set<std::string> words;
  for (const std::string& word : words_in(folded_words(a.name))) words.insert(consonants(word));
  const std::vector<std::string> others = words_in(folded_words(b.name));
  return std::any_of(others.begin(), others.end(),
                     [&](const std::string& word) { return words.contains(consonants(word)); });
}

// Is one speaker, by names that have a word in common, reported in both sentences with a verb of saying? Then he is
// only left to the verb on one side.
bool one_reported_speaker(const EditView& view) {
  const Attribution& a = view.comparison.attributions[view.a.sentence.value];
  const Attribution& b = view.comparison.attributions[view.b.sentence.value];
  const auto reports = [](const Attribution& attribution) {
    return attribution.voice == Voice::attributed && attribution.cue && !attribution.speakers.empty();
  };
  const bool one = reports(a) && reports(b) && std::any_of(a.speakers.begin(), a.speakers.end(), [&](const Speaker& x) {
                     return std::any_of(b.speakers.begin(), b.speakers.end(),
                                        [&](const Speaker& y) { return names_share_a_word(x, y); });
                   });
  return one && !near_speech(view.in_a(), 0, view.in_a().size(), 0) &&
         !near_speech(view.in_b(), 0, view.in_b().size(), 0);
}

// Other words in the place of words: a speaker for a speaker.
std::optional<EditReading> read_replaced(const EditView& view) {
  const bool both_marked = follows_marker(view.a, view.edit.a_begin) && follows_marker(view.b, view.edit.b_begin);
  const bool marked_anew = both_marked && !share_a_word(view.in_a(), view.in_b());
  // The speaker is named on one side and only meant on the other.
  if (one_voice(view) && !marked_anew &&
      replaces_speaker(view.comparison, view.a, view.span_a()) !=
          replaces_speaker(view.comparison, view.b, view.span_b())) {
    return EditReading{Weight::compatible, "attribution_source"};
  }
  if (is_short_name(view.in_a(), view.in_b()) || is_short_name(view.in_b(), view.in_a())) {
    return EditReading{Weight::compatible, "attribution_speaker"};
  }
  const EditReading other_speaker{Weight::hard, "attribution_speaker"};
  // "The minister announced" and "it was announced": the speaker is gone.
  if (is_passive_of(view.in_a(), view.in_b())) {
    const bool hidden_in_a = is_agentless(view.in_a());
    const bool speaks = hidden_in_a ? replaces_speaker(view.comparison, view.b, view.span_b())
                                    : replaces_speaker(view.comparison, view.a, view.span_a());
    return speaks ? std::optional(EditReading{Weight::hard, "attribution_source"}) : std::nullopt;
  }
  if (!one_voice(view) && hides_speaker(view)) return EditReading{Weight::hard, "attribution_source"};
  if (replaces_a_speaker(view)) {
    const bool alike = content_words(view.in_a()) == content_words(view.in_b());
    return name_one_thing(view.in_a(), view.in_b()) && (alike || are_names_only(view)) ? std::nullopt
                                                                                       : std::optional(other_speaker);
  }
  if (name_one_thing(view.in_a(), view.in_b())) return std::nullopt;
  if (names_outlets(view)) return other_speaker;
  if (one_voice(view) && !marked_anew) return std::nullopt;
  const bool both = replaces_speaker(view.comparison, view.a, view.span_a()) &&
                    replaces_speaker(view.comparison, view.b, view.span_b()) &&
                    (near_speech(view.a.units, view.edit.a_begin, view.edit.a_end, kSpeechReach) ||
                     (near_cue(view) && !names_only(view)));
  const bool whole_phrase = content_count(view.in_a()) > 1 || content_count(view.in_b()) > 1;
  const auto opens_with_marker = [](Units words) {
    return holds_source_marker(words.first(std::min(kMarkerReach, words.size())));
  };
  const bool marked = opens_with_marker(view.in_a()) || opens_with_marker(view.in_b()) || (whole_phrase && both_marked);
  return both || marked ? std::optional(other_speaker) : std::nullopt;
}

// Of an edit that only one side has words in.
struct OneSide {
  const Passage& passage;
  Units words;
  std::size_t begin;
  std::size_t end;

  [[nodiscard]] bool marked() const { return holds_source_marker(words.first(std::min(kMarkerReach, words.size()))); }
  [[nodiscard]] bool speaks() const { return stands_for_a_speaker(passage.units, begin, end); }
};

OneSide side_with_words(const EditView& view) {
  if (content_count(view.in_a()) > 0) return {view.a, view.in_a(), view.edit.a_begin, view.edit.a_end};
  return {view.b, view.in_b(), view.edit.b_begin, view.edit.b_end};
}

}  // namespace

bool replaces_a_speaker(const EditView& view) {
  if (content_count(view.in_a()) == 0 || content_count(view.in_b()) == 0) return false;
  const bool reported = stands_for_a_speaker(view.a.units, view.edit.a_begin, view.edit.a_end) &&
                        stands_for_a_speaker(view.b.units, view.edit.b_begin, view.edit.b_end);
  const bool labels = is_label(view.a, view.edit.a_begin, view.edit.a_end) &&
                      is_label(view.b, view.edit.b_begin, view.edit.b_end) &&
                      (is_headline_speaker(view.comparison, view.a, view.edit.a_begin, view.edit.a_end) ||
                       is_headline_speaker(view.comparison, view.b, view.edit.b_begin, view.edit.b_end));
  return reported || labels;
}

Edit with_its_speaker(const Comparison& comparison, const Passage& a, const Passage& b, const Edit& edit) {
  if (edit.a_begin == 0 || edit.b_begin == 0) return edit;
  const Unit& noun_a = a.units[edit.a_begin - 1];
  const Unit& noun_b = b.units[edit.b_begin - 1];
  const bool content = noun_a.kind == UnitKind::content && noun_b.kind == UnitKind::content;
  if (!content || is_definite(noun_a) == is_definite(noun_b)) return edit;
  const EditView wide{comparison, a, b, {edit.a_begin - 1, edit.a_end, edit.b_begin - 1, edit.b_end}};
  const bool speak = replaces_speaker(comparison, a, wide.span_a()) && replaces_speaker(comparison, b, wide.span_b());
  return speak || replaces_a_speaker(wide) ? wide.edit : edit;
}

bool concerns_a_source(const EditView& view) {
  if (content_count(view.in_a()) > 0 && content_count(view.in_b()) > 0) return replaces_a_speaker(view);
  const OneSide side = side_with_words(view);
  return side.marked() || side.speaks();
}

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
  const OneSide side = side_with_words(view);
  const bool speaks = side.speaks() || is_headline_speaker(view.comparison, side.passage, side.begin, side.end);
  if (!speaks && !brings_in_a_source(side.words)) return std::nullopt;
  const bool marked = side.marked();
  if (speaks && !marked && one_reported_speaker(view)) return EditReading{Weight::compatible, "attribution_source"};
  if (one_voice(view) && !marked && in_a + in_b <= kMarkerReach) {
    return EditReading{Weight::compatible, "attribution_source"};
  }
  if (in_a + in_b > kLongestSource && !marked) return std::nullopt;
  const Span span = span_of_units(side.passage, side.begin, side.end);
  if (!speaks && !marked && !brings_in_a_voice(view.comparison, side.passage, span)) return std::nullopt;
  return EditReading{one_voice(view) ? Weight::soft : Weight::hard, "attribution_source"};
}

}  // namespace tawatur
