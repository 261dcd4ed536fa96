// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "engine/divergence/detectors.h"

namespace tawatur {
namespace {

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

}  // namespace

std::optional<EditReading> read_entity_edit(const EditView& view) {
  if (content_count(view.in_a()) == 0 || content_count(view.in_b()) == 0) return std::nullopt;
  const bool name_in_a = holds_a_name(view.in_a()) || inside_a_name(view.comparison, view.a, view.span_a());
  const bool name_in_b = holds_a_name(view.in_b()) || inside_a_name(view.comparison, view.b, view.span_b());
  if (!name_in_a && !name_in_b) return std::nullopt;
  // Two words for one actor are terminology, also where they are part of a name.
  if (name_one_thing(view.in_a(), view.in_b())) return std::nullopt;
  if (!holds_a_name(view.in_a()) && !holds_a_name(view.in_b()) &&
      (only_body_nouns(view.in_a()) || only_body_nouns(view.in_b()))) {
    return std::nullopt;
  }
  return EditReading{Weight::hard, "entity"};
}

}  // namespace tawatur
