// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "engine/vectors/vocabulary.h"

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

/// Sets length and mass by the weights.
void measure(TermVector& vector);

/// Sorts by term and makes equal terms one, with the sum of their weights.
void merge_terms(std::vector<WeightedTerm>& terms);

/// Counts terms over many texts, then weighs them.
class TermWeigher {
 public:
  /// The texts are thought to stand among so many others that have none of their terms.
  explicit TermWeigher(double unseen_texts) : unseen_texts_(unseen_texts) {}

  /// One more occurrence of `term` in `text`. Not after weigh().
  void add(TermVector& text, std::string_view term) { text.terms.push_back({vocabulary_.add(term), 1.0F}); }

  /// Turns the counts of all texts into weights. Linear time but for sorting each text.
  void weigh(const std::vector<TermVector*>& texts);

  [[nodiscard]] const Vocabulary& vocabulary() const { return vocabulary_; }
  /// The vocabulary itself, when the weigher is no longer used.
  [[nodiscard]] Vocabulary take_vocabulary() { return std::move(vocabulary_); }

 private:
  double unseen_texts_;
  Vocabulary vocabulary_;
};

/// Calls use(term, weight in x, weight in y) for the terms of both.
template <class Use>
void for_shared_terms(const TermVector& x, const TermVector& y, Use use) {
  std::size_t j = 0;
  for (const WeightedTerm& part : x.terms) {
    while (j < y.terms.size() && y.terms[j].term < part.term) ++j;
    if (j == y.terms.size()) return;
    if (y.terms[j].term == part.term)
      use(part.term, static_cast<double>(part.weight), static_cast<double>(y.terms[j].weight));
  }
}

/// Cosine of two vectors, [0, 1]; 0 where one is empty.
[[nodiscard]] double cosine(const TermVector& x, const TermVector& y);

/// Weight of the shared terms, of each the lesser of the two.
[[nodiscard]] double shared_weight(const TermVector& x, const TermVector& y);

/// shared_weight() over the lesser mass, [0, 1]; 0 where one is empty.
[[nodiscard]] double containment(const TermVector& x, const TermVector& y);

}  // namespace tawatur
