// SPDX-License-Identifier: GPL-3.0-or-later
// "The visit came at the invitation of the mayor" and "At the invitation of the mayor, the minister visited": what the
// one tells as news is a circumstance of the other, in the same words.

#include <algorithm>

#include "engine/divergence/noun_phrases.h"
#include "engine/divergence/phrase_table.h"
#include "engine/divergence/silence.h"

namespace tawatur {
namespace {

constexpr std::size_t kFewestWords = 3;  // content words of a circumstance that is told

std::vector<Unit> words_of(Units units) {
  std::vector<Unit> words;
  std::copy_if(units.begin(), units.end(), std::back_inserter(words),
               [](const Unit& unit) { return unit.kind != UnitKind::mark; });
  return words;
}

bool stand_at(Units words, Units text, std::size_t at) {
  return at + words.size() <= text.size() &&
         std::equal(words.begin(), words.end(), text.begin() + static_cast<std::ptrdiff_t>(at),
                    [](const Unit& a, const Unit& b) { return a.folded == b.folded; });
}

std::optional<Span> place_of(Units words, const Passage& passage) {
  const std::vector<Unit> text = words_of(passage.units);
  for (std::size_t at = 0; at + words.size() <= text.size(); ++at) {
    if (stand_at(words, text, at)) return span_of(text, {at, at + words.size()});
  }
  return std::nullopt;
}

}  // namespace

std::optional<CommonCircumstance> circumstance_in_common(const Ground& ground, ClaimId id, ArticleId article) {
  static const PhraseTable markers = phrase_table("circumstance_markers", 1);
  const Claim& claim = ground.comparison.claims[id.value];
  const std::vector<Unit> here = words_of(units_of(ground.passages[claim.sentence.value], claim));
  const std::size_t least = std::max(kFewestWords, (content_count(here) + 1) / 2);
  for (std::size_t begin = 1; begin < here.size(); ++begin) {
    const Units words = Units(here).subspan(begin);
    if (!markers.match(here, begin) || content_count(words) < least) continue;
    for (const Passage& passage : passages_of_article(ground, article)) {
      if (const std::optional<Span> there = place_of(words, passage)) {
        return CommonCircumstance{span_of(words, {0, words.size()}), *there};
      }
    }
  }
  return std::nullopt;
}

}  // namespace tawatur
