// SPDX-License-Identifier: GPL-3.0-or-later
// A denial counts, not a negator: "still" and "not only" hold one and deny nothing, two denials cancel out, and
// "agreed" against "refused" denies without any.

#include <algorithm>
#include <cstdlib>

#include "engine/divergence/detectors.h"

namespace tawatur {
namespace {

constexpr std::string_view kDenied = "denied";

bool holds(Units units, std::string_view stem) {
  return std::any_of(units.begin(), units.end(),
                     [&](const Unit& unit) { return unit.kind == UnitKind::content && unit.stem == stem; });
}

// Does one claim deny a word that the other asserts? A negator deep in a clause of its own denies something else.
bool denies_word_of(Units denying, Units other) {
  const std::vector<std::string_view> denied = denied_words(denying);
  const std::vector<std::string_view> denied_too = denied_words(other);
  return std::any_of(denied.begin(), denied.end(), [&](std::string_view word) {
    return holds(other, word) && std::find(denied_too.begin(), denied_too.end(), word) == denied_too.end();
  });
}

}  // namespace

std::optional<EditReading> read_polarity_edit(const EditView& view) {
  if (content_count(view.in_a()) > 4 || content_count(view.in_b()) > 4) return std::nullopt;
  const int difference = std::abs(denials_in(view.in_a()) - denials_in(view.in_b()));
  if (difference % 2 == 0 && !hold_contraries(view.in_a(), view.in_b())) return std::nullopt;
  return EditReading{Weight::hard, "polarity"};
}

std::vector<Finding> compare_polarity(const ClaimPair& pair) {
  const bool a_denies = pair.claim_a().attribution.stance == kDenied;
  const bool b_denies = pair.claim_b().attribution.stance == kDenied;
  const Units a = pair.units_a();
  const Units b = pair.units_b();
  if (a_denies == b_denies && !denies_word_of(a, b) && !denies_word_of(b, a)) return {};
  Finding finding = finding_between(pair, DivergenceKind::polarity, pair.claim_a().span, pair.claim_b().span);
  finding.weight = Weight::hard;
  finding.message = "polarity";
  return {finding};
}

}  // namespace tawatur
