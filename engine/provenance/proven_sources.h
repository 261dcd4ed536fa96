// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// For each article the article of another outlet that its text demonstrably comes from: a copy of known direction that
/// makes up at least half of it. Of several the one with better evidence than time alone, then with the larger share,
/// then the first. Linear in the copies.
[[nodiscard]] std::vector<std::optional<ArticleId>> proven_sources(const Comparison& comparison);

/// The copy between two articles, in whatever direction; nothing when there is none. Logarithmic.
[[nodiscard]] const Copy* copy_between(const Comparison& comparison, ArticleId a, ArticleId b);

/// The sentences of an article. Logarithmic.
[[nodiscard]] std::span<const Sentence> sentences_of_article(const Comparison& comparison, ArticleId article);

}  // namespace tawatur
