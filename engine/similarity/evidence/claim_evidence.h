// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <set>
#include <utility>
#include <vector>

#include "engine/model/comparison.h"
#include "engine/similarity/evidence/notions.h"
#include "engine/similarity/evidence/term_vectors.h"
#include "engine/similarity/evidence/word_letters.h"
#include "engine/similarity/evidence/word_substitutes.h"

namespace tawatur {

/// What a claim is compared by, with all words as numbers that are equal when the words are.
struct ClaimEvidence {
  TermVector stems;                     ///< of content words
  TermVector words;                     ///< folded, without proclitics
  TermVector letters;                   ///< runs of letters inside words
  TermVector notions;                   ///< what content words stand for, see Notions
  std::vector<std::uint32_t> speakers;  ///< ascending; empty in own voice
  std::vector<std::uint32_t> parties;   ///< ascending: persons that its sentence names, or else the last one before it
  std::uint32_t sentence = 0;           ///< position of its sentence
  std::uint32_t act = 0;                ///< 0: unknown
  bool speaks = false;  ///< said by somebody, or an act of speech, or where parties meet: belongs to its parties
  OccasionMention occasion = OccasionMention::none;
  Polarity polarity = Polarity::affirmed;
  Modality modality = Modality::asserted;
  std::optional<DayRange> days;       ///< the days that the claim's dates span
  std::optional<DayRange> published;  ///< when its article was published
  std::vector<Quantity> quantities;
};

/// How many claims of an article have each notion.
struct ArticleNotions {
  std::vector<WeightedTerm> claims;  ///< ascending by notion; the weight is the number of claims
  std::uint32_t all = 0;             ///< claims of the article
};

/// Evidence of all claims, by position; of all sentences: their stems; of all articles: the sum of their claims' stems.
struct EvidenceTable {
  std::vector<ClaimEvidence> claims;
  Vocabulary stems;  ///< of the claims' stems, by number
  std::vector<TermVector> sentences;
  std::vector<TermVector> articles;
  std::vector<ArticleNotions> article_notions;
  std::vector<bool> is_country;                                   ///< of each notion
  std::vector<WordLetters> word_letters;                          ///< of each word
  std::set<std::pair<std::uint32_t, std::uint32_t>> substitutes;  ///< words that stand for each other, both ways
};

/// Share of the words of both claims, by rarity, that have a like word in the other, each with its likeness; [0, 1].
[[nodiscard]] double alignment(const EvidenceTable& table, const ClaimEvidence& x, const ClaimEvidence& y);

/// How the words of claims are weighed.
struct EvidenceRule {
  double unseen_texts = 500;    ///< how many others the texts of the comparison are thought to stand among
  std::size_t longest_run = 4;  ///< of letters
  bool substitutes = false;     ///< look for words that stand for each other; takes memory for each word
};

/// Rarities are counted over the texts of the comparison and the unseen ones, so that two texts are judged as they
/// would be among many. Linear time.
[[nodiscard]] EvidenceTable claim_evidence(const Comparison& comparison, const EvidenceRule& rule = {});

}  // namespace tawatur
