// SPDX-License-Identifier: GPL-3.0-or-later
// Extent: "all" against "most" as shares of a whole, and words that one side adds to narrow or widen what it says.

#include "engine/divergence/detectors.h"

namespace tawatur {
namespace {

constexpr std::size_t kMostWords = 2;  // more than this is a phrase of its own: an omission

bool can_meet(const std::optional<Share>& a, const std::optional<Share>& b) {
  return !a || !b || (a->least <= b->most && b->least <= a->most);
}

}  // namespace

std::optional<EditReading> read_scope_edit(const EditView& view) {
  const std::optional<Share> a = quantifier_in(view.in_a());
  const std::optional<Share> b = quantifier_in(view.in_b());
  if (a && b && content_count(view.in_a()) <= kMostWords && content_count(view.in_b()) <= kMostWords) {
    return EditReading{can_meet(a, b) ? Weight::compatible : Weight::hard, "scope_share"};
  }
  const std::size_t words = content_count(view.in_a()) + content_count(view.in_b());
  if (content_count(view.in_a()) > 0 && content_count(view.in_b()) > 0) return std::nullopt;
  if ((words == 0 && !a && !b) || words > kMostWords) return std::nullopt;
  return EditReading{Weight::soft, "scope_words"};
}

std::vector<Finding> compare_extent(const ClaimPair& pair) {
  const std::optional<Share> a = quantifier_in(pair.units_a());
  const std::optional<Share> b = quantifier_in(pair.units_b());
  if (can_meet(a, b)) return {};
  Finding finding = finding_between(pair, DivergenceKind::scope, a->span, b->span);
  finding.weight = Weight::hard;
  finding.message = "scope_share";
  return {finding};
}

}  // namespace tawatur
