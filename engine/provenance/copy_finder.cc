// SPDX-License-Identifier: GPL-3.0-or-later

#include "engine/provenance/copy_finder.h"

#include <algorithm>
#include <tuple>
#include <utility>

#include "engine/provenance/copy_direction.h"
#include "engine/provenance/shingles.h"

namespace tawatur {
namespace {

// Fewer shingles than this are a stock phrase, not a text.
constexpr std::size_t kFewestShingles = 8;
constexpr std::size_t kWindow = 128;

Copy copy_of(const Comparison& comparison, const SharedShingles& pair, double in_first, double in_second) {
  const CopyDirection direction = copy_direction(comparison.article(pair.first), comparison.article(pair.second));
  Copy copy{pair.first, pair.second, in_second, in_first, direction.known, direction.evidence};
  if (direction.known && direction.second_is_source) {
    std::swap(copy.from, copy.to);
    std::swap(copy.shared, copy.covered);
  }
  return copy;
}

}  // namespace

std::vector<Copy> find_copies(const Comparison& comparison) {
  const unsigned threads = comparison.options.threads;
  std::vector<std::vector<std::uint64_t>> shingles =
      article_shingles(comparison.sentences, comparison.corpus.articles.size(), threads);
  for (std::vector<std::uint64_t>& own : shingles) {
    if (own.size() < kFewestShingles) own.clear();
  }
  std::vector<Copy> copies;
  for (const SharedShingles& pair : articles_sharing_text(shingles, comparison.options.copy_floor, kWindow, threads)) {
    const double common = static_cast<double>(pair.common);
    copies.push_back(copy_of(comparison, pair, common / static_cast<double>(shingles[pair.first.value].size()),
                             common / static_cast<double>(shingles[pair.second.value].size())));
  }
  std::sort(copies.begin(), copies.end(),
            [](const Copy& a, const Copy& b) { return std::tie(a.from, a.to) < std::tie(b.from, b.to); });
  return copies;
}

}  // namespace tawatur
