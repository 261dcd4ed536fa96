// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>
#include <string>

#include "engine/divergence/detectors.h"

namespace tawatur {
namespace {

constexpr std::size_t kLongestName = 4;  // content words

bool inside_a_name(const Comparison& comparison, const Passage& passage, Span span) {
  auto claim = std::lower_bound(comparison.claims.begin(), comparison.claims.end(), passage.sentence,
                                [](const Claim& one, SentenceId id) { return one.sentence < id; });
  for (; claim != comparison.claims.end() && claim->sentence == passage.sentence; ++claim) {
    if (std::any_of(claim->names.begin(), claim->names.end(),
                    [&](const Name& name) { return name.span.overlaps(span); })) {
      return true;
    }
  }
  return false;
}

// Spellings of one name: the same letters but for the long vowels, which other tongues do not fix.
bool are_spellings(Units a, Units b) {
  if (content_words(a) != content_words(b)) return false;
  const auto letters = [](Units units) {
    std::string all;
    for (const Unit& unit : units) {
      if (unit.kind == UnitKind::content) all += consonants(unit.folded) + ' ';
    }
    return all;
  };
  return letters(a) == letters(b);
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
  const bool inside_a = inside_a_name(view.comparison, view.a, view.span_a());
  const bool inside_b = inside_a_name(view.comparison, view.b, view.span_b());
  const bool name_in_a = holds_a_name(a) || inside_a;
  const bool name_in_b = holds_a_name(b) || inside_b;
  const bool short_edit = content_count(a) <= kLongestName && content_count(b) <= kLongestName;
  const bool placed = short_edit && (stands_for_a_name(view.a.units, view.edit.a_begin, view.edit.a_end) ||
                                     stands_for_a_name(view.b.units, view.edit.b_begin, view.edit.b_end));
  if (!name_in_a && !name_in_b && !placed) return std::nullopt;
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
