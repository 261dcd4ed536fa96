// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers are compared as quantities of one thing: the same counted unit in the same role, bounds and rounding allowed
// for, parts kept apart from wholes. Two figures that can both be true are no conflict.

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/divergence/detectors.h"
#include "engine/divergence/quantity_relation.h"

namespace tawatur {
namespace {

const Unit* only_value(Units units, UnitKind kind) {
  const Unit* value = nullptr;
  for (const Unit& unit : units) {
    if (unit.kind != kind) continue;
    if (value != nullptr) return nullptr;
    value = &unit;
  }
  return value;
}

bool is_figure(const Quantity& quantity) {
  return quantity.kind != QuantityKind::ordinal && (quantity.minimum || quantity.maximum);
}

NumberValue value_of(const Quantity& quantity) {
  return {quantity.minimum, quantity.maximum, quantity.approximate};
}

bool comparable(const Quantity& a, const Quantity& b) {
  return is_figure(a) && is_figure(b) && a.kind == b.kind && !a.unit.empty() && a.unit == b.unit;
}

// Is there a figure of the same unit in the two articles' claims of which the two differ by exactly that much: "60" and
// "70" beside "10 others" are a part and its whole.
bool part_and_whole(const Quantity& a, const Quantity& b, const ClaimPair& pair) {
  if (!a.minimum || !b.minimum) return false;
  const double rest = std::abs(*a.minimum - *b.minimum);
  const ArticleId first = pair.comparison.article_of(pair.a);
  const ArticleId second = pair.comparison.article_of(pair.b);
  return std::any_of(pair.comparison.claims.begin(), pair.comparison.claims.end(), [&](const Claim& claim) {
    const ArticleId article = pair.comparison.sentence_of(claim).article;
    return (article == first || article == second) &&
           std::any_of(claim.quantities.begin(), claim.quantities.end(), [&](const Quantity& other) {
             return other.unit == a.unit && other.minimum && *other.minimum == rest && other.maximum == other.minimum;
           });
  });
}

bool has_match(const Quantity& quantity, const std::vector<Quantity>& others) {
  return std::any_of(others.begin(), others.end(), [&](const Quantity& other) {
    return comparable(quantity, other) &&
           quantity_relation(value_of(quantity), value_of(other)) != QuantityRelation::conflict;
  });
}

}  // namespace

std::optional<EditReading> read_number_edit(const EditView& view) {
  const Unit* a = only_value(view.in_a(), UnitKind::number);
  const Unit* b = only_value(view.in_b(), UnitKind::number);
  if (a == nullptr && b == nullptr) return std::nullopt;
  if (a != nullptr && b != nullptr) {
    const QuantityRelation relation = quantity_relation(a->number, b->number);
    return EditReading{relation == QuantityRelation::conflict ? Weight::hard : Weight::compatible, "number_conflict"};
  }
  // A figure against words, or against nothing: less precise, unless a whole phrase came or went.
  if (content_count(view.in_a()) > 2 || content_count(view.in_b()) > 2) return std::nullopt;
  return EditReading{Weight::soft, "number_precision"};
}

std::vector<Finding> compare_numbers(const ClaimPair& pair) {
  std::vector<Finding> findings;
  for (const Quantity& a : pair.claim_a().quantities) {
    for (const Quantity& b : pair.claim_b().quantities) {
      if (!comparable(a, b)) continue;
      const QuantityRelation relation = quantity_relation(value_of(a), value_of(b));
      if (relation == QuantityRelation::equal) continue;
      if (relation == QuantityRelation::conflict &&
          (has_match(a, pair.claim_b().quantities) || has_match(b, pair.claim_a().quantities))) {
        continue;
      }
      const bool conflict = relation == QuantityRelation::conflict && !part_and_whole(a, b, pair);
      Finding finding = finding_between(pair, DivergenceKind::number, a.span, b.span);
      finding.weight = conflict ? Weight::hard : Weight::compatible;
      finding.message = conflict ? "number_conflict" : "number_compatible";
      findings.push_back(std::move(finding));
    }
  }
  return findings;
}

}  // namespace tawatur
