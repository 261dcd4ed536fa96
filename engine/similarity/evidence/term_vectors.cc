// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/evidence/term_vectors.h"

#include <algorithm>
#include <cmath>

namespace tawatur {
namespace {

constexpr double kFewestTexts = 4;  // below, nothing can be called rare
constexpr double kLeastRarity = 0.02;

}  // namespace

void measure(TermVector& vector) {
  double square = 0;
  vector.mass = 0;
  for (const WeightedTerm& part : vector.terms) {
    square += static_cast<double>(part.weight) * part.weight;
    vector.mass += part.weight;
  }
  vector.length = std::sqrt(square);
}

void merge_terms(std::vector<WeightedTerm>& terms) {
  std::sort(terms.begin(), terms.end(), [](const WeightedTerm& x, const WeightedTerm& y) { return x.term < y.term; });
  std::size_t kept = 0;
  for (std::size_t i = 0; i < terms.size(); ++i) {
    if (kept > 0 && terms[kept - 1].term == terms[i].term) {
      terms[kept - 1].weight += terms[i].weight;
    } else {
      terms[kept++] = terms[i];
    }
  }
  terms.resize(kept);
}

void TermWeigher::weigh(const std::vector<TermVector*>& texts) {
  std::vector<std::uint32_t> frequencies(vocabulary_.size());
  for (TermVector* text : texts) {
    merge_terms(text->terms);
    for (const WeightedTerm& part : text->terms) ++frequencies[part.term];
  }
  const double all = std::max(kFewestTexts, static_cast<double>(texts.size()) + unseen_texts_);
  const double rarest = std::log(all / 2);
  for (TermVector* text : texts) {
    for (WeightedTerm& part : text->terms) {
      const double rarity = std::max(kLeastRarity, std::log(all / (1.0 + frequencies[part.term])) / rarest);
      part.weight = static_cast<float>((1 + std::log(static_cast<double>(part.weight))) * rarity);
    }
    text->terms.shrink_to_fit();
    measure(*text);
  }
}

double cosine(const TermVector& x, const TermVector& y) {
  double sum = 0;
  for_shared_terms(x, y, [&](std::uint32_t, double a, double b) { sum += a * b; });
  return sum == 0 ? 0 : std::min(1.0, sum / (x.length * y.length));
}

double shared_weight(const TermVector& x, const TermVector& y) {
  double sum = 0;
  for_shared_terms(x, y, [&](std::uint32_t, double a, double b) { sum += std::min(a, b); });
  return sum;
}

double containment(const TermVector& x, const TermVector& y) {
  const double shared = shared_weight(x, y);
  return shared == 0 ? 0 : std::min(1.0, shared / std::min(x.mass, y.mass));
}

}  // namespace tawatur
