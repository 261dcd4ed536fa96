// SPDX-License-Identifier: GPL-3.0-or-later
// Two passes over the bags: document frequencies, then weights. Columns stand from rare to frequent because the
// similarity join indexes the rare end of each row only.
#include "engine/vectors/tfidf.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace tawatur {
namespace {

std::vector<std::uint32_t> document_frequencies(const TermBags& bags) {
  std::vector<std::uint32_t> frequency(bags.vocabulary().size());
  std::vector<std::size_t> last_bag(frequency.size());  // bag + 1, so that each bag counts a term once
  std::size_t begin = 0;
  for (std::size_t bag = 0; bag < bags.size(); ++bag) {
    for (std::size_t i = begin; i < bags.ends()[bag]; ++i) {
      const std::uint32_t term = bags.terms()[i];
      if (last_bag[term] != bag + 1) ++frequency[term];
      last_bag[term] = bag + 1;
    }
    begin = bags.ends()[bag];
  }
  return frequency;
}

// Writes the weights of one bag, whose columns are sorted; returns its number of distinct terms.
std::size_t write_row(const std::vector<std::int32_t>& sorted, const std::vector<double>& idf, std::int32_t* inner,
                      float* values) {
  std::size_t entries = 0;
  double square = 0;
  for (std::size_t i = 0; i < sorted.size();) {
    std::size_t end = i;
    while (end < sorted.size() && sorted[end] == sorted[i]) ++end;
    const double weight = (1 + std::log(static_cast<double>(end - i))) * idf[sorted[i]];
    inner[entries] = sorted[i];
    values[entries++] = static_cast<float>(weight);
    square += weight * weight;
    i = end;
  }
  const double length = std::sqrt(square);
  for (std::size_t i = 0; i < entries; ++i) values[i] = static_cast<float>(values[i] / length);
  return entries;
}

}  // namespace

TermColumns term_columns(const TermBags& bags) {
  const std::vector<std::uint32_t> frequency = document_frequencies(bags);
  TermColumns columns;
  columns.term.resize(frequency.size());
  std::iota(columns.term.begin(), columns.term.end(), 0U);
  std::sort(columns.term.begin(), columns.term.end(), [&](std::uint32_t a, std::uint32_t b) {
    if (frequency[a] != frequency[b]) return frequency[a] < frequency[b];
    return bags.vocabulary().term(a) < bags.vocabulary().term(b);
  });
  columns.column.resize(frequency.size());
  const double rows = static_cast<double>(bags.size());
  for (std::size_t column = 0; column < columns.term.size(); ++column) {
    const std::uint32_t term = columns.term[column];
    columns.column[term] = static_cast<std::uint32_t>(column);
    columns.bags.push_back(frequency[term]);
    columns.idf.push_back(1 + std::log((1 + rows) / (1 + frequency[term])));
  }
  return columns;
}

TermMatrix tfidf_rows(const TermBags& bags, const TermColumns& columns) {
  TermMatrix rows(static_cast<Eigen::Index>(bags.size()), static_cast<Eigen::Index>(columns.term.size()));
  rows.resizeNonZeros(static_cast<Eigen::Index>(bags.terms().size()));  // cut to the distinct terms below
  std::vector<std::int32_t> sorted;
  std::size_t begin = 0;
  std::size_t entries = 0;
  for (std::size_t bag = 0; bag < bags.size(); ++bag) {
    sorted.clear();
    for (std::size_t i = begin; i < bags.ends()[bag]; ++i) {
      sorted.push_back(static_cast<std::int32_t>(columns.column[bags.terms()[i]]));
    }
    std::sort(sorted.begin(), sorted.end());
    entries += write_row(sorted, columns.idf, rows.innerIndexPtr() + entries, rows.valuePtr() + entries);
    rows.outerIndexPtr()[bag + 1] = static_cast<std::int32_t>(entries);
    begin = bags.ends()[bag];
  }
  rows.resizeNonZeros(static_cast<Eigen::Index>(entries));
  return rows;
}

}  // namespace tawatur
