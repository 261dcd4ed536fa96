// SPDX-License-Identifier: GPL-3.0-or-later
// "No deaths were recorded" beside "a child died": no figure stands against another, and the sentences share no word,
// so neither figures nor denials of one claim find it. That nobody was hurt is told with "any", which denies it of all.

#include <algorithm>
#include <array>
#include <string>

#include "engine/divergence/article_pairs.h"
#include "engine/divergence/phrase_table.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

constexpr std::string_view kAny = "\xd8\xa7\xd9\x8a";  // alef, ya: "any", folded
constexpr std::size_t kAffirmedReach = 3;              // units between those whom it happened to and what happened
// Roles of the lexicon casualty_roles that are losses.
constexpr std::array<std::string_view, 2> kLosses = {"killed", "hurt"};

std::string_view loss_at(Units units, std::size_t at) {
  static const PhraseTable roles = phrase_table("casualty_roles", 1);
  const std::optional<PhraseTable::Match> match = roles.match(units, at);
  const bool loss = match && std::find(kLosses.begin(), kLosses.end(), match->value) != kLosses.end();
  return loss ? match->value : std::string_view();
}

// What happened to nobody, or to nobody of one kind.
struct NoLoss {
  ArticleId article;
  std::string_view role;
  const Unit* whom = nullptr;  // nothing: nobody at all
  Span words;
};

// The singular begins most plurals and the dual; the others have its consonants.
bool are_of_kind(const Unit& unit, const Unit& whom) {
  const bool word = unit.kind == UnitKind::content || unit.kind == UnitKind::number;
  return word &&
         (without_proclitics(unit.folded).starts_with(whom.folded) || consonants(unit.key) == consonants(whom.key));
}

std::optional<NoLoss> no_loss_in(const Passage& passage) {
  const Units units(passage.units);
  for (const Denial& denial : denials_of(units)) {
    for (std::size_t i = denial.begin; i + 1 < denial.end; ++i) {
      if (units[i].folded != kAny) continue;
      const std::string_view lost = loss_at(units, i + 1);
      std::string_view role = lost;
      for (std::size_t j = denial.begin; j < i && role.empty(); ++j) role = loss_at(units, j);
      if (role.empty() || denial.begin == 0) continue;
      const Span words{units[denial.begin - 1].span.begin, units[i + 1].span.end};
      return NoLoss{passage.article, role, lost.empty() ? &units[i + 1] : nullptr, words};
    }
  }
  return std::nullopt;
}

// Where a claim tells that it happened, to one of the kind that is spoken of.
std::optional<Span> loss_in(Units claim, const NoLoss& denied) {
  for (std::size_t i = 0; i < claim.size(); ++i) {
    if (loss_at(claim, i) != denied.role) continue;
    UnitRange words{i, i + 1};
    const std::size_t first = i - std::min(i, kAffirmedReach);
    const std::size_t last = std::min(claim.size(), i + 1 + kAffirmedReach);
    bool told = denied.whom == nullptr;
    for (std::size_t j = first; j < last; ++j) {
      const bool whom = denied.whom != nullptr && are_of_kind(claim[j], *denied.whom);
      if (!whom && loss_at(claim, j) != denied.role) continue;
      words = {std::min(words.begin, j), std::max(words.end, j + 1)};
      told = told || whom;
    }
    if (told) return span_of(claim, words);
  }
  return std::nullopt;
}

Finding denied_and_told(const Comparison& comparison, const NoLoss& denied, ArticleId teller, Span told) {
  Finding finding;
  finding.kind = DivergenceKind::polarity;
  finding.weight = Weight::hard;
  finding.message = "polarity";
  finding.spans = {{denied.article, denied.words}, {teller, told}};
  finding.said = {"no " + std::string(denied.role), std::string(comparison.text_of(teller, told))};
  return finding;
}

void set_against(const Ground& ground, ArticleId silent, ArticleId teller, std::vector<Finding>& findings) {
  const Comparison& comparison = ground.comparison;
  for (const Passage& passage : passages_of_article(ground, silent)) {
    const std::optional<NoLoss> denied = no_loss_in(passage);
    if (!denied) continue;
    for (const Claim& claim : claims_of(comparison, teller)) {
      const Sentence& sentence = comparison.sentence_of(claim);
      if (!claim.head || sentence.kind != SentenceKind::sentence || claim.modality != Modality::asserted) continue;
      const Passage& other = ground.passages[claim.sentence.value];
      if (!denials_of(other.units).empty()) continue;
      const std::optional<Span> told = loss_in(units_of(other, claim), *denied);
      if (!told) continue;
      findings.push_back(denied_and_told(comparison, *denied, teller, *told));
      break;
    }
  }
}

}  // namespace

std::vector<Finding> compare_losses(const Ground& ground, const ArticlePair& pair) {
  std::vector<Finding> findings;
  if (!pair.one_story) return findings;
  set_against(ground, pair.first, pair.second, findings);
  set_against(ground, pair.second, pair.first, findings);
  return findings;
}

}  // namespace tawatur
