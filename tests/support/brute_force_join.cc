// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/brute_force_join.h"

namespace tawatur::testing {
namespace {

double dot(const TermMatrix& rows, int a, int b) {
  double sum = 0;
  for (TermMatrix::InnerIterator x(rows, a); x; ++x) {
    for (TermMatrix::InnerIterator y(rows, b); y; ++y) {
      if (x.col() == y.col()) sum += static_cast<double>(x.value()) * static_cast<double>(y.value());
    }
  }
  return sum;
}

}  // namespace

std::vector<SimilarRows> brute_force_join(const TermMatrix& rows, std::span<const std::uint32_t> groups,
                                          float threshold) {
  std::vector<SimilarRows> pairs;
  for (int a = 0; a < rows.rows(); ++a) {
    for (int b = a + 1; b < rows.rows(); ++b) {
      const double cosine = dot(rows, a, b);
      if (groups[a] == groups[b] || cosine < static_cast<double>(threshold)) continue;
      pairs.push_back({static_cast<std::uint32_t>(a), static_cast<std::uint32_t>(b), static_cast<float>(cosine)});
    }
  }
  return pairs;
}

}  // namespace tawatur::testing
