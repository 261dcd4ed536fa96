// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>
#include <vector>

#include "engine/model/comparison.h"
#include "engine/report/claim_matrix.h"

namespace tawatur {

/// Is it about what an article does not say?
[[nodiscard]] bool is_silence(DivergenceKind kind);

/// The articles whose words are shown of a divergence, ascending, without those that lack them: of these may be shown
/// what they have of the phrase.
[[nodiscard]] std::vector<ArticleId> tellers_of(const Divergence& divergence);

/// Rows of the hard differences between texts that a reader should see first: the most telling kind of each shared
/// claim and of what a story calls the same thing, grave relations and many outlets first; where places are left, a
/// second kind of each claim. The same words are told once, and no story takes all places. At most `limit`.
[[nodiscard]] std::vector<std::size_t> strongest_divergences(const Comparison& comparison, const FindingIndex& index,
                                                             std::size_t limit);

/// What a divergence is about: the label of its shared claim; names of one thing belong to the story, other differences
/// without a claim to the sentence of their first side. Empty where there is none. Linear in the number of sentences.
[[nodiscard]] std::string_view subject_of(const Comparison& comparison, const FindingIndex& index, std::size_t row);

/// Shared claims that rest on fewer independent sources than they have outlets: what looks confirmed and is repeated.
/// Most outlets for each source first. At most `limit`.
[[nodiscard]] std::vector<ClusterId> echoes(const Comparison& comparison, std::size_t limit);

/// Spans of each side of a divergence, ascending by side; sides in the same words are one entry.
[[nodiscard]] std::vector<std::vector<DivergenceSpan>> sides_of(const Comparison& comparison,
                                                                const Divergence& divergence);

/// One way to put a side, and the articles that put it so.
struct Wording {
  DivergenceSpan first;
  std::vector<ArticleId> articles;  ///< in the order of the spans, each once
};

/// What the articles of one side say, each in its own words: no article is made to say another's.
[[nodiscard]] std::vector<Wording> wordings_of(const Comparison& comparison, const std::vector<DivergenceSpan>& side);

/// Articles of some spans, in their order, each once.
[[nodiscard]] std::vector<ArticleId> articles_of(const std::vector<DivergenceSpan>& spans);

}  // namespace tawatur
