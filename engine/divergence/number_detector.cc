// SPDX-License-Identifier: GPL-3.0-or-later
// Numbers are compared as quantities of one thing: the same counted unit in the same role, bounds and rounding allowed
// for, parts kept apart from wholes. Two figures that can both be true are no conflict.

#include <algorithm>
#include <cmath>
#include <set>

#include "engine/divergence/detectors.h"
#include "engine/divergence/quantity_relation.h"
#include "engine/text/quantities/units.h"
#include "engine/text/source_names.h"

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

bool counts_people(const Quantity& quantity) {
  const NounForm* noun = find_counted_noun(quantity.unit);
  return noun != nullptr && noun->kind == NounKind::person;
}

std::string_view role_of(const Quantity& quantity, const Passage& passage) {
  const auto at = std::find_if(passage.units.begin(), passage.units.end(),
                               [&](const Unit& unit) { return unit.span.overlaps(quantity.span); });
  return at == passage.units.end()
             ? std::string_view()
             : role_of_counted(passage.units, static_cast<std::size_t>(at - passage.units.begin()));
}

// Figures of one thing: the same unit, or people of whom the same is told.
bool comparable(const ClaimPair& pair, const Quantity& a, const Quantity& b) {
  if (!is_figure(a) || !is_figure(b) || a.kind != b.kind || a.unit.empty() || b.unit.empty()) return false;
  const std::string_view role_a = role_of(a, pair.passage_a);
  const std::string_view role_b = role_of(b, pair.passage_b);
  if (counts_people(a) && counts_people(b)) return role_a == role_b && (!role_a.empty() || a.unit == b.unit);
  return a.unit == b.unit && role_a == role_b;
}

bool share_a_speaker(const Claim& a, const Claim& b) {
  return std::any_of(a.attribution.speakers.begin(), a.attribution.speakers.end(), [&](const Speaker& speaker) {
    return std::any_of(b.attribution.speakers.begin(), b.attribution.speakers.end(),
                       [&](const Speaker& other) { return same_source(speaker.name, other.name); });
  });
}

bool gives(const Claim& claim, const std::string& unit, double figure) {
  return std::any_of(claim.quantities.begin(), claim.quantities.end(), [&](const Quantity& quantity) {
    return quantity.unit == unit && quantity.minimum == figure && quantity.maximum == figure;
  });
}

// Do the claims of one article show that the two figures are of a part and its whole: the rest is given too ("10
// others" beside "60" and "70"), or one speaker gives both?
bool shown_in(std::span<const Claim> claims, const std::string& unit, double a, double b) {
  return std::any_of(claims.begin(), claims.end(), [&](const Claim& claim) {
    if (gives(claim, unit, std::abs(a - b))) return true;
    return gives(claim, unit, a) && std::any_of(claims.begin(), claims.end(), [&](const Claim& other) {
             return gives(other, unit, b) && share_a_speaker(claim, other);
           });
  });
}

bool part_and_whole(const Quantity& a, const Quantity& b, const ClaimPair& pair) {
  if (!a.minimum || !b.minimum || a.unit != b.unit) return false;
  std::set<ArticleId> articles;
  for (const ClaimId id : pair.comparison.clusters[pair.cluster.value].claims) {
    articles.insert(pair.comparison.article_of(id));
  }
  return std::any_of(articles.begin(), articles.end(), [&](ArticleId article) {
    return shown_in(claims_of(pair.comparison, article), a.unit, *a.minimum, *b.minimum);
  });
}

bool has_match(const ClaimPair& pair, const Quantity& a, const Quantity& b) {
  const auto fits = [&](const Quantity& left, const Quantity& right) {
    return comparable(pair, left, right) &&
           quantity_relation(value_of(left), value_of(right)) != QuantityRelation::conflict;
  };
  const std::vector<Quantity>& in_a = pair.claim_a().quantities;
  const std::vector<Quantity>& in_b = pair.claim_b().quantities;
  return std::any_of(in_b.begin(), in_b.end(), [&](const Quantity& other) { return fits(a, other); }) ||
         std::any_of(in_a.begin(), in_a.end(), [&](const Quantity& other) { return fits(other, b); });
}

}  // namespace

std::optional<EditReading> read_number_edit(const EditView& view) {
  const Unit* a = only_value(view.in_a(), UnitKind::number);
  const Unit* b = only_value(view.in_b(), UnitKind::number);
  if (a == nullptr && b == nullptr) return std::nullopt;
  if (a != nullptr && b != nullptr) {
    const QuantityRelation relation = rewritten_relation(a->number, b->number);
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
      if (!comparable(pair, a, b)) continue;
      const QuantityRelation relation = quantity_relation(value_of(a), value_of(b));
      if (relation == QuantityRelation::equal) continue;
      if (relation == QuantityRelation::conflict && has_match(pair, a, b)) continue;
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
