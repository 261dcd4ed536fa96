// SPDX-License-Identifier: GPL-3.0-or-later
#include "benchmarks/planted/sentence_mutations.h"

namespace tawatur::planted {
namespace {

// A sentence that leans on the one before it ("and he added") would change its meaning elsewhere or alone.
bool stands_alone(const Original& original, std::size_t i) {
  const Attribution& attribution = original.attributions[i];
  const bool elided_speaker = !attribution.speakers.empty() && attribution.speakers.front().span &&
                              !original.sentences[i].span.contains(*attribution.speakers.front().span);
  return original.sentences[i].tokens.size() >= 6 && !elided_speaker;
}

// The sentence with the space behind it, so that none is left double.
Span with_gap(const Original& original, std::size_t i) {
  return {original.sentences[i].span.begin, original.sentences[i + 1].span.begin};
}

}  // namespace

std::vector<Edit> plant_nothing(const Original&, Random&) {
  return {{{0, 0}, ""}};
}

std::vector<Edit> plant_addition(const Original& original, Random&) {
  std::vector<Edit> places;
  if (original.foreign_sentence.empty()) return places;
  for (std::size_t i = 1; i < original.sentences.size(); ++i) {
    const std::uint32_t at = original.sentences[i].span.begin;
    if (stands_alone(original, i)) places.push_back({{at, at}, original.foreign_sentence + "\n"});
  }
  return places;
}

std::vector<Edit> plant_omission(const Original& original, Random&) {
  std::vector<Edit> places;
  for (std::size_t i = 1; i + 1 < original.sentences.size(); ++i) {
    if (stands_alone(original, i) && stands_alone(original, i + 1)) places.push_back({with_gap(original, i), ""});
  }
  return places;
}

std::vector<Edit> plant_order(const Original& original, Random&) {
  std::vector<Edit> places;
  for (std::size_t i = 1; i + 2 < original.sentences.size(); ++i) {
    if (!stands_alone(original, i) || !stands_alone(original, i + 1) || !stands_alone(original, i + 2)) continue;
    const Span first = original.sentences[i].span;
    const Span second = original.sentences[i + 1].span;
    const std::string_view gap = slice(original.body, {first.end, second.begin});
    std::string swapped(slice(original.body, second));
    swapped += gap;
    swapped += slice(original.body, first);
    places.push_back({{first.begin, second.end}, std::move(swapped)});
  }
  return places;
}

}  // namespace tawatur::planted
