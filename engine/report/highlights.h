// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "engine/model/comparison.h"
#include "engine/report/claim_matrix.h"

namespace tawatur {

/// Is it about what an article does not say?
[[nodiscard]] bool is_silence(DivergenceKind kind);

/// Rows of the hard differences between texts that a reader should see first, one for each shared claim: grave
/// relations first, then many outlets. The same words are told once, and no story takes all places. At most `limit`.
[[nodiscard]] std::vector<std::size_t> strongest_divergences(const Comparison& comparison, const FindingIndex& index,
                                                             std::size_t limit);

/// Shared claims that rest on fewer independent sources than they have outlets: what looks confirmed and is repeated.
/// Most outlets for each source first. At most `limit`.
[[nodiscard]] std::vector<ClusterId> echoes(const Comparison& comparison, std::size_t limit);

/// Spans of each side of a divergence, ascending by side; sides in the same words are one entry.
[[nodiscard]] std::vector<std::vector<DivergenceSpan>> sides_of(const Comparison& comparison,
                                                                const Divergence& divergence);

/// Articles of some spans, in their order, each once.
[[nodiscard]] std::vector<ArticleId> articles_of(const std::vector<DivergenceSpan>& spans);

}  // namespace tawatur
