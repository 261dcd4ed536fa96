// SPDX-License-Identifier: GPL-3.0-or-later
// A denial counts, not a negator: "still" and "not only" hold one and deny nothing, two denials cancel out, and
// "agreed" against "refused" denies without any.

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <string>

#include "engine/divergence/detectors.h"

namespace tawatur {
namespace {

constexpr std::size_t kSharedWords = 2;  // of two claims, from which one can deny the other
constexpr double kDeniedShare = 0.5;     // of the shared words, from which it does

// The content words of a claim, by their consonants, and which of them are denied there.
struct Said {
  std::set<std::string> words;
  std::set<std::string> denied;
};

// Those who are named are neither affirmed nor denied.
bool is_told(const Unit& unit, const Claim& claim) {
  return unit.kind == UnitKind::content && unit.span.overlaps(claim.span) && !holds_a_name(Units(&unit, 1)) &&
         std::none_of(claim.names.begin(), claim.names.end(),
                      [&](const Name& name) { return name.span.overlaps(unit.span); });
}

// A negated verb that the other claim does not have denies something else: "we will not accept the plan" is no denial
// of "the plan is ready", nor does it affirm the plan; words that it reaches tell nothing.
Said said_in(const Passage& passage, const Claim& claim, const std::set<std::string>& known) {
  Said said;
  const Units units(passage.units);
  const auto word = [&](std::size_t i) { return consonants(units[i].key); };
  const auto inside = [&](std::size_t i) { return is_told(units[i], claim); };
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (inside(i)) said.words.insert(word(i));
  }
  std::map<std::size_t, bool> denied;
  std::set<std::string> unclear;
  for (const Denial& denial : denials_of(units)) {
    const bool of_something_else = denial.of_verb && !known.contains(word(denial.begin));
    for (std::size_t i = denial.begin; i < denial.end; ++i) {
      if (of_something_else) {
        unclear.insert(word(i));
      } else {
        denied[i] = !denied[i];
      }
    }
  }
  for (const auto& [i, odd] : denied) {
    if (odd && inside(i)) said.denied.insert(word(i));
  }
  std::erase_if(said.words, [&](const std::string& one) { return unclear.contains(one); });
  return said;
}

std::set<std::string> words_of(const Passage& passage, const Claim& claim) {
  std::set<std::string> words;
  for (const Unit& unit : passage.units) {
    if (is_told(unit, claim)) words.insert(consonants(unit.key));
  }
  return words;
}

// Which of the two claims denies most of the words that both hold, the other not: -1 the first, 1 the second, 0 none.
int denier(const ClaimPair& pair) {
  const std::set<std::string> words_a = words_of(pair.passage_a, pair.claim_a());
  const std::set<std::string> words_b = words_of(pair.passage_b, pair.claim_b());
  const Said a = said_in(pair.passage_a, pair.claim_a(), words_b);
  const Said b = said_in(pair.passage_b, pair.claim_b(), words_a);
  std::size_t shared = 0;
  std::size_t only_a = 0;
  std::size_t only_b = 0;
  for (const std::string& word : a.words) {
    if (!b.words.contains(word)) continue;
    ++shared;
    only_a += a.denied.contains(word) && !b.denied.contains(word) ? 1 : 0;
    only_b += b.denied.contains(word) && !a.denied.contains(word) ? 1 : 0;
  }
  const std::size_t apart = std::max(only_a, only_b);
  if (apart < kSharedWords || static_cast<double>(apart) < kDeniedShare * static_cast<double>(shared)) return 0;
  return only_a > only_b ? -1 : 1;
}

}  // namespace

bool deny_each_other(const ClaimPair& pair) {
  return denier(pair) != 0;
}

std::optional<EditReading> read_polarity_edit(const EditView& view) {
  if (content_count(view.in_a()) > 4 || content_count(view.in_b()) > 4 || replaces_a_speaker(view)) return std::nullopt;
  // A clause that came or went with its negator denies nothing that the other sentence says.
  const auto is_clause = [](Units words) { return content_count(words) >= kSharedWords && !hold_denying_words(words); };
  if ((view.span_a().empty() && is_clause(view.in_b())) || (view.span_b().empty() && is_clause(view.in_a()))) {
    return std::nullopt;
  }
  const int difference = std::abs(denials_in(view.in_a()) - denials_in(view.in_b()));
  if (difference % 2 == 0 && !hold_contraries(view.in_a(), view.in_b())) return std::nullopt;
  return EditReading{Weight::hard, "polarity"};
}

std::vector<Finding> compare_polarity(const ClaimPair& pair) {
  const int which = denier(pair);
  if (which == 0) return {};
  Finding finding = finding_between(pair, DivergenceKind::polarity, pair.claim_a().span, pair.claim_b().span);
  // All who deny are one side, all who affirm the other.
  finding.said =
      which < 0 ? std::vector<std::string>{"denied", "affirmed"} : std::vector<std::string>{"affirmed", "denied"};
  finding.topic = "polarity";
  finding.weight = Weight::hard;
  finding.message = "polarity";
  return {finding};
}

}  // namespace tawatur
