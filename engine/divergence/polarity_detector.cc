// SPDX-License-Identifier: GPL-3.0-or-later
// A denial counts, not a negator: "still" and "not only" hold one and deny nothing, two denials cancel out, and
// "agreed" against "refused" denies without any.

#include <cstdlib>

#include "engine/divergence/detectors.h"

namespace tawatur {
namespace {

constexpr std::string_view kDenied = "denied";

bool denies(const Claim& claim) {
  return (claim.polarity == Polarity::negated) != (claim.attribution.stance == kDenied);
}

}  // namespace

std::optional<EditReading> read_polarity_edit(const EditView& view) {
  if (content_count(view.in_a()) > 4 || content_count(view.in_b()) > 4) return std::nullopt;
  const int difference = std::abs(denials_in(view.in_a()) - denials_in(view.in_b()));
  if (difference % 2 == 0 && !hold_contraries(view.in_a(), view.in_b())) return std::nullopt;
  return EditReading{Weight::hard, "polarity"};
}

std::vector<Finding> compare_polarity(const ClaimPair& pair) {
  if (denies(pair.claim_a()) == denies(pair.claim_b())) return {};
  Finding finding = finding_between(pair, DivergenceKind::polarity, pair.claim_a().span, pair.claim_b().span);
  finding.weight = Weight::hard;
  finding.message = "polarity";
  return {finding};
}

}  // namespace tawatur
