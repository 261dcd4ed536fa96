// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
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
  bool presupposed = false;         ///< an event that only dates another
  std::optional<std::size_t> part;  ///< position in AttributedSentence::parts; absent: own voice or the whole's
};

/// The claims of a sentence, ascending, at least one. A sentence is cut where one report ends and the next begins, at
/// clause markers after a comma and before finite verbs joined by a conjunction; the occasion of a speech act ("in a
/// phone call on Monday"), an apposition to its speaker and an event that only dates another ("after the fall of ...")
/// are background claims; the last kind nests in the claim that it dates.
[[nodiscard]] std::vector<ClaimSpan> split_claims(const SentenceWords& words, const std::vector<Quote>& quotes,
                                                  const AttributedSentence& attributed);

/// What begins at a cut: a claim of the main content, one of the background, or words that are of none: they
/// only name a source, or lead on to the next.
enum class PieceKind : std::uint8_t { head, background, source };

struct ClauseCut {
  std::size_t at = 0;
  PieceKind kind = PieceKind::head;
  std::size_t shortest = 3;  ///< words that the piece must have
};

/// Where the grammar of the sentence alone, reports aside, allows a cut; ascending.
[[nodiscard]] std::vector<ClauseCut> clause_cuts(const SentenceWords& words, const std::vector<Quote>& quotes);

/// Events that only date another, as background claims.
[[nodiscard]] std::vector<TokenRange> dating_events(const SentenceWords& words);

/// A thing and what a reduced relative clause says of it: "the crisis lasting since spring".
struct Description {
  TokenRange range;
  std::size_t participle = 0;  ///< where the clause begins
};

/// Ascending.
[[nodiscard]] std::vector<Description> descriptions(const SentenceWords& words);

/// Where the noun phrase begins that ends before `end`, a comma between them aside; `end` where none
/// does.
[[nodiscard]] std::size_t thing_before(const SentenceWords& words, std::size_t end);

/// Words in a range, marks aside.
[[nodiscard]] std::size_t word_count(const SentenceWords& words, TokenRange range);

}  // namespace tawatur
