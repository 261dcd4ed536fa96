// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "engine/claims/claim_spans.h"
#include "engine/claims/words.h"
#include "engine/model/claim.h"
#include "engine/model/day.h"

namespace tawatur {

/// A quantity or a date and the tokens it stands on.
struct PlacedQuantity {
  TokenRange range;
  Quantity quantity;
};
struct PlacedDate {
  TokenRange range;
  DateMention date;
};

/// Dates of the sentence against the likely day of publication, ascending.
[[nodiscard]] std::vector<PlacedDate> dates_of(const SentenceWords& words, std::optional<Day> published);

/// Quantities of the sentence that are no part of `dates`, ascending. What is counted is the noun after the number;
/// measures are converted to their base unit (corpus/lexicons/counted_nouns.tsv), money never.
[[nodiscard]] std::vector<PlacedQuantity> quantities_of(const SentenceWords& words,
                                                        const std::vector<PlacedDate>& dates);

/// Kind of act of a claim: of its verb, else of its first act noun; empty when the lexicons know none.
[[nodiscard]] std::string act_of(const SentenceWords& words, const ClaimSpan& claim);

/// Denied by a negator in its main clause or by the verb that reports it, but not by both.
[[nodiscard]] Polarity polarity_of(const SentenceWords& words, const ClaimSpan& claim,
                                   const AttributedSentence& attributed);

/// How surely the claim is made.
[[nodiscard]] Modality modality_of(const SentenceWords& words, const ClaimSpan& claim,
                                   const AttributedSentence& attributed);

}  // namespace tawatur
