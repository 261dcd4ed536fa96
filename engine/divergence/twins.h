// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "engine/divergence/passage.h"

namespace tawatur {

/// Positions of two sentences that are versions of one sentence.
using Twins = std::pair<std::size_t, std::size_t>;

/// Sentences of one article and of another that are twins: they share at least `least` of the content words of both
/// (Dice; figures and dates count as equal, since those are what may differ), and neither has a better partner. Each
/// sentence in at most one pair; ascending. Near-linear: sentences without a common word never meet.
[[nodiscard]] std::vector<Twins> twin_sentences(std::span<const Passage> a, std::span<const Passage> b, double least);

/// Share of the content of `passage` that the whole of `article` holds too: word pairs, so that a sentence that was cut
/// in two or joined to another is still found.
[[nodiscard]] double content_held(const Passage& passage, std::span<const Passage> article);

}  // namespace tawatur
