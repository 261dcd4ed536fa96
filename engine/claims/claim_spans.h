// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "engine/claims/attribution.h"
#include "engine/claims/quotations.h"
#include "engine/claims/words.h"

namespace tawatur {

/// Where a claim stands.
struct ClaimSpan {
  TokenRange range;                 ///< without marks, conjunctions and clause markers at its ends
  bool head = true;                 ///< main content; not an occasion, a setting, a purpose or a description
  std::optional<std::size_t> part;  ///< position in AttributedSentence::parts; absent: own voice or the whole's
};

/// The claims of a sentence, ascending, at least one. A sentence is cut where one report ends and the next begins, at
/// clause markers after a comma and before finite verbs joined by a conjunction; the occasion of a speech act ("in a
/// phone call on Monday") is cut off as a background claim. A piece of less than three words is never cut off.
[[nodiscard]] std::vector<ClaimSpan> split_claims(const SentenceWords& words, const std::vector<Quote>& quotes,
                                                  const AttributedSentence& attributed);

}  // namespace tawatur
