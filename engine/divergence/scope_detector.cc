// SPDX-License-Identifier: GPL-3.0-or-later
// Extent: "all" against "most" as shares of a whole, what an act is for, and words that one side adds to narrow or
// widen what it says.

#include <algorithm>
#include <map>
#include <string>

#include "engine/divergence/article_pairs.h"
#include "engine/divergence/detectors.h"
#include "engine/divergence/noun_phrases.h"
#include "engine/text/lexicon.h"
#include "engine/text/stemmer.h"

namespace tawatur {
namespace {

constexpr std::string_view kWith = "\xd9\x85\xd8\xb9";  // mim, ain
constexpr std::string_view kAnd = "\xd9\x88";           // waw
constexpr std::size_t kMostWords = 2;                   // more than this is a phrase of its own: an omission

constexpr double kSameAim = 0.5;  // common words from which two aims are one
constexpr double kOneReport =
    0.15;  // what claims tell in common, from which their aims and attributes are of one thing

// Common content words, of those of the longer stretch.
double common_share(Units a, Units b) {
  const auto held = std::count_if(a.begin(), a.end(), [&](const Unit& word) {
    return word.kind == UnitKind::content &&
           std::any_of(b.begin(), b.end(), [&](const Unit& other) { return other.stem == word.stem; });
  });
  const std::size_t longer = std::max(content_count(a), content_count(b));
  return longer == 0 ? 1 : static_cast<double>(held) / static_cast<double>(longer);
}

// "Within" and "in the frame of": a particle, and a particle with one noun that makes another of it.
bool are_particles(Units plain, Units compound) {
  const auto is_particle = [](const Unit& unit) { return unit.kind == UnitKind::function; };
  return !plain.empty() && std::all_of(plain.begin(), plain.end(), is_particle) && compound.size() == 2 &&
         is_particle(compound.front()) && compound.back().kind == UnitKind::content;
}

// "The capital" before the name of it: only what kind of place or state the named one is.
bool is_kind_of_name(const EditView& view) {
  static const std::map<std::string, std::string, std::less<>> kinds = lexicon_map("place_nouns");
  const bool in_a = content_count(view.in_a()) > 0;
  const Units words = in_a ? view.in_a() : view.in_b();
  const Units sentence = in_a ? view.a.units : view.b.units;
  const std::size_t next = in_a ? view.edit.a_end : view.edit.b_end;
  return words.size() == 1 && kinds.contains(without_proclitics(words.front().folded)) && next < sentence.size() &&
         sentence[next].kind == UnitKind::content;
}

// Are they shares of one thing? A pronoun may stand for it; two pronouns tell nothing.
bool of_one_whole(const Share& a, const Share& b) {
  if (a.kind == "adverb" || b.kind == "adverb") return true;
  if (a.kind == "pronoun" || b.kind == "pronoun") return a.kind != b.kind;
  return std::any_of(a.whole.begin(), a.whole.end(), [&](std::string_view word) {
    return std::find(b.whole.begin(), b.whole.end(), word) != b.whole.end();
  });
}

// Of the claim, else of its sentence: a share is often told in the clause after.
std::optional<Share> share_told(Units claim, const Passage& passage) {
  const std::optional<Share> share = quantifier_in(claim);
  return share ? share : quantifier_in(passage.units);
}

// With whom a talk was held: from what was held to the end of the phrase after "with".
struct Partners {
  UnitRange words;
  std::size_t count = 1;
};

std::optional<Partners> partners_in(Units claim) {
  const auto with = std::find_if(claim.begin(), claim.end(), [](const Unit& unit) { return unit.folded == kWith; });
  const auto at = static_cast<std::size_t>(with - claim.begin());
  if (at == 0 || at + 1 >= claim.size() || claim[at + 1].kind != UnitKind::content) return std::nullopt;
  Partners partners{{at - 1, at + 2}, 1};
  while (partners.words.begin > 0 && attributes_after(claim, partners.words.begin - 1) > 0) --partners.words.begin;
  for (; partners.words.end < claim.size(); ++partners.words.end) {
    const Unit& unit = claim[partners.words.end];
    if (unit.kind != UnitKind::content || has_preposition(unit)) break;
    const bool joined = unit.folded.starts_with(kAnd) && without_proclitics(unit.folded) != unit.folded;
    if (joined) ++partners.count;
  }
  return partners;
}

// One report of a talk names one partner, another several.
std::optional<Finding> other_partners(const ClaimPair& pair) {
  if (!is_talk(pair.claim_a()) || !is_talk(pair.claim_b())) return std::nullopt;
  const std::optional<Partners> a = partners_in(pair.units_a());
  const std::optional<Partners> b = partners_in(pair.units_b());
  if (!a || !b || (a->count == 1) == (b->count == 1)) return std::nullopt;
  Finding finding = finding_between(pair, DivergenceKind::scope, span_of(pair.units_a(), a->words),
                                    span_of(pair.units_b(), b->words));
  finding.weight = Weight::soft;
  finding.message = "scope_partners";
  finding.topic = "partners";
  return finding;
}

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
  if (are_particles(view.in_a(), view.in_b()) || are_particles(view.in_b(), view.in_a())) {
    return EditReading{Weight::compatible, "scope_words"};
  }
  const std::size_t words = content_count(view.in_a()) + content_count(view.in_b());
  const Units told = content_count(view.in_a()) > 0 ? view.in_a() : view.in_b();
  if (words > 0 && (only_connects(told) || only_saying(told) || is_kind_of_name(view))) {
    return EditReading{Weight::compatible, "scope_words"};
  }
  if (content_count(view.in_a()) > 0 && content_count(view.in_b()) > 0) return std::nullopt;
  if ((words == 0 && !a && !b) || words > kMostWords || both_quote(view)) return std::nullopt;
  return EditReading{Weight::soft, "scope_words"};
}

std::vector<Finding> compare_extent(const ClaimPair& pair) {
  std::vector<Finding> findings;
  const Units units_a = pair.units_a();
  const Units units_b = pair.units_b();
  const std::optional<Share> a = share_told(units_a, pair.passage_a);
  const std::optional<Share> b = share_told(units_b, pair.passage_b);
  if (!can_meet(a, b) && of_one_whole(*a, *b)) {
    Finding& finding = findings.emplace_back(finding_between(
        pair, DivergenceKind::scope, phrase_of_share(pair.passage_a, *a), phrase_of_share(pair.passage_b, *b)));
    finding.said = {std::string(pair.comparison.text_of(pair.passage_a.article, a->span)),
                    std::string(pair.comparison.text_of(pair.passage_b.article, b->span))};
    finding.weight = Weight::hard;
    finding.message = "scope_share";
  }
  if (std::optional<Finding> partners = other_partners(pair)) findings.push_back(std::move(*partners));
  if (told_in_common(pair) < kOneReport) return findings;
  const std::optional<UnitRange> aim_a = aim_in(units_a);
  const std::optional<UnitRange> aim_b = aim_in(units_b);
  if (aim_a && aim_b && common_share(within(units_a, *aim_a), within(units_b, *aim_b)) < kSameAim) {
    Finding& finding = findings.emplace_back(
        finding_between(pair, DivergenceKind::scope, span_of(units_a, *aim_a), span_of(units_b, *aim_b)));
    finding.weight = Weight::soft;
    finding.message = "scope_aim";
    finding.topic = "aim";
  }
  if (!pair.reported()) return findings;
  for (const auto& [in_a, in_b] : lone_attributes(units_a, units_b)) {
    Finding& finding = findings.emplace_back(finding_between(pair, DivergenceKind::scope,
                                                             span_of(units_a, with_antecedent(units_a, in_a)),
                                                             span_of(units_b, with_antecedent(units_b, in_b))));
    finding.weight = Weight::soft;
    finding.message = "scope_words";
    finding.topic = units_a[in_a.begin].stem;
  }
  return findings;
}

}  // namespace tawatur
