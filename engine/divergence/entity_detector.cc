// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <string_view>
#include <vector>

#include "engine/divergence/detectors.h"
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
  const bool name_in_a = holds_a_name(a) || !names_a.empty();
  const bool name_in_b = holds_a_name(b) || !names_b.empty();
  const bool short_edit = content_count(a) <= kLongestName && content_count(b) <= kLongestName;
  const bool placed = short_edit && (stands_for_a_name(view.a.units, view.edit.a_begin, view.edit.a_end) ||
                                     stands_for_a_name(view.b.units, view.edit.b_begin, view.edit.b_end));
  if (!name_in_a && !name_in_b && !placed) return std::nullopt;
  if (spell_one_name(view, names_a, names_b)) return EditReading{Weight::compatible, "entity"};
  if ((name_in_a || name_in_b || placed) && are_spellings(a, b)) return EditReading{Weight::compatible, "entity"};
  // Two words for one actor are terminology, also where they are part of a name.
  if (name_one_thing(a, b)) return std::nullopt;
  if (name_in_a != name_in_b && (is_description(a, name_in_a) || is_description(b, name_in_b))) return std::nullopt;
  if (!holds_a_name(a) && !holds_a_name(b) && !placed && (only_body_nouns(a) || only_body_nouns(b))) {
    return std::nullopt;
  }
  return EditReading{Weight::hard, "entity"};
}

}  // namespace tawatur
