// SPDX-License-Identifier: GPL-3.0-or-later
// Two claims that name the same people and places may still tell different things of them, and in a story nearly all
// claims name the same. So what they have in common is counted twice: with their names, and beside them.

#include <algorithm>
#include <set>
#include <string>

#include "engine/divergence/detectors.h"

namespace tawatur {
namespace {

// Of those content words that count.
template <class Counts>
std::set<std::string> words_of(Units units, const Counts& counts) {
  std::set<std::string> words;
  for (const Unit& unit : units) {
    if (unit.kind == UnitKind::content && counts(unit)) words.insert(consonants(unit.key));
  }
  return words;
}

double dice(const std::set<std::string>& a, const std::set<std::string>& b) {
  const auto common = std::count_if(a.begin(), a.end(), [&](const std::string& word) { return b.contains(word); });
  return a.empty() || b.empty() ? 0 : 2.0 * static_cast<double>(common) / static_cast<double>(a.size() + b.size());
}

}  // namespace

double common_words(const ClaimPair& pair) {
  const auto all = [](const Unit&) { return true; };
  return dice(words_of(pair.units_a(), all), words_of(pair.units_b(), all));
}

double told_in_common(const ClaimPair& pair) {
  const auto beside_names = [](const Claim& claim) {
    return [&claim](const Unit& unit) {
      const bool named = std::any_of(claim.names.begin(), claim.names.end(),
                                     [&](const Name& name) { return name.span.overlaps(unit.span); });
      return !named && !holds_a_name(Units(&unit, 1));
    };
  };
  return dice(words_of(pair.units_a(), beside_names(pair.claim_a())),
              words_of(pair.units_b(), beside_names(pair.claim_b())));
}

}  // namespace tawatur
