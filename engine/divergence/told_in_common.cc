// SPDX-License-Identifier: GPL-3.0-or-later
// Two claims that name the same people and places may still tell different things of them, and in a story nearly all
// claims name the same. So what is counted are the other words.

#include <algorithm>
#include <set>
#include <string>

#include "engine/divergence/detectors.h"

namespace tawatur {
namespace {

std::set<std::string> words_beside_names(Units units, const Claim& claim) {
  std::set<std::string> words;
  for (const Unit& unit : units) {
    const bool named = std::any_of(claim.names.begin(), claim.names.end(),
                                   [&](const Name& name) { return name.span.overlaps(unit.span); });
    if (unit.kind == UnitKind::content && !named && !holds_a_name(Units(&unit, 1))) words.insert(consonants(unit.key));
  }
  return words;
}

}  // namespace

double told_in_common(const ClaimPair& pair) {
  const std::set<std::string> a = words_beside_names(pair.units_a(), pair.claim_a());
  const std::set<std::string> b = words_beside_names(pair.units_b(), pair.claim_b());
  const auto common = std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
  return a.empty() || b.empty() ? 0 : 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

}  // namespace tawatur
