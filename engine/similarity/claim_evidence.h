// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "engine/model/comparison.h"

namespace tawatur {

/// A term and what it weighs.
struct WeightedTerm {
  std::uint32_t term = 0;
  float weight = 0;
};

/// Terms ascending; weights are rarities of terms times (1 + ln tf). Rarity: [0, 1], 1 for a term that is met once.
struct TermVector {
  std::vector<WeightedTerm> terms;
  double length = 0;  ///< Euclidean
  double mass = 0;    ///< sum of weights
};

/// What a claim is compared by, with all words as numbers that are equal when the words are.
struct ClaimEvidence {
  TermVector stems;    ///< of content words
  TermVector words;    ///< folded, without proclitics
  TermVector letters;  ///< runs of three and four letters inside words
  TermVector people;   ///< names of persons and bodies
  TermVector places;
  TermVector participants;  ///< persons of its sentence and speakers; where it names none, the article's first
  std::vector<std::uint32_t> speakers;  ///< ascending; empty in own voice
  std::uint32_t sentence = 0;           ///< position of its sentence
  std::uint32_t act = 0;                ///< 0: unknown
  std::optional<DayRange> days;         ///< the days that the claim's dates span
  std::optional<DayRange> published;    ///< when its article was published
  std::vector<Quantity> quantities;
  float position = 0;  ///< of its sentence in the article: 1 first (or title), falling to 0
};

/// The letters of a word: its runs of two and three letters, ascending, and a bit for each.
struct WordLetters {
  std::vector<std::uint32_t> runs;
  std::uint64_t bits = 0;

  WordLetters() = default;
  explicit WordLetters(std::vector<std::uint32_t> its_runs);
};

/// Evidence of all claims, by position; of all sentences: their stems; of all articles: the sum of their claims' stems.
struct EvidenceTable {
  std::vector<ClaimEvidence> claims;
  std::vector<TermVector> sentences;
  std::vector<TermVector> articles;
  std::vector<WordLetters> word_letters;  ///< of each word
};

/// How alike two words are in letters, [0, 1]: 1 for one word; 0 below half of the runs in common, so that chance
/// does not add up. For word forms that the stemmer does not bring together.
[[nodiscard]] double word_likeness(const EvidenceTable& table, std::uint32_t x, std::uint32_t y);

/// Share of the words of both claims, by rarity, that have a like word in the other, each with its likeness; [0, 1].
[[nodiscard]] double alignment(const EvidenceTable& table, const ClaimEvidence& x, const ClaimEvidence& y);

/// Rarities are counted over the texts of the comparison and a fixed number of unseen ones, so that two texts are
/// judged as they would be among many. Linear time.
[[nodiscard]] EvidenceTable claim_evidence(const Comparison& comparison);

/// Cosine of two vectors, [0, 1]; 0 where one is empty.
[[nodiscard]] double cosine(const TermVector& x, const TermVector& y);

/// Weight of the shared terms (the lesser of the two) over the lesser mass, [0, 1]; 0 where one is empty.
[[nodiscard]] double containment(const TermVector& x, const TermVector& y);

}  // namespace tawatur
