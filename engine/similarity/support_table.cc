// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/similarity/support_table.h"

#include <algorithm>

namespace tawatur {
namespace {

constexpr double kLeast = 0.25;    // similarity from which on a claim can stand for another
constexpr std::size_t kMost = 12;  // claims that are kept of each

}  // namespace

void SupportTable::add(ClaimId a, ClaimId b, double similarity) {
  if (similarity < kLeast) return;
  liked_[a.value].push_back({b, static_cast<float>(similarity)});
  liked_[b.value].push_back({a, static_cast<float>(similarity)});
}

void SupportTable::finish() {
  for (std::vector<Liked>& liked : liked_) {
    const auto stronger = [](const Liked& x, const Liked& y) {
      return x.similarity != y.similarity ? x.similarity > y.similarity : x.claim < y.claim;
    };
    if (liked.size() > kMost) {
      std::nth_element(liked.begin(), liked.begin() + kMost, liked.end(), stronger);
      liked.resize(kMost);
    }
    std::sort(liked.begin(), liked.end(), [](const Liked& x, const Liked& y) { return x.claim < y.claim; });
  }
}

double SupportTable::of(ClaimId a, ClaimId b) const {
  const std::vector<Liked>& x = liked_[a.value];
  const std::vector<Liked>& y = liked_[b.value];
  float highest = 0;
  for (std::size_t i = 0, j = 0; i < x.size() && j < y.size();) {
    if (x[i].claim == y[j].claim) {
      highest = std::max(highest, std::min(x[i++].similarity, y[j++].similarity));
    } else if (x[i].claim < y[j].claim) {
      ++i;
    } else {
      ++j;
    }
  }
  return static_cast<double>(highest);
}

}  // namespace tawatur
