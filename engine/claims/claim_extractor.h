// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <span>

#include "engine/model/article.h"
#include "engine/model/claim.h"
#include "engine/model/sentence.h"

namespace tawatur {

/// Claims and attributions of all sentences; `sentences` are ascending by article. At least one claim a sentence.
/// Articles are independent of each other, so they are read in parallel; the result does not depend on `threads`.
/// Names are spelt as in their own article: join_spellings() (engine/claims/names.h) brings those of all together.
[[nodiscard]] ClaimTable read_claims(const Corpus& corpus, std::span<const Sentence> sentences, unsigned threads);

/// The same, with the spellings of all articles joined.
[[nodiscard]] ClaimTable extract_claims(const Corpus& corpus, std::span<const Sentence> sentences, unsigned threads);

}  // namespace tawatur
