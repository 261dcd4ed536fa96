// SPDX-License-Identifier: GPL-3.0-or-later

#include <algorithm>

#include "engine/divergence/divergence_detectors.h"

namespace tawatur {
namespace {

Relation relation_of(const Divergence& divergence) {
  switch (divergence.kind) {
    case DivergenceKind::polarity:
      return Relation::contradiction;
    case DivergenceKind::attribution:
      return Relation::attribution_divergence;
    case DivergenceKind::number:
    case DivergenceKind::date:
      return Relation::numeric_or_date_divergence;
    case DivergenceKind::scope:
    case DivergenceKind::entity:
      return Relation::scope_divergence;
    case DivergenceKind::terminology:
    case DivergenceKind::certainty:
      return Relation::agree_with_different_wording;
    case DivergenceKind::omission:
    case DivergenceKind::addition:
      return Relation::agree;
  }
  return Relation::agree;
}

}  // namespace

Relation main_relation(const Comparison& comparison, ClusterId cluster) {
  Relation gravest = Relation::agree;
  for (const Divergence& divergence : comparison.divergences) {
    if (divergence.cluster == cluster && divergence.weight != Weight::compatible) {
      gravest = std::max(gravest, relation_of(divergence));
    }
  }
  return gravest;
}

}  // namespace tawatur
